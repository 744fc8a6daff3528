import type { Log } from '../log.js'
import { openPostgres } from './postgres/openPostgres.js'
import { openSqlite } from './sqlite/openSqlite.js'
import type { Store, Told } from './store.js'

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database)

/**
 * @param database `postgres://…`, or the path of an SQLite file
 * @param migrating told the records moved into tables of a new shape
 */
export function openStore(database: string, log: Log, migrating?: Told): Promise<Store> {
  return isPostgres(database) ? openPostgres(database, log, migrating) : openSqlite(database, migrating)
}
