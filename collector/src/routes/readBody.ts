import type { IncomingMessage } from 'node:http'
import { HTTPException } from 'hono/http-exception'

/**
 * The whole body, read from Node's own stream: a web `Request` around it costs more than storing the record.
 * @param most largest size in bytes, whether the sender says its size beforehand or not
 * @throws HTTPException 413 when it is larger, 400 when the sender goes away
 */
export function readBody(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () =>
    new HTTPException(413, { message: `the body is larger than ${most} bytes; send fewer records` })
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > most) return reject(tooLarge())
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else reject(tooLarge())
    })
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('error', reject)
    incoming.once('close', () => reject(new HTTPException(400, { message: 'the connection ended before the body' })))
  })
}
