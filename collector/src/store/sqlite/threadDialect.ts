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

/** SQLite changes its schema within transactions; Kysely's own adapter does not use that. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely over the one connection that the thread holds. */
export function createThreadDialect(thread: SqliteThread): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => createDriver(thread),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function createDriver(thread: SqliteThread): Driver {
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

  // Who waits for the connection waits for the one before; a transaction holds it to its end.
  let last = Promise.resolve()
  let release: (() => void) | undefined
  return {
    init: async () => {},
    async acquireConnection() {
      const before = last
      let free: (() => void) | undefined
      last = new Promise((resolve) => (free = resolve))
      await before
      release = free
      return connection
    },
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async () => release?.(),
    destroy: () => thread.close(),
  }
}
