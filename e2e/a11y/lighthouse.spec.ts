import type { Page } from 'puppeteer-core'
import { operators } from '../operators/operators.js'
import { expect, test } from '../operators/visitor.js'

test.skip(
  ({ browserName, packaging }) => browserName !== 'chromium' || packaging !== 'script',
  'Lighthouse drives Chromium, and looks at what both packagings draw alike',
)

interface Settings extends Element {
  readonly shadowRoot: ShadowRoot
}

/** Opens layer 2 by the page's own way to it. */
async function openSettings(page: Page): Promise<void> {
  await page.click('footer [data-soglasie="settings"]')
  await page.waitForFunction(() =>
    document.querySelector<Settings>('#soglasie-settings-dialog')?.shadowRoot.querySelector('dialog[open]'),
  )
}

for (const { id, home } of operators)
  test(`${id}: Lighthouse gives accessibility 100 with the notice open and with the settings open`, async ({
    visitor,
    launchOptions,
  }) => {
    // Loaded here: it takes seconds, and every run of Playwright reads every file.
    const { startFlow } = await import('lighthouse')
    const { launch } = await import('puppeteer-core')
    const { executablePath, args = [] } = launchOptions
    const browser = await launch({
      ...(executablePath && { executablePath }),
      args: [...args, '--no-sandbox', '--lang=ru'],
    })
    try {
      const page = await browser.newPage()
      await page.setViewport({ width: 360, height: 740 })
      const flow = await startFlow(page, {
        config: { extends: 'lighthouse:default', settings: { onlyCategories: ['accessibility'] } },
      })
      await page.goto(visitor.address(home), { waitUntil: 'networkidle0' })
      await page.waitForSelector('#soglasie-notice')
      await flow.snapshot({ name: 'notice' })
      await openSettings(page)
      await flow.snapshot({ name: 'settings' })
      const { steps } = await flow.createFlowResult()
      const failed = steps.map(({ name, lhr }) => ({
        name,
        score: lhr.categories['accessibility']?.score,
        failed: Object.values(lhr.audits).flatMap(({ id: audit, score }) => (score === 0 ? [audit] : [])),
      }))
      expect(failed).toEqual([
        { name: 'notice', score: 1, failed: [] },
        { name: 'settings', score: 1, failed: [] },
      ])
    } finally {
      await browser.close()
    }
  })
