import type { BrowserContext, Page } from '@playwright/test'
import type { ImportSource } from '../../src/model/policy.js'
import { expect, stored, test } from '../harness/test.js'

const tags = `
  <script type="text/plain" data-consent="analytics" data-service="metrica" data-src="/tag/metrica.js"></script>
  <script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/counter.js"></script>
  <script type="text/plain" data-consent="marketing" data-src="/tag/marketing.js"></script>`

const at = Date.now() - 30 * 864e5
const iso = new Date(at).toISOString()

const cc3 = (categories: string[], date = iso) =>
  JSON.stringify({
    categories,
    revision: 0,
    data: null,
    consentTimestamp: date,
    consentId: 'f6152595-45a0-4371-aa68-2fe97137111a',
    services: { necessary: [], analytics: [], marketing: [] },
    languageCode: 'ru',
    lastConsentTimestamp: date,
    expirationTime: Date.now() + 1e10,
  })

const put = (context: BrowserContext, name: string, text: string) =>
  context.addCookies([{ name, value: encodeURIComponent(text), domain: 'shop.localhost', path: '/' }])

/** Notes every notice that was ever in the document, however shortly. */
const watchNotice = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as unknown as { notices: number }
    seen.notices = 0
    new MutationObserver((mutations) => {
      for (const { addedNodes } of mutations)
        for (const node of addedNodes) if ((node as Element).id === 'soglasie-notice') seen.notices++
    }).observe(document, { childList: true, subtree: true })
  })

const names = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name)

const earlier: [ImportSource, string, string, string[]][] = [
  [
    { from: 'vanilla-cookieconsent', edition: '1' },
    'cc_cookie',
    cc3(['necessary', 'analytics']),
    ['metrica', 'counter'],
  ],
  [
    {
      from: 'vanilla-cookieconsent',
      edition: '1',
      name: 'cc2',
      purposes: { analytics: ['stats'], marketing: ['ads'] },
    },
    'cc2',
    `{"categories":["necessary","ads"],"level":["necessary","ads"],"revision":0,"data":null,"rfc_cookie":false,"consent_date":"${iso}","consent_uuid":"u","last_consent_update":"${iso}"}`,
    ['marketing'],
  ],
  [
    { from: 'klaro', edition: '1', purposes: { marketing: ['vk'] }, services: { metrica: ['ym'], counter: ['li'] } },
    'klaro',
    '{"ym":true,"li":false,"vk":true}',
    ['metrica', 'marketing'],
  ],
  [
    { from: 'tarteaucitron', edition: '1', lifetime: 90, purposes: { analytics: ['ym', 'li'], marketing: ['vk'] } },
    'tarteaucitron',
    '!ym=true!li=true!vk=false!vimeo=wait',
    ['metrica', 'counter'],
  ],
  [
    { from: 'cookiebot', edition: '1' },
    'CookieConsent',
    `{stamp:'UumF4k/KL0+A==',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:${at},region:'ru'}`,
    ['metrica', 'counter', 'marketing'],
  ],
  [{ from: 'c15t', edition: '1' }, 'c15t', `c.necessary:1,c.marketing:1,i.t:${at},i.sid:sub_2VZx`, ['marketing']],
]

for (const [source, name, text, opened] of earlier)
  test(`a choice made with ${source.from} (${name}) is taken over before anything is asked`, async ({
    visit,
    page,
    site,
    context,
  }) => {
    await put(context, name, text)
    await watchNotice(page)
    await visit({ body: tags, config: { import: [source] } })
    await expect.poll(() => page.evaluate('window.ran')).toEqual(opened)
    const [given] = await stored(site, 'consent.given')
    expect(given).toMatchObject({ method: 'imported', control: { id: source.from }, previous: null })
    for (const claim of ['text', 'shown', 'locale']) expect(given).not.toHaveProperty(claim)
    // The evidence: what was found, under which date and id.
    const evidence = JSON.parse(given?.control?.label ?? '') as Record<string, unknown>
    if (/klaro|tarteaucitron/.test(source.from)) expect(Date.parse(String(evidence['notBefore']))).toBeLessThan(at)
    else expect(evidence['at']).toBe(iso)
    expect(Math.abs(Date.parse(given?.at ?? '') - Date.now())).toBeLessThan(60_000)
    expect(await page.evaluate('notices')).toBe(0)
    expect(await names(context)).toEqual(expect.arrayContaining([name, 'soglasie']))

    await visit({ body: tags, config: { import: [source] } })
    await expect.poll(() => page.evaluate('window.ran')).toEqual(opened)
    await page.waitForTimeout(300)
    expect(site.records.map(({ event }) => event)).toEqual(['consent.given'])
  })

test('a refusal made with another tool is not asked again either', async ({ visit, page, site, context }) => {
  await put(context, 'cc_cookie', cc3(['necessary']))
  await watchNotice(page)
  await visit({ body: tags, config: { import: [{ from: 'vanilla-cookieconsent', edition: '1' }] } })
  expect(await stored(site, 'consent.refused')).toMatchObject([{ method: 'imported' }])
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  expect(await page.evaluate('notices')).toBe(0)
})

test('one kept in localStorage is taken over, and removed when the operator says so', async ({ visit, page, site }) => {
  const source: ImportSource = { from: 'klaro', edition: '1', lifetime: 60, remove: true }
  const url = await visit({ config: { endpoint: undefined } })
  await page.evaluate(() => localStorage.setItem('klaro', '{"metrica":true,"counter":true,"pixel":false}'))
  expect(url).toContain('shop.localhost')
  await visit({ body: tags, config: { import: [source] } })
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['metrica', 'counter'])
  await stored(site, 'consent.given')
  expect(await page.evaluate(() => localStorage.getItem('klaro'))).toBeNull()
})

test('a cookie is removed when the operator says so, on a parent domain too', async ({
  visit,
  page,
  site,
  context,
}) => {
  await context.addCookies([
    { name: 'cc_cookie', value: encodeURIComponent(cc3(['analytics'])), domain: '.shop.localhost', path: '/' },
  ])
  await visit({
    host: 'www.shop.localhost',
    body: tags,
    config: { import: [{ from: 'vanilla-cookieconsent', edition: '1', remove: true }] },
  })
  await stored(site, 'consent.given')
  await expect.poll(() => names(context)).not.toContain('cc_cookie')
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['metrica', 'counter'])
})

const asked: [string, Partial<ImportSource>, string][] = [
  ['too old', {}, cc3(['analytics'], new Date(Date.now() - 183 * 864e5).toISOString())],
  ['older than the operator allows', { days: 10 }, cc3(['analytics'])],
  ['damaged', {}, cc3(['analytics']).slice(0, -9)],
  ['made on another question', { edition: '0' }, cc3(['analytics'])],
  ['silent about a purpose', { purposes: { analytics: ['stats'] } }, cc3(['analytics']).replace(',"marketing":[]', '')],
]
for (const [what, change, text] of asked)
  test(`a choice that is ${what} is not taken over: the visitor is asked`, async ({
    visit,
    notice,
    site,
    page,
    context,
  }) => {
    await put(context, 'cc_cookie', text)
    await visit({ body: tags, config: { import: [{ from: 'vanilla-cookieconsent', edition: '1', ...change }] } })
    await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
    expect(site.calls).toEqual([])
    expect(await names(context)).toEqual(['cc_cookie'])
    await page.goto('about:blank')
    await stored(site, 'notice.shown')
    expect(site.records.map(({ event }) => event)).toEqual(['notice.shown'])
  })

test("a decision of one's own stands, and taking it back is not undone by the earlier cookie", async ({
  visit,
  page,
  site,
  context,
}) => {
  await put(context, 'cc_cookie', cc3(['analytics']))
  const config = { import: [{ from: 'vanilla-cookieconsent' as const, edition: '1' }] }
  await visit({ body: tags, config })
  const [given] = await stored(site, 'consent.given')
  await page.evaluate('soglasie.withdraw()')
  expect(await stored(site, 'consent.withdrawn')).toMatchObject([{ previous: given?.id }])
  site.calls.length = 0
  await visit({ body: tags, config })
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  expect(site.records.filter(({ method }) => method === 'imported')).toHaveLength(1)
})

test('where there is nothing to take over the visitor is asked, and nothing is written', async ({
  visit,
  notice,
  context,
}) => {
  await visit({ config: { import: [{ from: 'cookiebot', edition: '1' }] } })
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  expect(await names(context)).toEqual([])
})
