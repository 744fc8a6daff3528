import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database.js'

/** Months made beforehand, this one included: a visitor's clock may be ahead. */
const ahead = 3
/** No record is older than this product; an id before it comes from a clock that is wrong. */
const earliest = Date.UTC(2024, 0)

/**
 * Makes the monthly partitions of `records` that are missing. Ids of other months (a visitor's clock that is wrong by
 * years) go to the default partition, from where a month takes its own once it is made.
 * @param oldest smallest id that is there already; none on a new database
 */
export async function createPartitions(database: Kysely<Tables>, now: Date, oldest?: string): Promise<void> {
  await sql`create table if not exists records_other partition of records default`.execute(database)
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = 'records'::regclass`.execute(database)
  const known = new Set(rows.map(({ name }) => name))
  const end = monthOf(now.getTime()) + ahead
  for (let month = monthOf(oldest ? Math.max(timeOf(oldest), earliest) : now.getTime()); month < end; month++) {
    const name = nameOf(month)
    if (!known.has(name)) await createPartition(database, name, firstIdOf(month), firstIdOf(month + 1))
  }
}

async function createPartition(database: Kysely<Tables>, name: string, from: string, to: string): Promise<void> {
  const table = sql.table(name)
  const [first, next] = [sql.lit(from), sql.lit(to)]
  await sql`create table ${table} (like records including defaults)`.execute(database)
  // Attaching a month refuses while the default partition holds rows of it.
  await sql`with moved as (delete from records_other where id >= ${first} and id < ${next} returning *)
    insert into ${table} select * from moved`.execute(database)
  await sql`alter table records attach partition ${table} for values from (${first}) to (${next})`.execute(database)
}

/** Months since year 0. */
function monthOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const nameOf = (month: number) => `records_${Math.floor(month / 12)}_${String((month % 12) + 1).padStart(2, '0')}`

/** The smallest UUID of a month: version 7 begins with 48 bits of milliseconds (RFC 9562 §5.7). */
function firstIdOf(month: number): string {
  const hex = Date.UTC(Math.floor(month / 12), month % 12)
    .toString(16)
    .padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

const timeOf = (id: string) => parseInt(id.replace('-', '').slice(0, 12), 16)
