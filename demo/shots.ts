import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { sites } from './sites.js'

export const chromiumPath = (): string => process.env.SOGLASIE_CHROMIUM ?? '/usr/bin/chromium'

const heightOf = 'document.documentElement.scrollHeight'

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } }

/** Writes a full-page screenshot of every site at both sizes with the notice showing; returns the folder. */
export async function writeShots(port: string | number): Promise<string> {
  const folder = fileURLToPath(new URL('shots/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    for (const [size, viewport] of Object.entries(sizes))
      for (const { host } of sites) {
        // A context each: the answer on one site must not hide the notice on the next.
        const context = await browser.newContext({ viewport, locale: 'ru-RU' })
        const page = await context.newPage()
        await page.goto(`http://${host}:${port}/`, { waitUntil: 'load' })
        await page.waitForTimeout(1200)
        // A window as tall as the page: the notice stands at its foot, not across the middle of the picture.
        await page.setViewportSize({ width: viewport.width, height: await page.evaluate<number>(heightOf) })
        await page.waitForTimeout(300)
        await page.screenshot({ path: join(folder, `${host}-${size}.png`) })
        await context.close()
      }
  } finally {
    await browser.close()
  }
  return folder
}
