import type { Log } from '../log.js'
import { openPostgres } from './postgres/openPostgres.js'
import { openSqlite } from './sqlite/openSqlite.js'
import type { Store } from './store.js'

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database)

/** @param database `postgres://…`, or the path of an SQLite file */
export function openStore(database: string, log: Log): Promise<Store> {
  return isPostgres(database) ? openPostgres(database, log) : openSqlite(database)
}
