import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { chainOf } from '../chain/chainOf.js'
import { verifyChain } from '../chain/verify.js'
import { reasonOf } from '../reasonOf.js'
import { StartError } from '../StartError.js'
import { isPostgres, openStore } from '../store/openStore.js'
import type { CommandContext, CommandResult } from './context.js'
import { databaseFile } from './databaseFile.js'
import { moveTables, mustBeAlone, runTool, tablesOf, withClient } from './postgres.js'

interface Restored {
  readonly database: string
  /** Where what was there before is kept; null when nothing was. */
  readonly before: string | null
  /** Checkpoints of the key directory that are newer than the backup. */
  readonly lost: number
}

/** `restore FILE`: verifies a backup and puts it in place of the database; what was there is kept beside it. */
export async function restore(context: CommandContext): Promise<CommandResult> {
  const file = resolve(context.args.word as string)
  if (!existsSync(file)) throw new StartError(`there is no file ${file}; correct the path`)
  const { database } = context.settings
  const done = await (isPostgres(database) ? intoPostgres(context, file) : intoSqlite(context, file))
  const { before, lost } = done
  const advice = lost
    ? [
        `${lost} checkpoints are newer than the backup: \`verify\` will name them as missing for good; keep ${before ?? 'what is left of the database'} to explain them`,
      ]
    : []
  return {
    data: done,
    text: [`${done.database} is the backup now`, ...(before ? [`what was there is ${before}`] : []), ...advice].join(
      '\n',
    ),
  }
}

const stamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 17)

async function intoSqlite(context: CommandContext, file: string): Promise<Restored> {
  const target = databaseFile(context.settings.database)
  mustBeUnused(target)
  const draft = `${target}.restoring`
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  copyFileSync(file, draft, constants.COPYFILE_FICLONE)
  chmodSync(draft, 0o600)
  let lost: number
  try {
    lost = await check(context, draft)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    for (const ending of ['-wal', '-shm']) rmSync(draft + ending, { force: true })
  }
  const before = existsSync(target) ? `${target}.before-${stamp()}` : null
  for (const ending of ['', '-wal', '-shm'])
    if (before && existsSync(target + ending)) renameSync(target + ending, before + ending)
  renameSync(draft, target)
  return { database: target, before, lost }
}

/** @throws StartError when a collector has the file open: it would go on writing into what is moved away */
function mustBeUnused(file: string): void {
  if (!existsSync(file)) return
  const database = new Database(file, { timeout: 0 })
  try {
    // Leaving the write-ahead log needs the file for oneself alone; it is entered again at the next start.
    database.pragma('journal_mode = DELETE')
  } catch (cause) {
    if (/locked|busy/i.test(reasonOf(cause)))
      throw new StartError(`a collector uses ${file}; stop it, then restore`, [], 1, { cause })
    // A damaged file is what a backup is for.
  } finally {
    database.close()
  }
}

async function intoPostgres(context: CommandContext, file: string): Promise<Restored> {
  const url = context.settings.database
  const schema = `before_${stamp()}`
  const old = await withClient(url, async (client) => {
    await mustBeAlone(client)
    const tables = await tablesOf(client)
    if (tables.length) await moveTables(client, tables, schema)
    return tables
  })
  const name = new URL(url).pathname.slice(1)
  try {
    await runTool('pg_restore', url, ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', file])
    const lost = await check(context, url)
    return { database: name, before: old.length ? `schema ${schema} of ${name}` : null, lost }
  } catch (error) {
    await withClient(url, async (client) => {
      for (const table of await tablesOf(client)) await client.query(`drop table if exists ${table} cascade`)
      const [home = ''] = old.map((table) => table.slice(0, table.lastIndexOf('.')))
      const moved = old.map((table) => schema + table.slice(table.lastIndexOf('.')))
      if (moved.length) await moveTables(client, moved, home)
      await client.query(`drop schema if exists ${schema}`)
    })
    throw error
  }
}

/** @returns how many checkpoints of the key directory the backup does not have */
async function check({ keys, log, progress }: CommandContext, database: string): Promise<number> {
  const witnesses = (await keys()).checkpoints()
  const store = await openStore(database, log, (done, total) => progress.at('migrating records', done, total))
  try {
    let lost = 0
    for (const { operator, seq: total } of await store.chains()) {
      const chain = await chainOf(store, operator, new Map(), [])
      const { faults } = await verifyChain(chain, (seq) => progress.at(`verifying ${operator}`, seq, total))
      const [fault] = faults.filter(({ kind }) => kind !== 'checkpoint')
      if (fault) throw new StartError(`the backup is damaged: ${operator}: ${fault.message}; take another one`)
      const last = (await store.lastCheckpoint(operator))?.seq ?? 0
      lost += witnesses.filter((witness) => witness.operator === operator && witness.seq > last).length
    }
    return lost
  } finally {
    await store.close()
  }
}
