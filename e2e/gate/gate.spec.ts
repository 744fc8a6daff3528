import { expect, test } from '../harness/test.js'

const accept = { name: 'Принять все' }

test('scripts run in document order, an inline one after the external ones before it', async ({
  visit,
  notice,
  page,
}) => {
  await visit({
    body: `
      <script type="text/plain" data-consent="analytics" data-src="/tag/slow-a.js"></script>
      <script type="text/plain" data-consent="analytics">(window.ran ??= []).push('inline:' + window.ran.length)</script>
      <script type="text/plain" data-consent="marketing" src="/tag/b.js"></script>
      <script type="text/plain" data-consent="marketing" data-type="module" data-src="/tag/c.js"></script>`,
  })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['slow-a', 'inline:1', 'b', 'c'])
})

test('async scripts do not wait for their turn', async ({ visit, notice, page }) => {
  await visit({
    body: `
      <script type="text/plain" data-consent="analytics" data-src="/tag/slow-a.js"></script>
      <script type="text/plain" data-consent="analytics" data-src="/tag/b.js" async></script>`,
  })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['b', 'slow-a'])
})

test('many tags open in order and leave the page its turns between them', async ({ visit, notice, page }) => {
  const tag = (at: number) => `<script type="text/plain" data-consent="analytics">
    for (const end = performance.now() + 6; performance.now() < end; );
    (window.ran ??= []).push([${at}, window.turns])
  </script>`
  await visit({
    body: `<script>
        window.turns = 0
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => { window.turns++; setTimeout(() => port2.postMessage(0)) }
        port2.postMessage(0)
      </script>${Array.from({ length: 12 }, (_, at) => tag(at)).join('')}`,
  })
  await notice.getByRole('button', accept).click()
  const ran = () => page.evaluate(() => (window as { ran?: [number, number][] }).ran ?? [])
  await expect.poll(async () => (await ran()).map(([at]) => at)).toEqual(Array.from({ length: 12 }, (_, at) => at))
  // Two of six milliseconds fill a slice; all at once would be one turn.
  const turns = new Set((await ran()).map(([, turn]) => turn))
  expect(turns.size).toBeGreaterThan(1)
})

test('attributes are carried over: nonce, integrity, crossorigin, defer and data', async ({ visit, notice, page }) => {
  await visit({
    body: `<script type="text/plain" data-consent="analytics" id="tag" data-src="/tag/a.js" nonce="n1" crossorigin="anonymous"
      integrity="sha256-8yHjgQwnEXKXvCGbqCQmzQqvc1tuHmaZFGQrmNQEmX0=" referrerpolicy="no-referrer" data-own="x" defer></script>`,
  })
  await notice.getByRole('button', accept).click()
  const script = page.locator('script#tag')
  await expect(script).toHaveAttribute('src', '/tag/a.js')
  expect(
    await script.evaluate((element: HTMLScriptElement) => ({
      nonce: element.nonce,
      integrity: element.integrity.slice(0, 7),
      crossOrigin: element.crossOrigin,
      policy: element.referrerPolicy,
      own: element.dataset['own'],
      defer: element.defer,
      type: element.type,
    })),
  ).toEqual({
    nonce: 'n1',
    integrity: 'sha256-',
    crossOrigin: 'anonymous',
    policy: 'no-referrer',
    own: 'x',
    defer: true,
    type: '',
  })
})

test('embeds get their addresses on grant and lose them on withdrawal', async ({ visit, notice, page, site }) => {
  await visit({
    body: `
      <iframe title="карта" data-consent="analytics" data-src="/frame/map"></iframe>
      <img alt="" data-consent="marketing" data-src="/pixel/p.gif">
      <video data-consent="analytics" data-src="/pixel/v.gif"></video>
      <link rel="stylesheet" data-consent="analytics" data-href="/sheet/s.css">`,
  })
  await expect(notice.getByRole('button', accept)).toBeVisible()
  expect(site.calls).toEqual([])
  await notice.getByRole('button', accept).click()
  await expect.poll(() => [...new Set(site.calls)].sort()).toEqual(['frame/map', 'pixel/p', 'pixel/v', 'sheet/s'])
  await page.evaluate('window.soglasie.withdraw()')
  await expect(page.locator('iframe')).not.toHaveAttribute('src')
})

test('elements inserted later are held, and opened when their purpose is granted', async ({
  visit,
  notice,
  page,
  site,
}) => {
  await visit()
  const insert = (name: string) =>
    page.evaluate((tag) => {
      const script = document.createElement('script')
      script.type = 'text/plain'
      script.dataset['consent'] = 'analytics'
      script.dataset['src'] = `/tag/${tag}.js`
      const box = document.createElement('div')
      box.append(script)
      document.body.append(box)
    }, name)
  await insert('before')
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['before'])
  await insert('after')
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['before', 'after'])
})

test('a service refused under a granted purpose stays shut', async ({ visit, page, site }) => {
  await visit({
    body: `
      <script type="text/plain" data-consent="analytics" data-service="metrica" data-src="/tag/metrica.js"></script>
      <script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/counter.js"></script>
      <script type="text/plain" data-consent="unknown" data-src="/tag/unknown.js"></script>`,
  })
  await page.evaluate('window.soglasie.decide({ analytics: true }, { counter: false })')
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['metrica'])
  await page.waitForTimeout(300)
  expect(site.calls).toEqual(['tag/metrica'])
})

test('works under a strict policy: nonces, no inline styles, Trusted Types', async ({
  visit,
  notice,
  page,
  packaging,
}) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) problems.push(message.text())
  })
  await visit({
    csp: "default-src 'none'; script-src 'self' 'nonce-n1'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types soglasie; base-uri 'none'",
    body: `
      <script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>
      <script type="text/plain" data-consent="analytics" nonce="n1">(window.ran ??= []).push('inline')</script>`,
  })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a', 'inline'])
  expect(problems, packaging).toEqual([])
})

test('a deferred script gates marked tags all the same', async ({ visit, notice, page, site, packaging }) => {
  test.skip(packaging === 'module', 'a module is deferred by nature')
  await visit({
    script: 'defer',
    body: '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>',
  })
  await expect(notice.getByRole('button', accept)).toBeVisible()
  expect(site.calls).toEqual([])
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
})

test('when() resolves on grant and change is told', async ({ visit, notice, page }) => {
  await visit()
  await page.evaluate(`
    window.log = []
    soglasie.when('analytics').then(() => log.push('when'))
    soglasie.on('change', ({ decision, previous }) => log.push(!!previous, decision.purposes.analytics))
  `)
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.log')).toEqual([false, true, 'when'])
})

test('destroy takes everything off the page and leaves held tags shut', async ({ visit, notice, page, site }) => {
  await visit({ body: '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>' })
  await expect(notice).toHaveCount(1)
  await page.evaluate('soglasie.destroy()')
  await expect(notice).toHaveCount(0)
  await expect(page.locator('[data-soglasie]')).toHaveCount(0)
  await page.waitForTimeout(200)
  expect(site.calls).toEqual([])
})
