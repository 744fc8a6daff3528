import { violations } from '../a11y/axe.js'
import { expect, overflow, test, unfold } from './playground.js'

test.skip(
  ({ browserName, packaging }) => browserName !== 'chromium' || packaging !== 'script',
  'the playground has one packaging, and is looked at in one browser',
)

test('an option that is changed changes the notice, and the field keeps the focus', async ({
  page,
  open,
  field,
  complaints,
}) => {
  const frame = await open()
  const notice = frame.locator('#soglasie-notice')
  await expect(notice).toContainText('Corner Shop Ltd asks for your consent')
  await field('operator.name').fill('Other Shop & Co')
  await expect(notice).toContainText('Other Shop & Co asks for your consent')

  await unfold(page, 'Policy')
  await field('policy.acceptance.method').selectOption('use')
  await expect(notice).toContainText('By using this site you accept')

  await page.getByRole('radio', { name: 'settings' }).check()
  const dialog = frame.getByRole('dialog')
  await expect(dialog).toContainText('Counter Inc.')
  await unfold(page, 'Purposes and services')
  await page.locator('summary', { hasText: /^marketing/ }).click()
  await page.locator('summary', { hasText: /^pixel/ }).click()
  const party = field('purposes[2].services[0].party')
  await party.fill('Somebody else')
  await expect(dialog).toContainText('Somebody else')
  await expect(party, 'the dialog that opened in the preview has taken it').toBeFocused()

  await page.getByLabel('Language of the page').selectOption('ru')
  await expect(dialog).toContainText('Аналитика')

  const background = () => dialog.evaluate((element) => getComputedStyle(element).backgroundColor)
  const light = await background()
  await page.getByRole('radio', { name: 'dark' }).check()
  await expect.poll(background).not.toBe(light)
  expect(complaints).toEqual([])
})

test('what a visitor answers is shown, sent nowhere and kept nowhere', async ({ page, context, open, demo }) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const frame = await open()
  // In its own size: a click on a scaled frame of another process would miss.
  await page.getByRole('radio', { name: 'phone' }).check()
  await expect(frame.locator('#soglasie-notice')).toContainText('asks for your consent')
  const at = asked.length
  await frame.getByRole('button', { name: 'Accept all' }).click()
  const log = page.getByRole('log')
  await log.locator('summary', { hasText: 'consent.given' }).click()
  await expect(log).toContainText('"operator": "shop"')
  await frame.getByRole('link', { name: 'the policy' }).click()
  await expect(log).toContainText('Would lead to /privacy.html')
  expect(asked.slice(at).filter((url) => !url.startsWith('blob:'))).toEqual([])
  expect(asked.filter((url) => !url.startsWith(demo.playground) && !url.startsWith('blob:'))).toEqual([])

  const left = () => page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])
  expect(await context.cookies()).toEqual([])
  expect(await left()).toEqual(['', 0, 0])
  await page.getByRole('button', { name: 'As a new visitor' }).click()
  await expect(frame.locator('#soglasie-notice')).toContainText('asks for your consent')
})

test('a mistake is told beside its field, and the preview stays as it was', async ({ page, open, field }) => {
  const frame = await open()
  await field('operator.id').fill('My Shop')
  await expect(field('operator.id')).toHaveAccessibleDescription(/1 to 20 of a-z 0-9/)
  await expect(page.getByText('1 mistake to correct.')).toBeVisible()
  await expect(page.getByText('as it was before the last mistakes')).toBeVisible()
  await expect(frame.locator('#soglasie-notice')).toBeVisible()

  await unfold(page, 'Cookie')
  await field('cookie.days').fill('30')
  await page.getByText('Show them').click()
  await unfold(page, 'Cookie')
  await page.getByRole('button', { name: 'cookie.days' }).click()
  await expect(field('cookie.days'), 'the section was folded').toBeFocused()
  await expect(field('cookie.days')).toHaveAccessibleDescription(/six months/)

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('No mistakes.')).toBeVisible()
})

test('is copied, shared by address and read from it; a damaged address says so', async ({
  page,
  context,
  open,
  field,
  demo,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open()
  const name = field('operator.name')
  await name.fill('Лавка </script>')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  for (const [format, sign] of [
    ['npm', /^import \{ createConsent \} from 'soglasie'/],
    ['React', /useConsent\(consent, 'analytics'\)/],
    ['JSON', /^\{\n {2}"operator"/],
    [
      'Script tag',
      /^<script type="application\/json" id="soglasie-config">[^]*"Лавка \\u003c\/script>"[^]*soglasie\.hold\.js/,
    ],
  ] as const) {
    await page.getByRole('radio', { name: format }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.')
    expect(await copied()).toMatch(sign)
  }
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy the address' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.')
  const address = await copied()
  expect(address.startsWith(`${demo.playground}#1.`)).toBe(true)
  await page.goto('about:blank')
  await page.goto(address)
  await expect(name).toHaveValue('Лавка </script>')
  await expect(page.frameLocator('iframe').locator('#soglasie-notice')).toContainText('Лавка </script>')

  await page.goto('about:blank')
  await page.goto(address.slice(0, -20))
  await expect(page.getByRole('alert')).toContainText('cut or changed')
  await expect(name).toHaveValue('Corner Shop Ltd')
})

test('a configuration of another tool is pasted, and its code is not run', async ({ page, open }) => {
  const frame = await open()
  await page.getByRole('button', { name: 'Import' }).click()
  const paste = page.getByRole('textbox', { name: 'The configuration' })
  await paste.fill('nothing of the kind')
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is no configuration' })).toBeVisible()
  await paste.fill(`var klaroConfig = {
    translations: { en: { purposes: { maps: { title: 'Maps and places' } } } },
    services: [{ name: 'osm', title: 'OpenStreetMap', purposes: ['maps'], callback: (window.ran = true) }],
  }`)
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('Imported from Klaro.')).toBeVisible()
  await expect(page.getByText('what stood on line 3 was left out')).toBeVisible()
  expect(await page.evaluate('window.ran')).toBeUndefined()
  await page.keyboard.press('Escape')
  await expect(page.getByText('No mistakes.')).toBeVisible()
  await expect(frame.locator('#soglasie-notice')).toContainText('Maps and places')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe-core finds nothing: ${colorScheme}, ${width} px`, async ({ page, open, field, complaints }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: Math.max(width, 1000), height: 740 })
      await open()
      // With a mistake, and everything unfolded.
      await field('operator.id').fill('My Shop')
      await expect(page.getByText('1 mistake to correct.')).toBeVisible()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await page.setViewportSize({ width, height: 740 })
      expect(await violations(page), 'options').toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      if (width < 900) await page.getByRole('button', { name: 'Page' }).click()
      await expect(page.locator('iframe')).toBeVisible()
      expect(await violations(page), 'page').toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      for (const name of ['Import', 'Share', 'Copy']) {
        await page.getByRole('button', { name, exact: true }).first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page), name).toEqual([])
        await page.keyboard.press('Escape')
      }
      expect(complaints).toEqual([])
    })
