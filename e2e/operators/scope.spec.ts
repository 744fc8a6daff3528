import { createHmac } from 'node:crypto'
import type { Locator } from '@playwright/test'
import { everything, integraSoft, integrus, smartis, sohoLms, wt24 } from './operators.js'
import { type Visitor, expect, often, test, visitorOf } from './visitor.js'

/** Sites of one operator on two registrable domains, and the link from the first to the second. */
const pairs = [
  {
    operator: integrus,
    clause: 'преамбула, абз. 1',
    from: 'integrus.localhost',
    link: '#to-service',
    to: 'integrus-service.localhost',
    loads: ['jivo/widget.js', 'metrica/tag.js'],
  },
  {
    operator: smartis,
    clause: '1.1.8, 2.3',
    from: 'smartis.localhost',
    link: '#to-smartcallback',
    to: 'smartcallback.localhost',
    loads: ['calltouch/init.js', 'feed/embed', 'feed/embed.js', 'smartcallback/SmartCallBack.js'],
  },
  {
    operator: smartis,
    clause: '1.1.8 (поддомен)',
    from: 'smartis.localhost',
    link: '#to-crm',
    to: 'crm.smartcallback.localhost',
    loads: ['smartcallback/SmartCallBack.js'],
  },
]

/** The link leads to the other site in the packaging under test. */
async function linkTo({ page, address }: Visitor, link: string, host: string): Promise<Locator> {
  await page.locator(link).evaluate((a, url) => a.setAttribute('href', url), address(host))
  return page.locator(link)
}

async function decide({ notice, stored }: Visitor, operator: string, granted: boolean) {
  await notice.getByRole('button', { name: granted ? 'Принять все' : 'Отказаться' }).click()
  const [row] = await stored(operator, granted ? 'consent.given' : 'consent.refused')
  return row?.record
}

/** The address the link has once it is about to be followed: a key pressed on it is enough. */
async function claimOf({ page }: Visitor, link: Locator): Promise<string> {
  await link.focus()
  await page.keyboard.press('Shift')
  await expect(link).toHaveAttribute('href', /[?&]soglasie=/)
  return (await link.getAttribute('href')) ?? ''
}

/** Comes with an address and returns what the collector said of the claim in it. */
async function come({ page }: Visitor, url: string): Promise<number> {
  const answer = page.waitForResponse(/\/v1\/decisions\//)
  await page.goto(url)
  return (await answer).status()
}

/** On the site it was refused on, the visitor is as new as any. */
async function isAsked(visitor: Visitor, operator: string, host: string) {
  await expect(visitor.notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await visitor.settle()
  expect(visitor.page.url()).not.toContain('soglasie=')
  expect(visitor.reached()).toEqual([])
  expect(decisionsOn(await visitor.rows(operator), host)).toEqual([])
}

const decisionsOn = (rows: Awaited<ReturnType<Visitor['rows']>>, host: string) =>
  rows.filter(({ record }) => record.site === host && record.event.startsWith('consent.')).map(({ record }) => record)

for (const { operator, clause, from, link, to, loads } of pairs) {
  const { id } = operator

  // The way to a subdomain is the same; once is enough.
  for (const granted of to.startsWith('crm.') ? [true] : [true, false])
    test(`${id}, ${clause}: a ${granted ? 'consent' : 'refusal'} on ${from} holds on ${to}, carried by the link, confirmed by the collector`, async ({
      visitor,
      demo,
    }) => {
      const { page, notice } = visitor
      await visitor.open(from)
      const made = await decide(visitor, id, granted)
      const a = await linkTo(visitor, link, to)
      const answer = page.waitForResponse(/\/v1\/decisions\//)
      const leaving = page.waitForURL((url) => url.hostname === to)
      await a.click()
      await leaving
      const asked = await answer
      expect([asked.status(), new URL(asked.url()).pathname]).toEqual([200, `/v1/decisions/${made?.id}`])
      await expect.poll(async () => decisionsOn(await visitor.rows(id), to).length, often).toBe(1)
      const [adopted] = decisionsOn(await visitor.rows(id), to)
      expect(adopted).toMatchObject({
        event: granted ? 'consent.given' : 'consent.refused',
        method: 'shared',
        previous: made?.id,
        ...everything(operator, granted),
      })
      expect(page.url()).toBe(visitor.address(to))
      await expect(notice.getByRole('button', { name: 'Принять все' })).toHaveCount(0)
      const here = () => demo.vendors.log.all().filter((visit) => new URL(visit.from || 'http://x').hostname === to)
      if (granted) {
        await expect.poll(() => here().length, often).toBeGreaterThanOrEqual(loads.length - 1)
        await expect.poll(() => loads.every((path) => visitor.loaded().includes(path)), often).toBe(true)
      } else {
        await visitor.settle()
        expect(visitor.reached()).toEqual([])
      }
      // Each site keeps it in a first-party cookie of its own.
      const jar = (await page.context().cookies()).filter(({ name }) => name === 'soglasie')
      expect(jar.map(({ domain }) => domain.replace(/^\./, '')).sort()).toEqual([from, to.replace(/^crm\./, '')].sort())
      for (const { sameSite } of jar) expect(sameSite).toBe('Lax')
    })
}

for (const { operator, clause, from, link, to } of pairs.slice(0, 2)) {
  const { id } = operator

  test(`${id}, ${clause}: a forged link to ${to} is refused, stripped and opens nothing; the true one still does`, async ({
    visitor,
  }) => {
    await visitor.open(from)
    const made = await decide(visitor, id, false)
    const url = await claimOf(visitor, await linkTo(visitor, link, to))
    const [, record, at, proof = ''] = /soglasie=([^.]+)\.([^.]+)\.([^&]+)/.exec(url) ?? []
    expect(record).toBe(made?.id)
    const forged = (proof.startsWith('A') ? 'B' : 'A') + proof.slice(1)
    expect(await come(visitor, url.replace(proof, forged))).toBe(403)
    await isAsked(visitor, id, to)
    // Nor can the time be moved without the proof.
    const later = (parseInt(at ?? '', 36) + 1).toString(36)
    expect(await come(visitor, url.replace(`.${at}.`, `.${later}.`))).toBe(403)
    await isAsked(visitor, id, to)
    expect(await come(visitor, url)).toBe(200)
    await expect.poll(async () => decisionsOn(await visitor.rows(id), to).length, often).toBe(1)
  })

  test(`${id}, ${clause}: a link to ${to} older than two minutes is refused, however well it is signed`, async ({
    visitor,
  }) => {
    await visitor.open(from)
    const made = await decide(visitor, id, false)
    const sign = (time: number) => {
      const proof = createHmac('sha256', made?.subject ?? '')
        .update(`${made?.id}.${time}.${to}`)
        .digest('base64url')
      return visitor.address(to, '/', { soglasie: `${made?.id}.${time.toString(36)}.${proof}` })
    }
    expect(await come(visitor, sign(Date.now() - 121_000))).toBe(410)
    await isAsked(visitor, id, to)
    expect(await come(visitor, sign(Date.now() + 125_000))).toBe(410)
    await isAsked(visitor, id, to)
    // The same signature, fresh.
    expect(await come(visitor, sign(Date.now() - 60_000))).toBe(200)
    await expect.poll(async () => decisionsOn(await visitor.rows(id), to)[0]?.previous, often).toBe(made?.id)
  })

  test(`${id}, ${clause}: a link to ${to} is good once: who gets it later is asked like anyone`, async ({
    visitor,
    browser,
    demo,
    packaging,
  }) => {
    await visitor.open(from)
    await decide(visitor, id, false)
    const url = await claimOf(visitor, await linkTo(visitor, link, to))
    expect(await come(visitor, url)).toBe(200)
    await expect.poll(async () => decisionsOn(await visitor.rows(id), to).length, often).toBe(1)
    const context = await browser.newContext()
    const other = visitorOf(await context.newPage(), demo, packaging)
    expect(await come(other, url)).toBe(410)
    await isAsked(other, id, to)
    await context.close()
  })

  test(`${id}, ${id === 'smartis' ? '2.3' : '1.2'}: a link to a site outside carries nothing, and nothing is shared with it`, async ({
    visitor,
  }) => {
    const { page } = visitor
    await visitor.open(from)
    await decide(visitor, id, false)
    const a = await linkTo(visitor, '#to-outside', 'outside.localhost')
    await a.focus()
    await page.keyboard.press('Shift')
    await visitor.settle()
    expect(await a.getAttribute('href')).toBe(visitor.address('outside.localhost'))
    await a.click()
    await page.waitForURL((url) => url.hostname === 'outside.localhost')
    expect(page.url()).toBe(visitor.address('outside.localhost'))
    // What the page outside asks for; the one before it may still be sending its records.
    await visitor.settle()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    expect(asked).toContain(visitor.address('outside.localhost'))
    expect(asked.filter((url) => /soglasie|\/v1\//.test(url))).toEqual([])
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0])
  })
}

test('smartis, 1.1.8: a domain and its subdomain share one cookie; no link carries anything between them', async ({
  visitor,
}) => {
  const { page, notice } = visitor
  await visitor.open('crm.smartcallback.localhost')
  const made = await decide(visitor, 'smartis', false)
  const a = await linkTo(visitor, '#to-smartcallback', 'smartcallback.localhost')
  await a.focus()
  await page.keyboard.press('Shift')
  await visitor.settle()
  expect(await a.getAttribute('href')).toBe(visitor.address('smartcallback.localhost'))
  await a.click()
  await page.waitForURL((url) => url.hostname === 'smartcallback.localhost')
  await visitor.settle()
  await expect(notice.getByRole('button', { name: 'Принять все' })).toHaveCount(0)
  expect(visitor.reached()).toEqual([])
  const jar = (await page.context().cookies()).map(({ name, domain }) => [name, domain])
  expect(jar).toEqual([['soglasie', '.smartcallback.localhost']])
  const decisions = (await visitor.rows('smartis')).filter(({ record }) => record.event.startsWith('consent.'))
  expect(decisions.map(({ record }) => record.id)).toEqual([made?.id])
})

for (const { operator, clause } of [
  { operator: integraSoft, clause: '1.2' },
  { operator: sohoLms, clause: 'Третьи лица' },
  { operator: wt24, clause: '1.1, 2.2' },
])
  test(`${operator.id}, ${clause}: the decision stays on the operator's one site`, async ({ visitor }) => {
    const { page } = visitor
    await visitor.open(operator.home)
    await decide(visitor, operator.id, false)
    const jar = (await page.context().cookies()).map(({ name, domain }) => [name, domain])
    expect(jar).toEqual([['soglasie', operator.home]])
    await visitor.open('integrus.localhost')
    await expect(visitor.notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
    await visitor.open('outside.localhost')
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })
