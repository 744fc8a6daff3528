import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../../src/model/policy.js'
import type { KeyDirectory } from '../chain/keyDirectory.js'
import { openKeysOf } from '../chain/openKeysOf.js'
import { type Log, createLog } from '../log.js'
import { loadOperators } from '../operators/loadOperators.js'
import type { Arguments } from '../settings/parseArguments.js'
import { readSettings } from '../settings/readSettings.js'
import type { Settings } from '../settings/settings.js'
import { StartError } from '../StartError.js'
import { isPostgres, openStore } from '../store/openStore.js'
import type { Store } from '../store/store.js'
import { type Progress, createProgress } from './progress.js'

/** What a command works with. */
export interface CommandContext {
  readonly args: Arguments
  readonly settings: Settings
  readonly configs: readonly Config[]
  readonly log: Log
  readonly progress: Progress
  /** Opens the store that the settings name; closed when the command ends. */
  store(): Promise<Store>
  keys(): Promise<KeyDirectory>
}

/** What a command has to say. */
export interface CommandResult {
  /** For `--json`. */
  readonly data: unknown
  /** For people; nothing is printed when it is empty. */
  readonly text: string
  /** 0 when omitted; 3 where what was verified does not hold. */
  readonly exitCode?: 0 | 3
}

export type CommandWork = (context: CommandContext) => Promise<CommandResult>

/** Runs a command and closes what it opened. Warnings go to stderr: stdout is the command's own. */
export async function runCommand(
  work: CommandWork,
  args: Arguments,
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  const settings = readSettings(args, environment)
  const log = createLog((entry) => entry.level !== 'info' && process.stderr.write(JSON.stringify(entry) + '\n'))
  const opened: Store[] = []
  const progress = createProgress(process.stderr)
  try {
    return await work({
      args,
      settings,
      configs: loadOperators(settings.operators),
      log,
      progress,
      async store() {
        if (!isThere(settings.database))
          throw new StartError(`there is no database at ${settings.database}; name it with --data or DATABASE_URL`)
        const store = await openStore(settings.database, log, (done, total) =>
          progress.at('migrating records', done, total),
        )
        opened.push(store)
        return store
      },
      keys: () => openKeysOf(settings),
    })
  } finally {
    progress.end()
    for (const store of opened) await store.close()
  }
}

/** A command that reads must not make the database it was told to read. */
function isThere(database: string): boolean {
  if (isPostgres(database)) return true
  const isDirectory = database.endsWith('/') || statSync(database, { throwIfNoEntry: false })?.isDirectory()
  return existsSync(isDirectory ? join(database, 'soglasie.db') : database)
}

/** @throws StartError when the option is missing */
export function need(args: Arguments, name: 'operator' | 'subject' | 'reason' | 'by'): string {
  const value = args[name]
  if (value !== undefined) return value
  throw new StartError(`"${args.command}" needs --${name}; \`soglasie-collector --help\` shows how`, [], 2)
}

/** @throws StartError when no configuration names the operator: an act needs its legal name */
export function operatorOf({ configs }: CommandContext, id: string) {
  const found = configs.find(({ operator }) => operator.id === id)?.operator
  if (found) return found
  throw new StartError(
    `operator "${id}" is in no configuration; name it with --operators, the act needs its legal name and address`,
    [],
    2,
  )
}
