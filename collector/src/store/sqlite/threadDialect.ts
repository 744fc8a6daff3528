import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqliteThread } from './sqliteThread.js'
import type { Turns } from './turns.js'

/** SQLite changes its schema within transactions; Kysely's own adapter does not use that. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely over the one connection that the thread holds. */
export function createThreadDialect(thread: SqliteThread, turns: Turns): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => createDriver(thread, turns),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function createDriver(thread: SqliteThread, turns: Turns): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changes } = await thread.execute(sql, parameters)
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) }
    },
    // oxlint-disable-next-line require-yield -- Kysely's interface; nothing here streams
    async *streamQuery() {
      throw new Error('the SQLite thread does not stream; read page by page')
    },
  }
  const run = (sql: string) => async () => void (await connection.executeQuery(CompiledQuery.raw(sql)))

  // A transaction holds the connection to its end.
  let release: (() => void) | undefined
  return {
    init: async () => {},
    async acquireConnection() {
      release = await turns.take()
      return connection
    },
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async () => release?.(),
    destroy: () => thread.close(),
  }
}
