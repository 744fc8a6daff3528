import { readConfig } from '../src/bake/readConfig.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Checks configurations: every mistake on a line of its own, `FILE: path: what to write`. */
export async function check(files: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  for (const file of files) {
    const content = await read(file, terminal)
    if (!content) {
      code = 2
      continue
    }
    const checked = readConfig(file, content.toString('utf8'))
    if ('config' in checked) {
      terminal.out(`${file}: ok`)
      continue
    }
    for (const mistake of checked.mistakes) terminal.err(mistake)
    code ||= 1
  }
  return code
}
