import { parseArgs } from 'node:util'
import { StartError } from '../StartError.js'

/** Options that every command takes. */
const general = ['data', 'keys', 'operators', 'config'] as const

/** The commands, the options each takes beside the general ones, and what stands after its name. */
export const commands = {
  serve: { options: ['port', 'host'], words: [] },
  verify: { options: ['operator', 'export', 'evidence', 'checkpoints', 'trust', 'json'], words: [] },
  export: { options: ['operator', 'format', 'out', 'json'], words: [] },
  evidence: { options: ['format', 'out', 'json'], words: ['RECORD'] },
  erase: { options: ['operator', 'subject', 'reason', 'by', 'json'], words: [] },
  block: { options: ['operator', 'subject', 'reason', 'json'], words: [] },
  unblock: { options: ['operator', 'subject', 'reason', 'json'], words: [] },
  retention: { options: ['json'], words: [] },
  keys: { options: ['rotate', 'json'], words: [] },
  migrate: { options: ['json'], words: [] },
  purge: { options: ['json'], words: [] },
  backup: { options: ['json'], words: ['FILE'] },
  restore: { options: ['json'], words: ['FILE'] },
} as const

export type Command = keyof typeof commands

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  operators: { type: 'string', multiple: true },
  config: { type: 'string' },
  operator: { type: 'string' },
  subject: { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  export: { type: 'string' },
  evidence: { type: 'string' },
  checkpoints: { type: 'string' },
  trust: { type: 'string' },
  rotate: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type Name = Exclude<keyof typeof options, 'operators' | 'help' | 'version' | 'json' | 'rotate'>

/** What the command line says. */
export interface Arguments extends Readonly<Partial<Record<Name, string>>> {
  readonly show?: 'help' | 'version'
  readonly command: Command
  /** What stands after the command's name: a record, a file. */
  readonly word?: string
  readonly operators?: readonly string[]
  readonly json?: boolean
  readonly rotate?: boolean
}

const wrong = (what: string) => new StartError(what + '; `soglasie-collector --help` lists what there is', [], 2)

/**
 * Reads the command line: `[COMMAND] [WORD] [--port N] [--operators PATH…] …`; without a command it is `serve`.
 * @throws StartError that names the argument that is wrong
 */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, string | boolean> = {}
  const operators: string[] = []
  const words: string[] = []
  let last = ''
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      // `--operators a.json b.json`: what follows the flag belongs to it.
      if (last === 'operators') operators.push(token.value)
      else words.push(token.value)
      continue
    }
    const known = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined
    if (!known) throw wrong(`there is no option ${token.rawName}`)
    last = token.name
    if (token.name === 'help' || token.name === 'version') return { command: 'serve', show: token.name }
    if (known.type === 'boolean') {
      values[token.name] = true
      continue
    }
    if (!token.value || token.value.startsWith('--')) throw wrong(`${token.rawName} needs a value after it`)
    if (token.name === 'operators') operators.push(token.value)
    else if (token.name in values) throw wrong(`${token.rawName} is given twice`)
    else values[token.name] = token.value
  }
  const [command = 'serve', ...rest] = words
  if (!Object.hasOwn(commands, command)) throw wrong(`there is no command "${command}"`)
  return { ...checked(command as Command, rest, values), ...(operators.length && { operators }) }
}

function checked(command: Command, words: readonly string[], values: Record<string, string | boolean>): Arguments {
  const { options: own, words: due } = commands[command] as { options: readonly string[]; words: readonly string[] }
  for (const name of Object.keys(values))
    if (!own.includes(name) && !(general as readonly string[]).includes(name))
      throw wrong(`"${command}" takes no --${name}`)
  if (words.length > due.length) throw wrong(`"${command}" takes no "${words[due.length]}"`)
  if (words.length < due.length) throw wrong(`"${command}" needs ${due[words.length]} after it`)
  return { command, ...values, ...(words[0] !== undefined && { word: words[0] }) }
}
