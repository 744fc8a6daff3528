import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { validateConfig } from '../src/schema/validate.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Where the text stops being JSON, as line and column, with the reason; undefined when it is JSON. */
function fault(text: string): string | undefined {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true })
  const [first] = errors
  if (!first) return undefined
  const before = text.slice(0, first.offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${printParseErrorCode(first.error)}`
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
    const stop = fault(text)
    if (stop) {
      terminal.err(`${file}: not JSON at ${stop}; correct the text there`)
      code ||= 1
      continue
    }
    const checked = validateConfig(JSON.parse(text))
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
