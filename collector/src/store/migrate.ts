import { Migrator } from 'kysely'
import { StartError } from '../StartError.js'
import type { Database } from './database.js'
import { records } from './migrations/0001-records.js'
import { reasonOf } from '../reasonOf.js'

/**
 * Brings the tables to the newest shape. Forward only: evidence is never rewritten by going back.
 * @throws StartError when a migration fails or the database was made by a newer collector
 */
export async function migrate(database: Database, uuid: 'uuid' | 'text'): Promise<void> {
  const migrations = { '0001-records': records(uuid) }
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const reason = reasonOf(error)
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  throw new StartError(
    failed
      ? `migration ${failed} failed: ${reason}; nothing was changed, correct the cause and start again`
      : `the database cannot be migrated: ${reason}; if a newer collector has used it, start that version`,
    [],
    1,
    { cause: error },
  )
}
