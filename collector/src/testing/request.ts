import { type IncomingHttpHeaders, request as send } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  // What an answer holds is what the tests assert.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

/** One request with exactly these headers: `fetch` would forbid or add some. An object is sent as JSON. */
export function request(
  url: string,
  { method, headers, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
      agent: false,
    })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const answer = Buffer.concat(chunks).toString()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: response.headers['content-type']?.startsWith('application/json') ? JSON.parse(answer) : answer,
        })
      })
    })
    sent.end(text)
  })
}
