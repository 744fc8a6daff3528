import type { ServerResponse } from 'node:http'
import { securityHeaders } from '../routes/securityHeaders.js'

const always = ['Content-Type', 'application/json', 'Vary', 'Origin', ...Object.entries(securityHeaders).flat()]

/**
 * Sends JSON with the headers that every answer of the API has.
 * @param origin may read the answer
 * @param more names and values in turn
 */
export function answerWith(
  outgoing: ServerResponse,
  status: number,
  json: string,
  origin: string | undefined,
  more: readonly string[],
): void {
  // Whatever failed after an answer was begun: one answer is all there can be.
  if (outgoing.headersSent) return
  const headers = [...always, 'Content-Length', String(Buffer.byteLength(json)), ...more]
  // How long to wait is not among what CORS shows by itself.
  if (origin !== undefined)
    headers.push('Access-Control-Allow-Origin', origin, 'Access-Control-Expose-Headers', 'Retry-After')
  outgoing.writeHead(status, headers)
  outgoing.end(json)
}
