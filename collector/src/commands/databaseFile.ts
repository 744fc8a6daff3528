import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The SQLite file that `--data` means: itself, or `soglasie.db` in a directory. */
export function databaseFile(database: string): string {
  const isDirectory = database.endsWith('/') || statSync(database, { throwIfNoEntry: false })?.isDirectory()
  return resolve(isDirectory ? join(database, 'soglasie.db') : database)
}
