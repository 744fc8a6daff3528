import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Kysely, sql } from 'kysely'
import { StartError } from '../../StartError.js'
import type { Tables } from '../database.js'
import { createKyselyStore } from '../kyselyStore.js'
import { migrate } from '../migrate.js'
import type { Store, Told } from '../store.js'
import { startSqliteThread } from './sqliteThread.js'
import { createThreadDialect } from './threadDialect.js'
import { createTurns } from './turns.js'
import { createSqliteWriter } from './writeToSqlite.js'
import { reasonOf } from '../../reasonOf.js'

/**
 * Opens the embedded database, creating what is missing: directory 0700, file 0600, for records are personal data.
 * @param path of the file, of a directory (then `soglasie.db` within), or `:memory:`
 * @throws StartError when the file cannot be opened
 */
export async function openSqlite(path: string, migrating?: Told): Promise<Store> {
  try {
    const thread = await startSqliteThread(prepareFile(path))
    const turns = createTurns()
    const database = new Kysely<Tables>({ dialect: createThreadDialect(thread, turns) })
    await migrate(database, 'text', migrating).catch(async (error: unknown) => {
      await database.destroy()
      throw error
    })
    return createKyselyStore({
      database,
      writer: createSqliteWriter(thread, turns),
      failed: thread.failed,
      prepare: async () => {},
      async backup(file) {
        // Made beforehand, so that nobody else may read it.
        closeSync(openSync(file, 'wx', 0o600))
        await sql`vacuum into ${file}`.execute(database)
      },
      // What is deleted is overwritten in the file (secure_delete) once the journal is written back into it.
      async purge(_isThorough, told) {
        told?.(0, 1)
        const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database)
        if (rows[0]?.busy) throw new Error('another process reads the database, so its journal is kept; purge again')
      },
      wiping: 'freed space overwritten',
    })
  } catch (cause) {
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `cannot open the database ${path}: ${reasonOf(cause)}; check the path and the rights on it (--data PATH)`,
      [],
      1,
      { cause },
    )
  }
}

function prepareFile(path: string): string {
  if (path === ':memory:') return path
  const isDirectory = path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory()
  const file = resolve(isDirectory ? join(path, 'soglasie.db') : path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite gives its -wal and -shm files the rights of this one.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  return file
}
