import { expect, test } from '../harness/test.js'

/** What assistive technology finds in both layers, kept beside this file: a change of it is a change to be looked at. */
for (const lang of ['ru', 'en'])
  test(`the tree of the notice and of the settings, ${lang}`, async ({ visit, notice, dialog }) => {
    await visit({ lang, config: { policy: { acceptance: { method: 'express' } }, ui: { locales: ['ru', 'en'] } } })
    await expect(notice.locator('section')).toMatchAriaSnapshot({ name: `notice-${lang}.aria.yml` })
    await notice.locator('[data-soglasie="open-settings"]').click()
    await expect(dialog.locator('#operator')).toBeVisible()
    await expect(dialog).toMatchAriaSnapshot({ name: `settings-${lang}.aria.yml` })
  })
