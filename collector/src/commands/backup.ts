import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { keyPathOf } from '../chain/openKeysOf.js'
import { StartError } from '../StartError.js'
import { isPostgres } from '../store/openStore.js'
import type { CommandContext, CommandResult } from './context.js'
import { databaseFile } from './databaseFile.js'
import { runTool, tablesOf, withClient } from './postgres.js'

/** `backup FILE`: a copy of the database as of one moment, while collectors run. */
export async function backup(context: CommandContext): Promise<CommandResult> {
  const { database, keys } = context.settings
  const file = resolve(context.args.word as string)
  if (existsSync(file)) throw new StartError(`${file} exists already; name a new file`)
  const watching = watch(context, file)
  try {
    await (isPostgres(database) ? dump(database, file) : (await context.store()).backup(file))
  } catch (error) {
    // Half a copy is none.
    rmSync(file, { force: true })
    throw error
  } finally {
    clearInterval(watching)
  }
  const bytes = statSync(file).size
  return {
    data: { file, bytes },
    text: `${bytes} bytes are in ${file}; back up the keys (${keyPathOf(database, keys)}) apart from it`,
  }
}

async function dump(url: string, file: string): Promise<void> {
  const tables = await withClient(url, tablesOf)
  if (!tables.length)
    throw new StartError('the database holds no tables of a collector; name another one with --data or DATABASE_URL')
  // Made beforehand, so that nobody else may read it.
  closeSync(openSync(file, 'wx', 0o600))
  await runTool('pg_dump', url, [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    `--file=${file}`,
    ...tables.map((table) => `--table=${table}`),
  ])
}

/** How far it has come, by what is on the disk. A compressed copy is smaller than its database, so no end is told. */
function watch({ settings: { database }, progress }: CommandContext, file: string): NodeJS.Timeout {
  const total = isPostgres(database) ? 0 : (statSync(databaseFile(database), { throwIfNoEntry: false })?.size ?? 0)
  return setInterval(() => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    progress.at('copying bytes', size, total)
  }, 200)
}
