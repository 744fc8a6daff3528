import { createHash } from 'node:crypto'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Prints the SHA-256 of each file as `sha256sum` does. */
export async function hash(files: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  for (const file of files) {
    const content = await read(file, terminal)
    if (content) terminal.out(`${createHash('sha256').update(content).digest('hex')}  ${file}`)
    else code = 2
  }
  return code
}
