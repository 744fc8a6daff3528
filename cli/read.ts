import { readFile } from 'node:fs/promises'
import type { Terminal } from './terminal.js'

/** The content of a file, or undefined after saying why it cannot be read. */
export async function read(file: string, { err }: Terminal): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'there is no such file; check the path' : `it cannot be read (${code ?? String(cause)})`
    err(`${file}: ${why}`)
    return undefined
  }
}
