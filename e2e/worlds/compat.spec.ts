import { expect, type Fixtures, stored, test } from '../harness/test.js'

const accept = { name: 'Принять все' }
const terms = (json: object = {}) =>
  `<script type="application/json" id="soglasie-compat">${JSON.stringify(json)}</script>`
const script = '<script src="/soglasie.compat.js"></script>'
/** What stands before the SDK; the module packaging calls `understandMarkup` itself. */
const before = (packaging: Fixtures['packaging'], json?: object) => terms(json) + (packaging === 'script' ? script : '')

const markup: [string, string][] = [
  [
    'vanilla-cookieconsent',
    `<script type="text/plain" data-category="analytics" data-src="/tag/a.js"></script>
     <script type="text/plain" data-category="analytics" data-service="Метрика сайта" data-src="/tag/b.js"></script>
     <script type="text/plain" data-category="ads">(window.ran ??= []).push('c')</script>`,
  ],
  [
    'Klaro',
    `<script type="text/plain" data-type="application/javascript" data-name="metrica" data-src="/tag/a.js"></script>
     <script type="text/plain" data-type="application/javascript" data-name="counter" data-src="/tag/b.js"></script>
     <script type="text/plain" data-type="application/javascript" data-name="vk-pixel">(window.ran ??= []).push('c')</script>
     <img data-name="pixel" data-src="/pixel/i.gif" alt="">`,
  ],
  [
    'Cookiebot',
    `<script type="text/plain" data-cookieconsent="statistics" src="/tag/a.js"></script>
     <script type="text/plain" data-cookieconsent="statistics" data-src="/tag/b.js"></script>
     <script type="text/plain" data-cookieconsent="marketing">(window.ran ??= []).push('c')</script>
     <iframe title="видео" data-cookieconsent="marketing" data-cookieblock-src="/frame/i"></iframe>`,
  ],
  [
    'c15t',
    `<script type="text/plain" data-c15t-category="measurement" data-src="/tag/a.js"></script>
     <script type="text/plain" data-c15t-category="measurement" data-c15t-vendor="metrica" data-src="/tag/b.js"></script>
     <script type="text/plain" data-c15t-category="marketing">(window.ran ??= []).push('c')</script>
     <iframe title="видео" data-category="marketing" data-src="/frame/i"></iframe>`,
  ],
]
const names = { services: { 'Метрика сайта': 'metrica', 'vk-pixel': 'pixel' } }

for (const [tool, body] of markup)
  test(`markup of ${tool} is held, opened in order on grant, and shut on withdrawal`, async ({
    visit,
    notice,
    page,
    site,
    packaging,
  }) => {
    await visit({ before: before(packaging, names), body })
    await expect(notice.getByRole('button', accept)).toBeVisible()
    expect(site.calls).toEqual([])
    await notice.getByRole('button', accept).click()
    await expect.poll(() => page.evaluate('window.ran')).toEqual(['a', 'b', 'c'])
    const embed = /frame|pixel/.exec(body)?.[0]
    if (embed) await expect.poll(() => site.calls).toContain(`${embed}/i`)
    await page.evaluate('soglasie.withdraw()')
    await stored(site, 'consent.withdrawn')
    if (embed) await expect(page.locator('[data-consent="marketing"][src]')).toHaveCount(0)
  })

test('each of several purposes decides for its own tags only', async ({ visit, page, site, packaging }) => {
  for (const [tool, body] of markup) {
    await page.context().clearCookies()
    site.calls.length = 0
    await visit({ before: before(packaging, names), body })
    await page.evaluate('soglasie.decide({ analytics: true })')
    await expect.poll(() => page.evaluate('window.ran'), tool).toEqual(['a', 'b'])
    await page.waitForTimeout(200)
    expect(site.calls, tool).toEqual(['tag/a', 'tag/b'])
  }
})

test('elements that a script inserts later are translated as well', async ({
  visit,
  notice,
  page,
  site,
  packaging,
}) => {
  await visit({ before: before(packaging) })
  await page.evaluate(() => {
    const box = document.createElement('div')
    const held = Object.assign(document.createElement('script'), { type: 'text/plain' })
    held.setAttribute('data-cookieconsent', 'statistics')
    held.setAttribute('data-src', '/tag/late.js')
    const frame = document.createElement('iframe')
    frame.setAttribute('data-name', 'pixel')
    frame.setAttribute('data-src', '/frame/late')
    box.append(held, frame)
    document.body.append(box)
  })
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  await notice.getByRole('button', accept).click()
  await expect.poll(() => [...site.calls].sort()).toEqual(['frame/late', 'tag/late'])
})

test('what cannot be understood stays shut and is said', async ({ visit, notice, page, site, packaging }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await visit({
    before: before(packaging),
    body: `
      <script type="text/plain" data-category="!analytics" data-src="/tag/on-refusal.js"></script>
      <script type="text/plain" data-category="weather" data-src="/tag/unknown.js"></script>
      <script type="text/plain" data-category="analytics" data-service="Nobody" data-src="/tag/nobody.js"></script>
      <script type="text/plain" data-name="nobody" data-src="/tag/nobody.js"></script>
      <ul><li data-category="shoes" data-name="metrica">Обувь</li></ul>
      <script type="text/plain" data-cookieconsent="statistics" data-src="/tag/a.js"></script>`,
  })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.waitForTimeout(300)
  expect(site.calls).toEqual(['tag/a'])
  await expect(page.locator('li')).not.toHaveAttribute('data-consent')
  for (const word of ['"!" runs', '"weather"', '"Nobody"', '"nobody"'])
    expect(
      said.filter((line) => line.includes('[compat]') && line.includes(word)),
      word,
    ).toHaveLength(1)
})

test('what Cookiebot marks for two categories opens with neither alone', async ({ visit, page, site, packaging }) => {
  const body = '<script type="text/plain" data-cookieconsent="statistics, marketing" data-src="/tag/both.js"></script>'
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  for (const choice of ['{ analytics: true }', '{ marketing: true }']) {
    await page.context().clearCookies()
    await visit({ before: before(packaging), body })
    await page.evaluate(`soglasie.decide(${choice})`)
    await page.waitForTimeout(300)
    expect(site.calls).toEqual([])
  }
  expect(said.join()).toContain('a tag stands under one purpose here')
})

test("tarteaucitron's boxes and the jobs a page has described itself run when their service is granted", async ({
  visit,
  page,
  site,
  packaging,
}) => {
  test.skip(packaging === 'module', 'jobs belong to the script tag')
  await visit({
    before: before(packaging, { services: { iframe: 'pixel' } }),
    head: '',
    body: `
      <div class="box tac_iframe" data-url="/frame/map" width="300" height="200" title="Карта"></div>
      <script>
        tarteaucitron.init({ privacyUrl: '' })
        tarteaucitron.services.metrica = { key: 'metrica', type: 'analytic', js() { tarteaucitron.addScript('/tag/job.js') } }
        ;(tarteaucitron.job = tarteaucitron.job || []).push('metrica')
        ;(tarteaucitron.job = tarteaucitron.job || []).push('gtag')
      </script>`,
  })
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  await page.evaluate('soglasie.decide({ analytics: true })')
  await expect.poll(() => site.calls).toEqual(['tag/job'])
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => site.calls).toEqual(['tag/job', 'frame/map'])
})
