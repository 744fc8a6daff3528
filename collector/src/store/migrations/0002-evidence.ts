import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { genesis } from '../../chain/entry.js'
import { countRecords } from '../countRecords.js'
import type { RecordRow, Tables } from '../database.js'
import { placeBehind } from '../place.js'
import { createPartitions } from '../postgres/partitions.js'
import type { ChainEnd, Flag, StoredRecord, Told } from '../store.js'
import { toDrafts } from '../toDraft.js'
import { addTotals } from '../totals.js'

interface Row1 {
  readonly id: string
  readonly operator: string
  readonly received_at: string
  readonly record: string
  readonly ip: string | null
  readonly user_agent: string | null
  readonly flags: string
}

/**
 * The chain of every operator, acts, checkpoints, documents and counts. Records stored before are chained in the order
 * in which they were received.
 * @param uuid the column type that keeps a UUID in its own order: bytes on PostgreSQL, text on SQLite
 * @param told the records chained, and how many there are
 */
export const evidence = (uuid: 'uuid' | 'text', told: Told = () => {}) => ({
  async up(any: Kysely<unknown>): Promise<void> {
    const database = any as Kysely<Tables & { records_1: Row1 }>
    const { schema } = database
    await schema.alterTable('records').renameTo('records_1').execute()
    await schema.dropIndex('records_by_subject').execute()
    await schema.dropIndex('records_by_operator').execute()

    const records = schema
      .createTable('records')
      .addColumn('id', uuid, (column) => column.primaryKey().notNull())
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('previous', uuid)
      .addColumn('proof', 'text', (column) => column.notNull())
      .addColumn('facts', 'text')
      .addColumn('commitment', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('flags', 'text', (column) => column.notNull())
      .addColumn('head', 'text', (column) => column.notNull())
      .addColumn('erased', uuid)
    // By id, which is a time: an id stays unique over all partitions, and months can be dropped or moved.
    await (uuid === 'uuid' ? records.modifyEnd(sql`partition by range (id)`) : records).execute()
    await schema.createIndex('records_by_subject').on('records').columns(['subject', 'id']).execute()
    await schema.createIndex('records_by_operator').on('records').columns(['operator', 'id']).execute()
    await schema.createIndex('records_by_seq').on('records').columns(['operator', 'seq']).execute()

    await schema
      .createTable('chains')
      .addColumn('operator', 'text', (column) => column.primaryKey().notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('head', 'text', (column) => column.notNull())
      .addColumn('retained', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createTable('acts')
      .addColumn('id', uuid, (column) => column.primaryKey().notNull())
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('head', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('acts_by_seq').on('acts').columns(['operator', 'seq']).execute()
    await schema
      .createTable('checkpoints')
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('head', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('checkpoints_key', ['operator', 'seq'])
      .execute()
    await schema
      .createTable('blocks')
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('act', uuid, (column) => column.notNull())
      .addPrimaryKeyConstraint('blocks_key', ['operator', 'subject'])
      .execute()
    await schema
      .createTable('documents')
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('media_type', 'text', (column) => column.notNull())
      .addColumn('registered_at', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('documents_key', ['operator', 'sha256'])
      .execute()
    // What every question names comes first.
    const dimensions = ['operator', 'day', 'event', 'choice', 'site', 'method', 'edition', 'locale'] as const
    let totals: CreateTableBuilder<'totals', (typeof dimensions)[number] | 'granted'> = schema.createTable('totals')
    for (const name of dimensions) totals = totals.addColumn(name, 'text', (column) => column.notNull())
    await totals
      .addColumn('granted', 'integer', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('totals_key', [...dimensions, 'granted'])
      .execute()

    if (uuid === 'uuid') await createPartitions(database, new Date(), await oldestId(database))
    await moveRecords(database, told)
    await schema.dropTable('records_1').execute()
  },
})

async function oldestId(database: Kysely<{ records_1: Row1 }>): Promise<string | undefined> {
  return (await database.selectFrom('records_1').select('id').orderBy('id').limit(1).executeTakeFirst())?.id
}

/** Page by page: a million records do not fit into memory. */
async function moveRecords(database: Kysely<Tables & { records_1: Row1 }>, told: Told): Promise<void> {
  const { total } = await database
    .selectFrom('records_1')
    .select(({ fn }) => fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  let moved = 0
  const ends = new Map<string, ChainEnd>()
  for (let last: Row1 | undefined; ;) {
    let query = database.selectFrom('records_1').selectAll().orderBy('received_at').orderBy('id').limit(1000)
    if (last) {
      const { received_at, id } = last
      query = query.where((either) =>
        either.or([
          either('received_at', '>', received_at),
          either.and([either('received_at', '=', received_at), either('id', '>', id)]),
        ]),
      )
    }
    const old = await query.execute()
    last = old.at(-1)
    if (!last) break
    const entries = old.map(fromRow1)
    const rows = toDrafts(entries).map((draft): RecordRow => {
      const { operator } = draft
      const { seq, head, commitment } = placeBehind(draft, ends.get(operator) ?? { seq: 0, head: genesis })
      ends.set(operator, { operator, seq, head })
      return { ...draft, seq, head, commitment, erased: null }
    })
    await database.insertInto('records').values(rows).execute()
    await addTotals(database, countRecords(entries))
    moved += rows.length
    told(moved, Number(total))
  }
  const chains = [...ends.values()].map((end) => ({ ...end, retained: 0 }))
  if (chains.length) await database.insertInto('chains').values(chains).execute()
}

const fromRow1 = ({ record, received_at, ip, user_agent, flags }: Row1): StoredRecord => ({
  record: JSON.parse(record),
  receivedAt: received_at,
  ip,
  userAgent: user_agent,
  flags: JSON.parse(flags) as Flag[],
})
