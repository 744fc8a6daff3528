import { config as embeds, embed } from '../embeds/page.js'
import { expect, test } from '../harness/test.js'
import { faults } from './matrix.js'

test.setTimeout(120_000)

const languages = ['ru', 'en', 'ar'] as const
const layouts = ['bar', 'box', 'corner', 'dialog'] as const

for (const lang of languages) {
  for (const layout of layouts)
    test(`notice, ${layout}, ${lang}: axe-core has nothing against it in any theme, light or dark, at any width`, async ({
      visit,
      notice,
      page,
    }) => {
      await visit({ lang, config: { ui: { layout, control: false }, policy: { acceptance: { method: 'express' } } } })
      await expect(notice.locator('[data-soglasie="accept-policy"]')).toBeVisible()
      expect(await faults(page, ['#soglasie-notice'])).toEqual([])
    })

  test(`settings, ${lang}: axe-core has nothing against them in any theme, light or dark, at any width`, async ({
    visit,
    notice,
    dialog,
    page,
  }) => {
    await visit({ lang, config: { policy: { browserSettings: { clause: '3' } } } })
    await notice.locator('[data-soglasie="accept-all"]').click()
    await page.evaluate('soglasie.showSettings()')
    await expect(dialog.locator('[data-soglasie="receipt"]')).toBeVisible()
    await dialog.evaluate((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true
    })
    expect(await faults(page, ['#soglasie-settings-dialog'])).toEqual([])
  })

  test(`placeholder and form, ${lang}: axe-core has nothing against them in any theme, light or dark, at any width`, async ({
    visit,
    page,
  }) => {
    await visit({
      lang,
      config: {
        ...embeds,
        documents: [
          { id: 'news', edition: '1', effective: '2026-09-01', url: '/other.html', sha256: 'd'.repeat(64) },
          { id: 'calls', edition: '2', effective: '2026-09-01', url: '/other.html', sha256: 'e'.repeat(64) },
        ],
      },
      head: '<style>:root { color-scheme: light dark; background: light-dark(#fff, #111); color: light-dark(#111, #eee) } .v { width: 100%; aspect-ratio: 16/9; border: 0 }</style>',
      body: `<p>${embed('player', 'class="v" title="Video"')}</p><p>${embed('map', 'title="Map"')}</p>
        <form><soglasie-consent document="calls" required></soglasie-consent>
        <soglasie-consent document="news"></soglasie-consent><button>OK</button></form>`,
    })
    await page.locator('#soglasie-notice').evaluate((host) => host.remove())
    await expect(page.locator('soglasie-embed')).toHaveCount(2)
    await expect(page.locator('[data-soglasie="consent-label"]')).toHaveCount(2)
    // With the message of the box that must be ticked.
    await page.locator('form button').click()
    await expect(page.locator('[data-soglasie="consent-message"]').first()).not.toBeEmpty()
    expect(await faults(page, ['soglasie-embed', 'soglasie-consent'])).toEqual([])
  })
}
