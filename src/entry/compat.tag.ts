import type { Config } from '../model/policy.js'
import { createMarkReader, type Terms } from '../page/worlds/foreignMarks.js'
import { runJobs } from '../page/worlds/runJobs.js'
import { translateMarkup } from '../page/worlds/translateMarkup.js'

const warn = (message: string) => console.warn(`[soglasie] [compat] ${message}`)

const json = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null')

/**
 * The script tag, after the configuration and before soglasie.js. What names of the other tool stand for is said in
 * `<script type="application/json" id="soglasie-compat">{ "purposes": { "targeting": "marketing" } }</script>`.
 */
try {
  const config = json('soglasie-config') as Config | null
  const terms = (json('soglasie-compat') ?? {}) as Terms
  if (config) {
    translateMarkup(document, config, terms, warn)
    runJobs(window, createMarkReader(config, terms, warn).serviceOf, warn)
  } else warn('there is no configuration yet; put soglasie.compat.js after it and before soglasie.js')
} catch (cause) {
  warn(`stopped, foreign markup stays shut; correct the JSON of soglasie-config or soglasie-compat: ${String(cause)}`)
}
