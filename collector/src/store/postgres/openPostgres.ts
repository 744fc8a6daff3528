import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely'
import { Pool, types } from 'pg'
import { StartError } from '../../StartError.js'
import type { Log } from '../../log.js'
import type { Tables } from '../database.js'
import { createKyselyStore } from '../kyselyStore.js'
import { migrate } from '../migrate.js'
import type { Store, Told } from '../store.js'
import { createPartitions } from './partitions.js'
import { createPostgresWriter } from './writeToPostgres.js'
import { retrying } from './retrying.js'
import { reasonOf } from '../../reasonOf.js'

/**
 * Opens a PostgreSQL database by its URL.
 * @throws StartError when it does not answer
 */
export async function openPostgres(url: string, log: Log, migrating?: Told): Promise<Store> {
  const lost = (reason: string) => log('warn', 'database connection lost', { reason })
  const pool = new Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    types: { getTypeParser: parserOf },
  })
  // Without both listeners a database that restarts takes the process with it: idle clients report to the pool, busy
  // ones to themselves.
  pool.on('error', ({ message }) => lost(message))
  pool.on('connect', (client) => client.on('error', ({ message }) => lost(message)))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    if (await isReplica(database))
      log('info', 'reading from a replica', { advice: 'what writes belongs on the primary' })
    else {
      await migrate(database, 'uuid', migrating, await schemaOf(database))
      await onlyOne(database, (transaction) => createPartitions(transaction, new Date()))
      await warnOfLazyCommits(database, log)
    }
  } catch (cause) {
    await database.destroy()
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `cannot open the database: ${reasonOf(cause)}; check DATABASE_URL and that the server runs`,
      [],
      1,
      { cause },
    )
  }
  // A lost connection comes back by itself, so this store never fails for good.
  const store = createKyselyStore({
    database,
    writer: createPostgresWriter(pool),
    failed: new Promise<Error>(() => {}),
    // One collector makes the partitions, the others find them made.
    prepare: (now) => onlyOne(database, (transaction) => createPartitions(transaction, now)),
    backup: async () => {
      throw new Error('PostgreSQL is backed up by its own tools: pg_dump')
    },
    purge: (isThorough, told) => purge(database, isThorough, told),
    wiping: 'freed space given back to be overwritten (vacuum)',
  })
  return { ...store, append: inTurn(retrying((entries) => store.append(entries), lost)) }
}

/** Batches wait for each other here: waiting for a chain's lock in the database, each would hold a connection. */
function inTurn<Input, Output>(work: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  let last: Promise<unknown> = Promise.resolve()
  return (input) => {
    const turn = last.then(() => work(input))
    last = turn.catch(() => {})
    return turn
  }
}

/** bigint comes as text by default; no chain will ever have 2^53 entries. */
const parserOf: typeof types.getTypeParser = (type, format) =>
  type === types.builtins.INT8 ? Number : types.getTypeParser(type, format)

/** Changes of the schema by several collectors at once: the second waits for the first. */
function onlyOne(database: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<void>): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('soglasie.partitions'))`.execute(transaction)
    await work(transaction)
  })
}

/** A standby has the tables of its primary and can make none. */
async function isReplica(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`.execute(database)
  return rows[0]?.standby === true
}

/** Where new tables go: the first of the search path. Several collectors may share a database by a schema for each. */
async function schemaOf(database: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(database)
  const name = rows[0]?.name
  if (!name) throw new Error('the search path names no schema that is there; create it first')
  return name
}

/**
 * Dead rows of an erasure stay in the files until a vacuum takes them, and their bytes until the space is used again. A
 * thorough purge writes the months anew, one after the other; who writes into the month under way waits meanwhile.
 */
async function purge(database: Kysely<Tables>, isThorough = false, told: Told = () => {}): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'records'::regclass order by 1`.execute(
    database,
  )
  for (const [index, { name }] of rows.entries()) {
    told(index, rows.length)
    await sql`vacuum ${sql.raw(isThorough ? '(full) ' : '')}${sql.raw(name)}`.execute(database)
  }
}

async function warnOfLazyCommits(database: Kysely<Tables>, log: Log): Promise<void> {
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(database)
  if (rows[0]?.synchronous_commit === 'off')
    log('warn', 'commits are not durable', {
      reason: 'synchronous_commit is off: a crash of the server may lose acknowledged records; set it to on',
    })
}
