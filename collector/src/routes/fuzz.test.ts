import { Agent, request as send } from 'node:http'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../src/model/token.js'
import { readJson } from '../intake/readJson.js'
import { clientAddress, createTrust } from '../intake/clientAddress.js'
import { givenRecord, shopConfig } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'

/** For a bounded time; `SOGLASIE_FUZZ=60` looks for a minute. */
const interruptAfterTimeLimit = Number(process.env['SOGLASIE_FUZZ'] ?? 3) * 1000
const bounded = { numRuns: 1e6, interruptAfterTimeLimit, markInterruptAsFailure: false }
const limit = interruptAfterTimeLimit + 30_000

/** A record with any of its values replaced, removed or added to by anything. */
const nearlyRecords = fc
  .tuple(fc.constantFrom(...Object.keys(givenRecord()), 'extra', '__proto__', 'constructor'), fc.jsonValue(), fc.nat(3))
  .map(([key, value, kind]): unknown => {
    const record = { ...givenRecord() } as Record<string, unknown>
    if (kind === 0) delete record[key]
    else if (kind === 1) record[key] = value
    else record['facts'] = { [key]: value }
    return record
  })

const bodies = fc.oneof(
  nearlyRecords.map((record) => Buffer.from(JSON.stringify(record))),
  fc.array(nearlyRecords, { maxLength: 5 }).map((records) => Buffer.from(JSON.stringify(records))),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(fc.nat(600), fc.nat(255)).map(([at, byte]) => {
    const bytes = Buffer.from(JSON.stringify(givenRecord()))
    bytes[at % bytes.length] = byte
    return bytes
  }),
)

const types = fc.constantFrom('application/json', 'text/plain', 'text/plain;charset=UTF-8', 'text/html')
const encodings = fc.constantFrom(undefined, undefined, 'gzip', 'br')

describe('whatever is sent', () => {
  test(
    'the ingest route answers with JSON and a status it documents, and lives on',
    async () => {
      const { url, get, log } = await withCollector()
      let stored = 0
      await fc.assert(
        fc.asyncProperty(bodies, types, encodings, async (body, type, encoding) => {
          const headers = { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) }
          const answer = await fetch(url + '/v1/records', { method: 'POST', body, headers })
          expect([200, 201, 400, 413, 415, 422]).toContain(answer.status)
          const said = (await answer.json()) as { status?: string; results?: { status: string }[] }
          stored += [said, ...(said.results ?? [])].filter(({ status }) => status === 'stored').length
        }),
        bounded,
      )
      expect(stored).toBeGreaterThan(0)
      expect(log.filter(({ level }) => level === 'error')).toEqual([])
      expect((await get('/healthz')).status).toBe(200)
      const { chains } = (await get('/v1/chains', { authorization: `Bearer ${token}` })).body
      expect(chains).toMatchObject([{ operator: 'shop', seq: stored }])
    },
    limit,
  )

  test(
    'a cookie is sent back as it came and only if it is a decision; no header is forged through it',
    async () => {
      const renewCookie = ['shop.example']
      const { url, log } = await withCollector({ renewCookie, operators: [shopConfig()] })
      const good = encode({ subject: 'A'.repeat(22) })
      const cookies = fc.oneof(
        fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,200}$/),
        fc.stringMatching(/^[\w.:~!*?%;=, -]{0,120}$/).map((value) => `soglasie=${value}`),
        fc
          .tuple(fc.nat(40), fc.stringMatching(/^[\x21-\x7e]$/))
          .map(([at, by]) => `soglasie=${good.slice(0, at)}${by}${good.slice(at + 1)}`),
        fc.constant(`soglasie=${good}`),
      )
      const agent = new Agent({ keepAlive: true })
      const post = (cookie: string) =>
        new Promise<readonly string[]>((resolve, reject) => {
          const headers = { cookie, host: 'shop.example', 'sec-fetch-site': 'same-origin' }
          send(`${url}/v1/cookie`, { method: 'POST', agent, headers }, (answer) => {
            answer.resume().once('end', () => resolve(answer.headers['set-cookie'] ?? []))
          })
            .once('error', reject)
            .end()
        })
      let renewed = 0
      await fc.assert(
        fc.asyncProperty(cookies, async (cookie) => {
          const [set, ...more] = await post(cookie)
          expect(more).toEqual([])
          if (set === undefined) return
          renewed++
          const [, value = ''] =
            /^soglasie=([\w.:~!*?%-]+); Max-Age=15724800; Path=\/; SameSite=Lax; Secure$/.exec(set) ?? []
          expect(cookie).toContain(`soglasie=${value}`)
          expect(decode(decodeURIComponent(value), [])).toBeDefined()
        }),
        { ...bounded, interruptAfterTimeLimit: interruptAfterTimeLimit / 2 },
      )
      agent.destroy()
      expect(renewed).toBeGreaterThan(0)
      expect(log.filter(({ level }) => level === 'error')).toEqual([])
    },
    limit,
  )

  test('JSON from strangers is a value or a SyntaxError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          try {
            readJson(bytes)
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError)
          }
        },
      ),
      { ...bounded, interruptAfterTimeLimit: 500 },
    )
  })

  test('X-Forwarded-For gives an address or nothing', () => {
    const trusts = createTrust(['10.0.0.0/8', '::1'])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.ipV4(),
          fc.ipV6(),
          fc.array(fc.ipV4()).map((hops) => hops.join(', ')),
        ),
        (text) => {
          const address = clientAddress('10.0.0.1', text, trusts)
          expect(address ?? '').toMatch(/^[0-9a-f.:]*$/)
        },
      ),
      { ...bounded, interruptAfterTimeLimit: 500 },
    )
  })
})
