import { test } from '../operators/visitor.js'
import { checkSites } from './axe.js'

test.use({
  colorScheme: 'dark',
  // Firefox over WebDriver BiDi takes the colours from a preference only.
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 0 } }),
    { scope: 'worker' },
  ],
})

checkSites('dark')
