import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import type { Config } from '../model/policy.js'
import { validateConfig } from '../schema/validate.js'

/** Where the text stops being JSON, as line and column, with the reason; undefined when it is JSON. */
function fault(text: string): string | undefined {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true })
  const [first] = errors
  if (!first) return undefined
  const before = text.slice(0, first.offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${printParseErrorCode(first.error)}`
}

export type Read = { readonly config: Config } | { readonly mistakes: readonly string[] }

/** Checks a configuration that is a value already; each mistake is a line of its own. */
export function checkConfig(name: string, input: unknown): Read {
  const checked = validateConfig(input)
  if (checked.ok) return { config: input as Config }
  const { length } = checked.mistakes
  return {
    mistakes: [
      ...checked.mistakes.map(({ path, message }) => `${name}: ${path || '(whole)'}: ${message}`),
      `${name}: ${length} ${length === 1 ? 'mistake' : 'mistakes'}`,
    ],
  }
}

/** Checks the text of a configuration. */
export function readConfig(name: string, text: string): Read {
  const stop = fault(text)
  return stop
    ? { mistakes: [`${name}: not JSON at ${stop}; correct the text there`] }
    : checkConfig(name, JSON.parse(text))
}
