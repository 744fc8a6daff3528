/** Prints the PDF editions of the Smartis policy: `npx tsx demo/documents/print.ts`, then renew the hash in its config. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../shots.js'
import { renewText, siteFolder } from '../sites.js'

const html = readFileSync(new URL('smartis-policy.html', import.meta.url), 'utf8')
const newer = JSON.parse(readFileSync(`${siteFolder('smartis')}edition-2.json`, 'utf8'))
const browser = await chromium.launch({ executablePath: chromiumPath() })
const page = await browser.newPage()
for (const [path, text] of [
  ['docs/privacy-policy.pdf', html],
  [newer.policy.url, renewText(html, newer.effective, newer.policy.changes)],
] as const) {
  await page.setContent(text)
  await page.pdf({ path: siteFolder('smartis') + path, preferCSSPageSize: true, tagged: true })
}
await browser.close()
