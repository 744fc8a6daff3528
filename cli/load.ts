import { readConfig } from '../src/bake/readConfig.js'
import type { Config } from '../src/model/policy.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** A checked configuration, or the exit code after its mistakes were printed. */
export async function load(file: string, terminal: Terminal): Promise<Config | number> {
  const content = await read(file, terminal)
  if (!content) return 2
  const checked = readConfig(file, content.toString('utf8'))
  if ('config' in checked) return checked.config
  for (const mistake of checked.mistakes) terminal.err(mistake)
  return 1
}
