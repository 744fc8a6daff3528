// c15t's self-hosted backend under load, as its documentation sets it up: `node peer.mjs MODE DATABASE`.
import { createServer } from 'node:http'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { c15tInstance } from '@c15t/backend'
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely'
import { migrator } from '@c15t/backend/db/migrator'
import { DB } from '@c15t/backend/db/schema'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool } from 'pg'

const [mode, database] = process.argv.slice(2)
const provider = mode === 'c15t-postgres' ? 'postgresql' : 'sqlite'
const adapter = kyselyAdapter({ provider, db: new Kysely({ dialect: dialect() }) })
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' })
await migration.execute()
const { handler } = c15tInstance({
  adapter,
  trustedOrigins: ['https://shop.example'],
  logger: { level: 'error' },
})

const server = createServer(getRequestListener(handler))
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
process.send({ url: `http://127.0.0.1:${server.address().port}` })
// The system's own peak begins with what the parent had.
let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100).unref()
process.on('message', () => process.send({ rss: peak, cpu: process.cpuUsage() }))

/** As durable as the collector: every commit is flushed. */
function dialect() {
  if (provider === 'postgresql') return new PostgresDialect({ pool: new Pool({ connectionString: database, max: 10 }) })
  mkdirSync(dirname(database), { recursive: true })
  const file = new SQLite(database)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  return new SqliteDialect({ database: file })
}
