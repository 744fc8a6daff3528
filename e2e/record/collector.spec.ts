import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCollector } from 'soglasie-collector'
import { configure } from '../harness/config.js'
import { expect, test as base } from '../harness/test.js'

const token = 'a-token-for-the-record-tests'

interface Row {
  readonly record: { readonly id: string; readonly at: string; readonly event: string }
  readonly receivedAt: string
}

interface Signed {
  readonly id: string
  readonly key: string
  readonly signature: string
}

/** The real collector on another origin than the page. */
const test = base.extend<{ collector: string; rows: () => Promise<Row[]> }>({
  // eslint-disable-next-line no-empty-pattern
  collector: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'soglasie-record-'))
    const collector = await startCollector({
      port: 0,
      database: join(folder, 'soglasie.db'),
      operators: [configure({ site: 'shop.localhost' })],
      extraOrigins: ['shop.localhost'],
      token,
      log: () => {},
    })
    await use(collector.url)
    await collector.close()
    rmSync(folder, { recursive: true })
  },
  rows: async ({ collector }, use) => {
    await use(async () => {
      const response = await fetch(`${collector}/v1/records?limit=1000`, {
        headers: { authorization: `Bearer ${token}` },
      })
      return ((await response.json()) as { records: Row[] }).records
    })
  },
})

test('the visitor downloads a receipt that the collector has signed', async ({
  visit,
  notice,
  page,
  collector,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'downloads are not reported over WebDriver BiDi')
  await visit({ config: { endpoint: collector + '/v1/records' } })
  await page.evaluate('window.done = []; soglasie.on("delivered", ({ id }) => done.push(id))')
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const id = await page.evaluate(
    () => (window as unknown as { soglasie: { decision: { record: string } } }).soglasie.decision.record,
  )
  await expect.poll(() => page.evaluate('window.done')).toContain(id)
  const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate('soglasie.exportReceipt()')])
  const { record, signed } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    record: string
    signed: Signed[]
  }
  expect(record).toBe(id)
  expect(signed.map((one) => one.id)).toEqual([id])

  const { keys } = (await (await fetch(collector + '/v1/keys')).json()) as { keys: { id: string; spki: string }[] }
  const { signature, ...statement } = signed[0] as Signed
  const spki = keys.find((key) => key.id === statement.key)?.spki ?? ''
  const text = (change: object) => {
    const whole = { type: 'soglasie.receipt.1', ...statement, ...change } as Record<string, unknown>
    return JSON.stringify(
      Object.fromEntries(
        Object.keys(whole)
          .sort()
          .map((name) => [name, whole[name]]),
      ),
    )
  }
  const holds = (change = {}) =>
    verify(
      null,
      Buffer.from(text(change)),
      createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
      Buffer.from(signature, 'base64url'),
    )
  expect([holds(), holds({ seq: 99 })]).toEqual([true, false])
})

test('a visitor whose clock is years off is recorded with both times', async ({
  visit,
  notice,
  page,
  collector,
  rows,
}) => {
  await page.clock.setFixedTime('2037-01-02T03:04:05.678Z')
  await visit({ config: { endpoint: collector + '/v1/records' } })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const refusal = async () => (await rows()).find(({ record }) => record.event === 'consent.refused')
  await expect.poll(async () => (await refusal())?.record.at).toBe('2037-01-02T03:04:05.678Z')
  const off = Date.now() - Date.parse((await refusal())?.receivedAt ?? '')
  expect(Math.abs(off)).toBeLessThan(60_000)
})

test('what was refused for good is shown with its reason, and sent again when the site says so', async ({
  visit,
  notice,
  page,
  collector,
  rows,
}) => {
  await page.route(collector + '/**', (route) =>
    route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' }, body: '' }),
  )
  await visit({ config: { endpoint: collector + '/v1/records' } })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const entries = () =>
    page.evaluate(() =>
      (
        window as unknown as { soglasie: { outbox(): Promise<{ event: string; state: string; reason?: string }[]> } }
      ).soglasie.outbox(),
    )
  await expect
    .poll(async () => (await entries()).map(({ event, state, reason }) => [event, state, reason]))
    .toEqual([
      ['notice.shown', 'parked', 'HTTP 403'],
      ['consent.refused', 'parked', 'HTTP 403'],
    ])
  await page.unroute(collector + '/**')
  await page.evaluate('soglasie.resend()')
  await expect.poll(entries).toEqual([])
  expect((await rows()).map(({ record }) => record.event).sort()).toEqual(['consent.refused', 'notice.shown'])
})
