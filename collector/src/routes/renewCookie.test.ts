import { expect, test } from 'vitest'
import { encode } from '../../../src/model/token.js'
import { request } from '../testing/request.js'
import { givenRecord, shopConfig } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

const { subject } = givenRecord()
const value = encode({
  subject,
  policy: { status: 'accepted', edition: '1' },
  decision: {
    record: givenRecord().id,
    at: 1_700_000_000_000,
    edition: '1',
    purposes: { analytics: true },
    services: {},
  },
})

async function withCookie(renewCookie: string[]) {
  const { url } = await withCollector({ renewCookie, operators: [shopConfig({ cookie: { days: 200 } })] })
  return async (cookie: string, headers: Record<string, string> = {}) => {
    const sent = { cookie, host: 'shop.example', 'sec-fetch-site': 'same-origin', ...headers }
    const answer = await request(url + '/v1/cookie', { method: 'POST', headers: sent })
    return answer.headers['set-cookie']?.[0]
  }
}

test('the cookie comes back as it was, for as long as the configuration says', async () => {
  const post = await withCookie(['shop.example'])
  const expected = `soglasie=${value}; Max-Age=17280000; Path=/; SameSite=Lax; Secure`
  expect(await post(`other=1; soglasie=${value}`)).toBe(expected)
  expect(await post(`soglasie=${value}`, { host: 'shop.example:8443' })).toBe(expected)
})

test('on a subdomain of a shared domain, for the domain', async () => {
  const post = await withCookie(['.shop.example'])
  const headers = { host: 'consent.shop.example', origin: 'https://shop.example', 'sec-fetch-site': 'same-site' }
  expect(await post(`soglasie=${value}`, headers)).toContain('; Domain=shop.example; ')
})

test.each<[string, string[], string, Record<string, string>]>([
  ['nobody asked for it', [], `soglasie=${value}`, {}],
  ['another host', ['shop.example'], `soglasie=${value}`, { host: 'evilshop.example' }],
  ['a subdomain where only the host is named', ['shop.example'], `soglasie=${value}`, { host: 'a.shop.example' }],
  ['a page of another site', ['shop.example'], `soglasie=${value}`, { 'sec-fetch-site': 'cross-site' }],
  ['no cookie', ['shop.example'], 'other=1', {}],
  ['a damaged cookie', ['shop.example'], `soglasie=${value}x`, {}],
  ['an attribute smuggled in', ['shop.example'], `soglasie=${value}%0d%0aX: 1`, {}],
])('nothing is set: %s', async (_name, renew, cookie, headers) => {
  expect(await (await withCookie(renew))(cookie, headers)).toBeUndefined()
})

test('a record renews it as well', async () => {
  const { url } = await withCollector({ renewCookie: ['shop.example'] })
  const headers = { cookie: `soglasie=${value}`, host: 'shop.example', 'sec-fetch-site': 'same-origin' }
  expect((await request(url + '/v1/records', { body: givenRecord(), headers })).headers['set-cookie']?.[0]).toContain(
    value,
  )
})
