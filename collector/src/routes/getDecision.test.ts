import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ConsentRecord } from '../../../src/model/record.js'
import { givenRecord, refusedRecord, shopConfig, uuid7 } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

const to = 'shop.test'
const origin = `https://${to}`
const two = [shopConfig({ scope: { domains: ['shop.example', to] } })]

// Written out here as the page computes it, not borrowed from the collector.
const proof = (subject: string, id: string, at: number, host = to) =>
  createHmac('sha256', Buffer.from(subject, 'utf8')).update(`${id}.${at}.${host}`).digest('base64url')

const link = ({ id, subject }: ConsentRecord, at = Date.now(), host = to) =>
  `/v1/decisions/${id}?to=${host}&at=${at}&proof=${proof(subject, id, at, host)}`

async function withDecision(change: Partial<ConsentRecord> = {}) {
  const collector = await withCollector({ operators: two })
  const record = givenRecord(change)
  expect((await collector.send(record)).status).toBe(201)
  const ask = async (path: string, headers: Record<string, string> = { origin }) => {
    const { status, body } = await collector.get(path, headers)
    return [status, body.error]
  }
  return { ...collector, record, ask }
}

test('the decision behind a link, for the site it was made for', async () => {
  const { get, record } = await withDecision()
  const { status, body, headers } = await get(link(record), { origin })
  expect(status).toBe(200)
  expect(body).toEqual({
    record: record.id,
    at: record.at,
    edition: '2026-01-01',
    purposes: { analytics: true, marketing: false },
    services: { metrica: true },
  })
  expect(headers['access-control-allow-origin']).toBe(origin)
})

test('a link is good once', async () => {
  const { ask, record } = await withDecision()
  const path = link(record)
  expect((await ask(path))[0]).toBe(200)
  expect(await ask(path)).toEqual([410, expect.stringContaining('used already')])
  expect((await ask(link(record, Date.now() + 1000)))[0]).toBe(200)
})

test('another spelling of the same proof is no second use', async () => {
  const { ask, record } = await withDecision()
  const path = link(record)
  await ask(path)
  // The last character of 43 carries two bits that decoding drops.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = alphabet.charAt(alphabet.indexOf(path.slice(-1)) ^ 1)
  expect((await ask(path.slice(0, -1) + twin))[0]).toBe(403)
  expect((await ask(path + '='))[0]).toBe(403)
})

test('forged: a wrong proof, one for another site, one by another subject', async () => {
  const { ask, record } = await withDecision()
  const at = Date.now()
  const path = (value: string) => `/v1/decisions/${record.id}?to=${to}&at=${at}&proof=${value}`
  for (const value of ['x', proof(record.subject, record.id, at, 'shop.example'), proof('other', record.id, at)])
    expect(await ask(path(value))).toEqual([403, 'the proof is forged'])
  expect((await ask(link(record, at)))[0]).toBe(200)
})

test('stale: older than two minutes, or as far ahead', async () => {
  const { ask, record } = await withDecision()
  for (const at of [Date.now() - 121_000, Date.now() + 125_000])
    expect(await ask(link(record, at))).toEqual([410, expect.stringContaining('stale')])
  expect((await ask(link(record, Date.now() - 110_000)))[0]).toBe(200)
})

test('superseded by a later decision of the subject', async () => {
  const { ask, record, send } = await withDecision({ id: uuid7(Date.now() - 1000) })
  await send(refusedRecord({ subject: record.subject, event: 'consent.withdrawn', previous: record.id }))
  expect(await ask(link(record))).toEqual([410, expect.stringContaining('superseded')])
})

test('only for the page the link leads to, and only within the operator', async () => {
  const { ask, record } = await withDecision()
  expect((await ask(link(record), { origin: 'https://shop.example' }))[0]).toBe(403)
  expect((await ask(link(record), {}))[0]).toBe(403)
  expect((await ask(link(record, Date.now(), 'evil.example'), { origin: 'https://evil.example' }))[0]).toBe(403)
})

test('a page that asks its own origin sends no Origin header', async () => {
  const { ask, record } = await withDecision()
  expect((await ask(link(record), { 'sec-fetch-site': 'cross-site', host: to }))[0]).toBe(403)
  expect((await ask(link(record), { 'sec-fetch-site': 'same-origin', host: 'shop.example' }))[0]).toBe(403)
  expect((await ask(link(record), { 'sec-fetch-site': 'same-origin', host: to }))[0]).toBe(200)
})

test('404 for no record and for a record that is no decision; 400 for half a link', async () => {
  const { ask, record, send } = await withDecision()
  const accepted = givenRecord({ event: 'policy.accepted' })
  await send(accepted)
  expect((await ask(link(accepted)))[0]).toBe(404)
  expect((await ask(link(givenRecord())))[0]).toBe(404)
  expect((await ask(link({ ...record, id: 'x' })))[0]).toBe(404)
  expect((await ask(`/v1/decisions/${record.id}?to=${to}&at=1e3&proof=x`))[0]).toBe(400)
  expect((await ask(`/v1/decisions/${record.id}?to=${to}`))[0]).toBe(400)
})
