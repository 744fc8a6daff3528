import type { Kysely } from 'kysely'

/** @param uuid the column type that keeps a UUID in its own order: bytes on PostgreSQL, text on SQLite */
export const records = (uuid: 'uuid' | 'text') => ({
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('records')
      .addColumn('id', uuid, (column) => column.primaryKey().notNull())
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('previous', uuid)
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('ip', 'text')
      .addColumn('user_agent', 'text')
      .addColumn('flags', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('records_by_subject').on('records').columns(['subject', 'id']).execute()
    await database.schema.createIndex('records_by_operator').on('records').columns(['operator', 'id']).execute()
  },
})
