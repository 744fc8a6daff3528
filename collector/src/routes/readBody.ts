import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { HTTPException } from 'hono/http-exception'

/**
 * The whole body, read from Node's own stream: a web `Request` around it costs more than storing the record.
 * Unpacks gzip; what unpacks to more than `most` is refused as soon as it does, so that a bomb costs no memory.
 * @param most largest size in bytes, unpacked, whether the sender says its size beforehand or not
 * @throws HTTPException 413 when it is larger, 415 for another encoding, 400 when it is damaged or breaks off
 */
export function readBody(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () =>
    new HTTPException(413, { message: `the body is larger than ${most} bytes; send fewer records` })
  const encoding = incoming.headers['content-encoding'] ?? 'identity'
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > most) return reject(tooLarge())
    if (encoding !== 'identity' && encoding !== 'gzip')
      return reject(new HTTPException(415, { message: 'send the body as it is, or with Content-Encoding: gzip' }))
    const gunzip = encoding === 'gzip' ? createGunzip() : undefined
    const body: Readable = gunzip ? incoming.pipe(gunzip) : incoming
    const chunks: Buffer[] = []
    let size = 0
    body.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) return chunks.push(chunk)
      if (gunzip) {
        incoming.unpipe(gunzip)
        // What is still to come is read and thrown away, so that the answer reaches the sender.
        incoming.resume()
        gunzip.destroy()
      }
      return reject(tooLarge())
    })
    // Most bodies come in one piece, which need not be copied.
    body.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    gunzip?.once('error', (cause) => {
      incoming.resume()
      reject(
        new HTTPException(400, { message: 'the body is no gzip; send it whole, or without Content-Encoding', cause }),
      )
    })
    incoming.once('error', reject)
    incoming.once('close', () => {
      if (!incoming.complete) reject(new HTTPException(400, { message: 'the connection ended before the body' }))
    })
  })
}
