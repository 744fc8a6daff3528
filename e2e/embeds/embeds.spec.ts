import { expect, stored, test } from '../harness/test.js'
import { config, embed, placeholders, withoutNotice } from './page.js'

const once = { name: 'Показать один раз' }
const always = { name: /^Разрешить всегда/ }

test('says who would receive what, and nothing is asked for before the visitor lets it', async ({
  visit,
  page,
  site,
}) => {
  await visit({ config, body: embed('player', 'title="Разбор урока"') })
  const placeholder = page.getByRole('group', { name: 'Разбор урока. «Плеер» ждёт вашего разрешения' })
  await expect(placeholder).toBeVisible()
  await expect(placeholder).toContainText('Видео с разбором урока.')
  await expect(placeholder).toContainText('Цель: Удобство.')
  await expect(placeholder).toContainText('Получатель: ООО «Кадр».')
  await expect(placeholder.getByRole('link', { name: 'Текст согласия' })).toHaveAttribute('href', '/consent.html')
  expect(site.calls).toEqual([])
})

test('of a catalogue entry it says the country; an embed of nobody known goes by its host', async ({ visit, page }) => {
  await visit({
    config,
    before: `<script>soglasieVendors = [{ id: 'tube', name: 'Tube', party: 'Tube Inc', country: 'US', purpose: 'functional',
      hosts: ['tube.localhost'], cookies: [], storage: [], databases: [], globals: [], stoppable: true, sources: [] }]</script>`,
    body: `<iframe data-consent="functional" data-src="//tube.localhost/e"></iframe>
      <iframe data-consent="analytics" data-src="https://unknown.example/e"></iframe>`,
  })
  await expect(placeholders(page).last()).toContainText('«unknown.example» ждёт')
  test.skip(test.info().project.name.endsWith('module'), 'the catalogue comes by script')
  await expect(placeholders(page).first()).toContainText('Получатель: Tube Inc (Соединенные Штаты).')
})

test('shown once: this one only, without a decision, and not on the next page', async ({ visit, page, site }) => {
  await visit({ config, body: embed('player', 'id="one"') + embed('player', 'id="two"') })
  await withoutNotice(page)
  await placeholders(page).first().getByRole('button', once).click()
  await expect(page.locator('#one')).toHaveAttribute('src', '/frame/player')
  await expect(page.locator('#one')).toBeVisible()
  await expect(placeholders(page)).toHaveCount(1)
  await expect(page.locator('#two')).toBeHidden()
  await expect.poll(() => site.calls).toEqual(['frame/player'])
  expect(await page.evaluate('soglasie.decision')).toBeUndefined()
  await page.reload()
  await expect(placeholders(page)).toHaveCount(2)
  expect(site.records.map(({ event }) => event).filter((event) => event !== 'notice.shown')).toEqual([])
})

test('always: a decision for this service, all else as it stood, with the control in the record', async ({
  visit,
  page,
  site,
  notice,
}) => {
  await visit({ config, body: embed('player') + embed('map') })
  await withoutNotice(page)
  await placeholders(page).first().getByRole('button', always).click()
  const [given] = await stored(site, 'consent.given')
  expect(given).toMatchObject({
    method: 'button',
    control: { id: 'embed-always-player', label: 'Разрешить всегда' },
    decision: { functional: true, analytics: false },
    services: { player: true, map: false, counter: false },
  })
  await expect(placeholders(page)).toHaveCount(1)
  await expect.poll(() => site.calls).toEqual(['frame/player'])

  await page.evaluate('soglasie.decide({ functional: true, analytics: true }, { map: false })')
  await placeholders(page).getByRole('button', always).click()
  await expect(placeholders(page)).toHaveCount(0)
  await expect
    .poll(() => page.evaluate('[soglasie.decision.purposes, soglasie.decision.services]'))
    .toEqual([{ functional: true, analytics: true }, {}])
  await expect(notice).toHaveCount(0)
})

test('where no service is named, always is for the purpose and says so', async ({ visit, page, site }) => {
  await visit({ config, body: '<iframe data-consent="functional" data-src="/frame/any"></iframe>' })
  await withoutNotice(page)
  await placeholders(page).getByRole('button', { name: 'Разрешить всегда: Удобство' }).click()
  const [given] = await stored(site, 'consent.given')
  expect(given).toMatchObject({
    control: { id: 'embed-always-functional' },
    decision: { functional: true, analytics: false },
  })
  await expect.poll(() => site.calls).toEqual(['frame/any'])
})

test('where a signal of the browser removes the purpose there is no always', async ({ visit, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true }),
  )
  await visit({ config: { ...config, signals: { gpc: ['functional'] } }, body: embed('player') })
  await expect(placeholders(page).getByRole('button', once)).toBeVisible()
  await expect(placeholders(page).getByRole('button', always)).toHaveCount(0)
})

test('by keyboard: the buttons are where the embed is, and the focus goes to the embed', async ({ visit, page }) => {
  await visit({
    config,
    body: `<a id="before" href="#">До</a>${embed('player', 'title="Видео" width="560" height="400"')}<a id="after" href="#">После</a>`,
  })
  await withoutNotice(page)
  await expect(placeholders(page)).toBeVisible()
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return element?.shadowRoot?.activeElement?.textContent ?? element?.id
    })
  await page.locator('#before').focus()
  const reached = []
  for (let steps = 0; steps < 5; steps++) {
    await page.keyboard.press('Tab')
    reached.push(await focused())
  }
  expect(reached).toEqual(['Текст согласия', 'Настройки', 'Показать один раз', 'Разрешить всегда', 'after'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(placeholders(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe')
})

test('withdrawn, the placeholder comes back and what plays stops', async ({ visit, page, notice }) => {
  await visit({
    config,
    body: `${embed('player')}<video controls data-consent="functional" data-service="map"><source data-consent="functional"
      data-service="map" data-src="/pixel/v.webm" type="video/webm"></video>`,
  })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect(placeholders(page)).toHaveCount(0)
  await expect(page.frameLocator('iframe').getByText('player')).toBeVisible()
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.networkState)).toBe(3)
  await page.evaluate('soglasie.withdraw()')
  await expect(placeholders(page)).toHaveCount(2)
  // A document of its own again, which the page can look into.
  await expect
    .poll(() => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.URL))
    .toBe('about:blank')
})

test('destroy gives the embeds their places back, still held', async ({ visit, page, site }) => {
  await visit({ config, body: embed('player', 'width="300"') })
  await expect(placeholders(page)).toHaveCount(1)
  await page.evaluate('soglasie.destroy()')
  await expect(placeholders(page)).toHaveCount(0)
  await expect(page.locator('iframe')).toBeVisible()
  expect(await page.locator('iframe').getAttribute('data-soglasie')).toBeNull()
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  expect(site.calls).toEqual([])
})

test('under a strict policy with Trusted Types nothing is refused', async ({ visit, page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) refused.push(message.text())
  })
  await visit({
    config,
    csp: "default-src 'none'; script-src 'self'; frame-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types soglasie",
    body: embed('player'),
  })
  await withoutNotice(page)
  await placeholders(page).getByRole('button', once).click()
  await expect(page.frameLocator('iframe').getByText('player')).toBeVisible()
  expect(refused).toEqual([])
})
