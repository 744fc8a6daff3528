import { load } from './load.js'
import type { Terminal } from './terminal.js'

/** Checks configurations: every mistake on a line of its own, `FILE: path: what to write`. */
export async function check(files: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  for (const file of files) {
    const config = await load(file, terminal)
    if (typeof config === 'number') code = Math.max(code, config)
    else terminal.out(`${file}: ok`)
  }
  return code
}
