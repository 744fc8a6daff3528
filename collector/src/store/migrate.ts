import { Migrator } from 'kysely'
import { StartError } from '../StartError.js'
import type { Database } from './database.js'
import type { Told } from './store.js'
import { records } from './migrations/0001-records.js'
import { evidence } from './migrations/0002-evidence.js'
import { reasonOf } from '../reasonOf.js'

/**
 * Brings the tables to the newest shape. Forward only: evidence is never rewritten by going back.
 * @param told the records moved, and how many there are
 * @param schema of the tables, where a database has several: without it a neighbour's tables pass for these
 * @throws StartError when a migration fails or the database was made by a newer collector; what the database throws
 */
export async function migrate(database: Database, uuid: 'uuid' | 'text', told?: Told, schema?: string): Promise<void> {
  const migrations = { '0001-records': records(uuid), '0002-evidence': evidence(uuid, told) }
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  const what = failed
    ? `migration ${failed} failed: ${reasonOf(error)}; nothing was changed, correct the cause and start again`
    : `the database does not fit this collector: ${reasonOf(error)}; a newer collector has used it, start that version`
  throw failed || reasonOf(error).startsWith('corrupted migrations')
    ? new StartError(what, [], 1, { cause: error })
    : error
}
