import { defineConfig } from '@playwright/test'
import type { Options } from './e2e/harness/test.js'
import { chromium, firefox } from './scripts/browsers.mjs'

const chromiumPath = chromium()
const firefoxPath = firefox()

/** Background traffic off: on a closed network each of these look-ups would fail, slowly. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const browsers = {
  chromium: {
    browserName: 'chromium' as const,
    launchOptions: { args: quiet, ...(chromiumPath && { executablePath: chromiumPath }) },
  },
  firefox: {
    browserName: 'firefox' as const,
    // A Firefox of the system speaks WebDriver BiDi; Playwright's own build needs no channel.
    ...(firefoxPath && { channel: 'moz-firefox', launchOptions: { executablePath: firefoxPath } }),
  },
}

/** Every behaviour in both browsers and both packagings: the script tag and the module. */
export default defineConfig<Options>({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: process.env['CI'] ? 2 : 2,
  // A machine under load may miss a moment once; what fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: process.env['CI'] ? [['line']] : [['list']],
  use: { trace: 'off', locale: 'ru-RU' },
  projects: [
    ...(['chromium', 'firefox'] as const).flatMap((browser) =>
      (['script', 'module'] as const).map((packaging) => ({
        name: `${browser}-${packaging}`,
        // The operators' table runs once in each browser and once in each packaging; what it says of the gate, everywhere.
        // axe, Lighthouse and the collector's own pages need one browser.
        testIgnore: [
          /webkit\//,
          ...(`${browser}-${packaging}` === 'chromium-script' ? [] : [/(a11y|admin|faults)\/|leak\/control/]),
          // What the gate does to the platform, and how the notice stands on a page, do not depend on how they came there.
          ...(packaging === 'script' ? [] : [/(adversary|platform|visual|hostile|playground)\//]),
          ...((browser === 'chromium') === (packaging === 'script') ? [] : [/operators\/(?!gate)/]),
        ],
        use: { ...browsers[browser], packaging },
      })),
    ),
    // Driven over WebDriver by the tests themselves: Playwright cannot.
    { name: 'webkitgtk', testMatch: /webkit\/.*\.spec\.ts$/, use: { packaging: 'script' } },
  ],
})
