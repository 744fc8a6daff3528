// `npm run shots`: pictures of the notice in every layout, theme, window, scheme and direction in demo/shots/notice,
// the contact sheet in docs, and one picture a theme in docs/themes. Run it after `npm run build`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type Page, chromium } from 'playwright-core'
import { chromium as installed } from '../../scripts/browsers.mjs'
import { configure } from '../harness/config.js'
import { startSite } from '../harness/site.js'
import { type Layout, layouts, page as sample, viewports } from './looks.js'

const path = (file: string) => fileURLToPath(new URL('../../' + file, import.meta.url))
const folder = path('demo/shots/notice/')
const themes = [
  'default',
  ...readdirSync(path('docs/themes'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.replace('.css', '')),
]
const styleOf = (theme: string) => (theme === 'default' ? '' : readFileSync(path(`docs/themes/${theme}.css`), 'utf8'))
const looks = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
] as const

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Playwright writes no WebP; Chromium does. */
async function shoot(page: Page, quality: number, clip?: Clip): Promise<Buffer> {
  const client = await page.context().newCDPSession(page)
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    ...(clip && { clip: { ...clip, scale: 1 } }),
  })
  await client.detach()
  return Buffer.from(data, 'base64')
}

const image = (picture: Buffer, width: number, alt = '') =>
  `<img width="${width}" alt="${alt}" src="data:image/webp;base64,${picture.toString('base64')}">`

async function compose(browser: Browser, body: string, width: number, quality: number, scale = 1): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: scale })
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 12px; font: 13px system-ui; background: #e9e9ec; color: #222 }
    table { border-spacing: 5px; display: inline-table; margin: 0 8px 16px } th { text-align: start; font-weight: 600 }
    td, th { padding: 0; vertical-align: top } img { display: block; border-radius: 3px }
    .pair { display: flex; gap: 12px; align-items: center }
  </style>${body}`)
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  const picture = await shoot(page, quality)
  await page.close()
  return picture
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const site = await startSite()
  const executablePath = installed()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  const shots = new Map<string, Buffer>()

  const open = async (layout: Layout, viewport: { width: number; height: number }, lang: string, scale = 1) => {
    const context = await browser.newContext({ viewport, deviceScaleFactor: scale })
    const page = await context.newPage()
    const config = configure({
      operator: { name: lang === 'ar' ? 'شركة المرفأ' : 'Harbour Lines Ltd' },
      policy: { acceptance: { method: 'use', clause: '1.2' } },
      ui: { layout, control: false },
    })
    const head = sample.head + '<style id="theme"></style>'
    const html = site.page({ config, packaging: 'script', lang, head, body: sample.body(lang) })
    await page.goto(site.at('shop.localhost', html))
    if (lang === 'ar') await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    await page.locator('#soglasie-notice').waitFor()
    const wear = async (theme: string, colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme })
      await page.evaluate((css) => (document.querySelector('#theme')!.textContent = css), styleOf(theme))
    }
    return { page, wear, close: () => context.close() }
  }

  for (const layout of layouts)
    for (const [device, viewport] of Object.entries(viewports))
      for (const lang of ['en', 'ar']) {
        const { page, wear, close } = await open(layout, viewport, lang)
        for (const theme of themes)
          for (const [scheme, spoken] of looks) {
            if (spoken !== lang) continue
            await wear(theme, scheme)
            const name = [layout, theme, device, lang === 'ar' ? 'rtl' : scheme].join('-')
            const picture = await shoot(page, 80)
            shots.set(name, picture)
            writeFileSync(`${folder}${name}.webp`, picture)
          }
        await close()
      }

  const block = (layout: Layout) =>
    `<table><tr><th>${layout}<th colspan="3">desktop<th colspan="3">phone</tr>${themes
      .map(
        (theme) =>
          `<tr><th>${theme}${(['desktop', 'phone'] as const)
            .flatMap((device) =>
              ['light', 'dark', 'rtl'].map((look) => {
                const picture = shots.get([layout, theme, device, look].join('-')) as Buffer
                return `<td>${image(picture, device === 'phone' ? 70 : 199)}`
              }),
            )
            .join('')}</tr>`,
      )
      .join('')}</table>`
  writeFileSync(path('docs/contact-sheet.webp'), await compose(browser, layouts.map(block).join(''), 1960, 72))

  const { page, wear, close } = await open('box', { width: 720, height: 400 }, 'en', 2)
  for (const theme of themes.slice(1)) {
    const pair: string[] = []
    for (const scheme of ['light', 'dark'] as const) {
      await wear(theme, scheme)
      const { x, y, width, height } = (await page.locator('#soglasie-notice').boundingBox()) as Clip
      pair.push(image(await shoot(page, 90, { x: x - 10, y: y - 10, width: width + 20, height: height + 20 }), 430))
    }
    const picture = await compose(browser, `<div class="pair">${pair.join('')}</div>`, 900, 75, 1.5)
    writeFileSync(path(`docs/themes/${theme}.webp`), picture)
  }
  await close()
  await browser.close()
  await site.close()
}

await main()
