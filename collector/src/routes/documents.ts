import { sha256 } from '../chain/sha256.js'
import { newId } from '../newId.js'
import type { Call, Services } from './Services.js'
import { bearer } from './authorization.js'
import { parseQuery } from './parse.js'
import { readBody } from './readBody.js'
import { documentQuery, documentTextQuery, documentsQuery } from './schemas.js'

/** Longest text of a document; a policy as PDF has its pictures in it. */
const longest = 10 * 1024 * 1024

/**
 * `POST /v1/documents`: the text of an edition, as bytes. It is sent here, never fetched: the collector opens no
 * address it is told.
 */
export function postDocuments({ store, settings, operators, registry }: Services) {
  const add = async (c: Call) => {
    const { operator, id, edition } = parseQuery(c, documentQuery)
    if (!operators.has(operator)) return c.json({ error: `operator "${operator}" is not configured here` }, 404)
    const text = await readBody(c.env.incoming, longest)
    if (!text.length) return c.json({ error: 'the body is empty; send the file as it is published' }, 400)
    const hash = sha256(text)
    const now = new Date()
    const mediaType = c.req.header('content-type') ?? 'application/octet-stream'
    const document = { operator, id, edition, sha256: hash, mediaType, registeredAt: now.toISOString(), text }
    const draft = { id: newId(now.getTime()), operator, at: now.toISOString(), body: {} }
    const act = await store.addDocument(document, draft)
    registry.add(operator, hash)
    return c.json({ status: act ? 'registered' : 'known', sha256: hash, bytes: text.length }, act ? 201 : 200)
  }
  return [bearer(settings.token), add] as const
}

export function getDocuments({ store, settings }: Services) {
  const list = async (c: Call) => c.json({ documents: await store.documents(parseQuery(c, documentsQuery).operator) })
  return [bearer(settings.token), list] as const
}

/** `GET /v1/documents/:sha256`: as a file to save, never shown in place: a document may hold scripts. */
export function getDocument({ store, settings }: Services) {
  const read = async (c: Call) => {
    const hash = c.req.param('sha256') ?? ''
    const { operator } = parseQuery(c, documentTextQuery)
    const found = /^[0-9a-f]{64}$/.test(hash) ? await store.findDocument(operator, hash) : undefined
    if (!found) return c.json({ error: 'no document with this hash is registered' }, 404)
    return c.body(Buffer.from(found.text), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${hash}"`,
    })
  }
  return [bearer(settings.token), read] as const
}
