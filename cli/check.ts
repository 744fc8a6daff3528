import { validateConfig } from '../src/schema/validate.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Says where in the text `JSON.parse` stopped, as line and column. */
function position(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1]
  if (!at) return ''
  const before = text.slice(0, Number(at)).split('\n')
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** Checks configurations: every mistake on a line of its own, `FILE: path: what to write`. */
export async function check(files: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  for (const file of files) {
    const content = await read(file, terminal)
    if (!content) {
      code = 2
      continue
    }
    const text = content.toString('utf8')
    let input: unknown
    try {
      input = JSON.parse(text)
    } catch (cause) {
      const { message } = cause as Error
      terminal.err(`${file}: not JSON${position(text, message)}: ${message}; correct the text there`)
      code ||= 1
      continue
    }
    const checked = validateConfig(input)
    if (checked.ok) {
      terminal.out(`${file}: ok`)
      continue
    }
    for (const { path, message } of checked.mistakes) terminal.err(`${file}: ${path || '(whole)'}: ${message}`)
    terminal.err(`${file}: ${checked.mistakes.length} ${checked.mistakes.length === 1 ? 'mistake' : 'mistakes'}`)
    code ||= 1
  }
  return code
}
