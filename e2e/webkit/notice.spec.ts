import { Key } from 'selenium-webdriver'
import { webkit } from '../../scripts/browsers.mjs'
import { configure } from '../harness/config.js'
import { expect, stored, test as base } from '../harness/test.js'
import { type Browser, type WebKitOptions, startWebKit } from './browser.js'

const test = base.extend<object, { usual: Browser }>({
  usual: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await startWebKit()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

test.skip(!webkit(), 'WebKitGTK is not installed: webkit2gtk-driver and xvfb')

const tags = `
  <script type="text/plain" data-consent="analytics" data-src="/tag/one.js"></script>
  <script type="text/plain" data-consent="marketing" data-src="/tag/two.js"></script>`

/** What nobody caught is remembered by the page. */
const watch = `<script>
  window.errors = []
  addEventListener('error', (event) => errors.push(event.message))
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)))
</script>`

const inNotice = (expression: string) => `(() => {
  const host = document.querySelector('#soglasie-notice'), root = host.shadowRoot, all = (css) => [...root.querySelectorAll(css)]
  return ${expression}
})()`
const shown = `!!document.querySelector('#soglasie-notice')?.shadowRoot.querySelector('button')`
const settingsOpen = `!!document.querySelector('#soglasie-settings-dialog')?.shadowRoot.querySelector('dialog[open]')`
/** The words of the element that has the focus, inside shadow roots too. */
const focused = `(() => {
  let element = document.activeElement
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element.textContent.trim() || element.id
})()`
const rects = inNotice(`all('.actions button').map((button) => {
  const { x, y, width, height } = button.getBoundingClientRect()
  return { x, y, width, height, seen: root.elementFromPoint(x + width / 2, y + height / 2) === button }
})`)
interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly seen: boolean
}

/** Opens a page on a host of its own, so that no test finds another's cookie. */
const opener = ({ tab }: Browser, site: Parameters<typeof stored>[0]) => ({
  async open(options: { config?: Parameters<typeof configure>[0]; lang?: string; body?: string } = {}) {
    const { config, ...rest } = options
    const path = site.page({ config: configure(config), packaging: 'script', head: watch, ...rest })
    const url = site.at(`${test.info().testId.replace(/\W/g, '').slice(-12).toLowerCase()}.localhost`, path)
    await tab.goto(url)
    return url
  },
  is: (expression: string) => expect.poll(() => tab.evaluate<boolean>(expression)),
  errors: () => tab.evaluate<string[]>('window.errors'),
})

/** A browser for one test, with its own arguments. */
async function withBrowser(options: WebKitOptions, task: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await startWebKit(options)
  try {
    await task(browser)
  } finally {
    await browser.close()
  }
}

test('shows a named region, three answers of one size, and takes no focus', async ({ usual, site }) => {
  const { open, is, errors } = opener(usual, site)
  await open()
  await is(shown).toBe(true)
  expect(await usual.describe('notice', 'section')).toEqual({ role: 'region', name: 'Cookie и ваши данные' })
  expect(await usual.describe('notice', '[data-soglasie=reject-all]')).toEqual({ role: 'button', name: 'Отказаться' })
  const [first, ...others] = await usual.tab.evaluate<Rect[]>(rects)
  expect(first?.height).toBeGreaterThanOrEqual(44)
  for (const { width, height, seen } of others) {
    expect(seen).toBe(true)
    expect(Math.abs(width - (first?.width ?? 0))).toBeLessThan(2)
    expect(height).toBe(first?.height)
  }
  expect(await usual.tab.evaluate<boolean>('document.activeElement === document.body')).toBe(true)
  expect(await errors()).toEqual([])
})

for (const { id, event, ran } of [
  { id: 'accept-all', event: 'consent.given', ran: ['one', 'two'] },
  { id: 'reject-all', event: 'consent.refused', ran: [] },
] as const)
  test(`${id}: recorded, kept, and not asked again`, async ({ usual, site }) => {
    const { open, is, errors } = opener(usual, site)
    const url = await open({ body: tags })
    await is(shown).toBe(true)
    expect(site.calls).toEqual([])
    await usual.click('notice', id)
    await is(`!document.querySelector('#soglasie-notice')`).toBe(true)
    expect(await stored(site, event)).toMatchObject([{ control: { id }, method: 'button' }])
    await expect.poll(() => usual.tab.evaluate<string[]>('window.ran ?? []')).toEqual(ran)
    expect(await errors()).toEqual([])
    await usual.tab.goto(url)
    await expect.poll(() => usual.tab.evaluate<string[]>('window.ran ?? []')).toEqual(ran)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await usual.tab.evaluate<boolean>(shown)).toBe(false)
    expect((await usual.tab.context().cookies()).map(({ name }) => name)).toContain('soglasie')
  })

test('settings: a switch of one purpose is saved', async ({ usual, site }) => {
  const { open, is, errors } = opener(usual, site)
  await open({ body: tags })
  await is(shown).toBe(true)
  await usual.click('notice', 'open-settings')
  await is(settingsOpen).toBe(true)
  expect(await usual.describe('settings-dialog', 'dialog')).toEqual({
    role: 'dialog',
    name: 'Настройки cookie и данных',
  })
  expect(await usual.describe('settings-dialog', '[data-soglasie=purpose-analytics]')).toEqual({
    role: 'switch',
    name: 'Аналитика',
  })
  await usual.click('settings-dialog', 'purpose-analytics')
  await usual.click('settings-dialog', 'save')
  await is(settingsOpen).toBe(false)
  expect(await stored(site, 'consent.given')).toMatchObject([
    { method: 'settings', decision: { analytics: true, marketing: false } },
  ])
  await expect.poll(() => usual.tab.evaluate<string[]>('window.ran ?? []')).toEqual(['one'])
  expect(await errors()).toEqual([])
})

test('keyboard: Tab reaches every control in order, Escape leaves the settings, the focus returns', async ({
  usual,
  site,
}) => {
  const { open, is, errors } = opener(usual, site)
  await open({ body: '<a href="#" id="own">Лавка</a>' })
  await is(shown).toBe(true)
  const controls = await usual.tab.evaluate<string[]>(inNotice(`all('a, button').map((part) => part.textContent)`))
  const reached: string[] = []
  for (let steps = 0; steps < controls.length; steps++) {
    await usual.press(Key.TAB)
    reached.push(await usual.tab.evaluate<string>(focused))
  }
  expect(reached).toEqual(controls)
  await usual.tab.evaluate(inNotice(`all('[data-soglasie=open-settings]')[0].focus()`))
  await usual.press(Key.ENTER)
  await is(settingsOpen).toBe(true)
  await usual.press(Key.ESCAPE)
  await is(settingsOpen).toBe(false)
  expect(await usual.tab.evaluate<string>(focused)).toBe('Настроить')
  expect(await usual.tab.evaluate<boolean>('soglasie.decision === undefined')).toBe(true)
  await usual.tab.evaluate(inNotice(`all('[data-soglasie=reject-all]')[0].focus()`))
  await usual.press(Key.SPACE)
  await stored(site, 'consent.refused')
  expect(await errors()).toEqual([])
})

test('Arabic: mirrored, the first answer on the right', async ({ usual, site }) => {
  const { open, is, errors } = opener(usual, site)
  await open({ lang: 'ar' })
  await is(shown).toBe(true)
  expect(await usual.tab.evaluate<string>(inNotice('getComputedStyle(host).direction'))).toBe('rtl')
  const [accept, reject, settings] = await usual.tab.evaluate<Rect[]>(rects)
  expect(accept?.x).toBeGreaterThan(reject?.x ?? Infinity)
  expect(reject?.x).toBeGreaterThan(settings?.x ?? Infinity)
  expect(await errors()).toEqual([])
})

test('a page and a browser without a language tag: English', async ({ usual, site }) => {
  const { open, is, errors } = opener(usual, site)
  await open({ lang: '' })
  await is(shown).toBe(true)
  expect(await usual.describe('notice', '[data-soglasie=reject-all]')).toEqual({ role: 'button', name: 'Refuse' })
  expect(await errors()).toEqual([])
})

test('a narrow window: no sideways scrolling, every answer in sight', async ({ usual, site }) => {
  const { open, is } = opener(usual, site)
  await usual.resize(460, 640)
  await open()
  await is(shown).toBe(true)
  expect(await usual.tab.evaluate<boolean>(inNotice('host.scrollWidth <= innerWidth'))).toBe(true)
  expect(await usual.tab.evaluate<boolean>(inNotice('host.offsetHeight <= innerHeight / 2'))).toBe(true)
  for (const { seen, height } of await usual.tab.evaluate<Rect[]>(rects)) {
    expect(seen).toBe(true)
    expect(height).toBeGreaterThanOrEqual(44)
  }
  await usual.resize(1200, 800)
})

test('dark: the notice is drawn dark', ({ site }) =>
  withBrowser({ args: ['--dark-mode'] }, async (browser) => {
    const { open, is, errors } = opener(browser, site)
    await open()
    await is(shown).toBe(true)
    const [dark, light] = await browser.tab.evaluate<number[]>(
      inNotice(`[all('section')[0], all('p')[0]].map((part, index) =>
        getComputedStyle(part)[index ? 'color' : 'backgroundColor'].match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0))`),
    )
    expect(dark).toBeLessThan(200)
    expect(light).toBeGreaterThan(600)
    expect(await errors()).toEqual([])
  }))

test('less motion: nothing of the notice or the settings moves', ({ site }) =>
  withBrowser({ still: true }, async (browser) => {
    const { open, is, errors } = opener(browser, site)
    await open()
    expect(await browser.tab.evaluate<boolean>(`matchMedia('(prefers-reduced-motion: reduce)').matches`)).toBe(true)
    await is(shown).toBe(true)
    await browser.click('notice', 'open-settings')
    await is(settingsOpen).toBe(true)
    expect(
      await browser.tab.evaluate<number>(
        `['notice', 'settings-dialog'].flatMap((part) => document.querySelector('#soglasie-' + part).shadowRoot.getAnimations()).length`,
      ),
    ).toBe(0)
    expect(await errors()).toEqual([])
  }))

test('cookies blocked: nothing is asked, nothing runs, the refusal is recorded', ({ site }) =>
  withBrowser({ args: ['--cookies-policy=never'] }, async (browser) => {
    const { open, errors } = opener(browser, site)
    await open({
      body: tags,
      config: { policy: { browserSettings: { clause: 'Куки' }, acceptance: { method: 'express' } } },
    })
    expect(await stored(site, 'consent.refused')).toMatchObject([
      { method: 'signal:cookies-blocked', signals: ['blocked'] },
    ])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await browser.tab.evaluate<boolean>(shown)).toBe(false)
    expect(site.calls).toEqual([])
    expect(await errors()).toEqual([])
  }))
