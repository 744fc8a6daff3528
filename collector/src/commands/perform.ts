import { reasonOf } from '../reasonOf.js'
import { type Arguments, type Command, parseArguments } from '../settings/parseArguments.js'
import { StartError } from '../StartError.js'
import { blocking, erase, retention } from './acts.js'
import { backup } from './backup.js'
import { type CommandWork, runCommand } from './context.js'
import { evidence, exporting } from './exporting.js'
import { help } from './help.js'
import { restore } from './restore.js'
import { keys, migrate, purge } from './upkeep.js'
import { verify } from './verify.js'

const work: Readonly<Record<Exclude<Command, 'serve'>, CommandWork>> = {
  verify,
  export: exporting,
  evidence,
  erase,
  block: blocking(true),
  unblock: blocking(false),
  retention,
  keys,
  migrate,
  purge,
  backup,
  restore,
}

/** What a command line came to: what is printed and the exit code, or a collector that is to be started. */
export type Performed =
  { readonly status: number; readonly out: string; readonly error: string } | { readonly serve: Arguments }

/** Does what the command line says. Never rejects: what went wrong is its answer. */
export async function perform(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  version: () => string,
): Promise<Performed> {
  try {
    const args = parseArguments(words)
    if (args.show === 'help') return { status: 0, out: help, error: '' }
    if (args.show === 'version') return { status: 0, out: version() + '\n', error: '' }
    if (args.command === 'serve') return { serve: args }
    const { data, text, exitCode = 0 } = await runCommand(work[args.command], args, environment)
    const out = args.json ? JSON.stringify(data) : text
    return { status: exitCode, out: out && out + '\n', error: '' }
  } catch (error) {
    return failed(error)
  }
}

/** A mistake of the user is told in words; what nobody foresaw with its place. */
export function failed(error: unknown): Extract<Performed, { status: number }> {
  const isForeseen = !(error instanceof Error) || error instanceof StartError
  return {
    status: error instanceof StartError ? error.exitCode : 1,
    out: '',
    error: (isForeseen ? reasonOf(error) : error.stack) + '\n',
  }
}
