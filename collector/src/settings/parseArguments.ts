import { parseArgs } from 'node:util'
import { StartError } from '../StartError.js'

/** What the command line says. */
export interface Arguments {
  readonly show?: 'help' | 'version'
  readonly config?: string
  readonly port?: string
  readonly host?: string
  readonly data?: string
  readonly keys?: string
  readonly operators?: readonly string[]
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  operators: { type: 'string', multiple: true },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const wrong = (what: string) => new StartError(what + '; `soglasie-collector --help` lists what there is', [], 2)

/**
 * Reads the command line: `[serve] [--port N] [--operators PATH…] …`.
 * @throws StartError that names the argument that is wrong
 */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, string> = {}
  const operators: string[] = []
  let last = ''
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      // `--operators a.json b.json`: what follows the flag belongs to it.
      if (last === 'operators') operators.push(token.value)
      else if (token.index > 0 || token.value !== 'serve') throw wrong(`there is no command "${token.value}"`)
      continue
    }
    const known = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined
    if (!known) throw wrong(`there is no option ${token.rawName}`)
    if (known.type === 'boolean') return { show: token.name as 'help' | 'version' }
    if (!token.value || token.value.startsWith('--')) throw wrong(`${token.rawName} needs a value after it`)
    if (token.name === 'operators') operators.push(token.value)
    else if (token.name in values) throw wrong(`${token.rawName} is given twice`)
    else values[token.name] = token.value
    last = token.name
  }
  return { ...values, ...(operators.length && { operators }) }
}
