import { sha256 } from '../chain/sha256.js'
import { type Act, type ActDraft, holdChain, writeAct } from './acts.js'
import type { Database } from './database.js'

/** The text of one edition of a document, so that a record that names its hash can be shown with it. */
export interface DocumentText {
  readonly operator: string
  /** Of the very bytes: 64 lower-case hex digits. */
  readonly sha256: string
  readonly id: string
  readonly edition: string
  readonly mediaType: string
  /** ISO 8601, UTC, ms. */
  readonly registeredAt: string
  readonly text: Uint8Array
}

export async function addDocument(
  database: Database,
  { operator, id, edition, mediaType, registeredAt, text }: DocumentText,
  draft: ActDraft<object>,
): Promise<Act | undefined> {
  const hash = sha256(text)
  return database.transaction().execute(async (transaction) => {
    const end = await holdChain(transaction, operator)
    const { numInsertedOrUpdatedRows: added } = await transaction
      .insertInto('documents')
      .values({
        operator,
        sha256: hash,
        id,
        edition,
        media_type: mediaType,
        registered_at: registeredAt,
        text: Buffer.from(text).toString('base64'),
      })
      .onConflict((conflict) => conflict.columns(['operator', 'sha256']).doNothing())
      .executeTakeFirstOrThrow()
    if (!Number(added)) return undefined
    return writeAct(transaction, end, 'document', { ...draft, body: { id, edition, sha256: hash, bytes: text.length } })
  })
}

export async function findDocument(
  database: Database,
  operator: string,
  hash: string,
): Promise<DocumentText | undefined> {
  const row = await database
    .selectFrom('documents')
    .selectAll()
    .where('operator', '=', operator)
    .where('sha256', '=', hash)
    .executeTakeFirst()
  if (!row) return undefined
  const { text, media_type: mediaType, registered_at: registeredAt, ...rest } = row
  return { ...rest, mediaType, registeredAt, text: Buffer.from(text, 'base64') }
}

export async function listDocuments(database: Database, operator?: string): Promise<Omit<DocumentText, 'text'>[]> {
  let query = database
    .selectFrom('documents')
    .select(['operator', 'sha256', 'id', 'edition', 'media_type as mediaType', 'registered_at as registeredAt'])
    .orderBy('registered_at')
  if (operator !== undefined) query = query.where('operator', '=', operator)
  return query.execute()
}
