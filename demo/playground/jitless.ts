import * as z from 'zod/mini'

// Before the first schema is made: compiled ones need `eval`, which the page's policy refuses.
z.config({ jitless: true })
