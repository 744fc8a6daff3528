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

/** Where a folder of e2e runs; one that is named nowhere runs in both browsers, in both packagings. */
const places: Readonly<Record<string, readonly RegExp[]>> = {
  // axe, Lighthouse and the collector's own pages need one browser.
  'chromium-script': [/e2e\/(a11y|admin|faults)\//, /e2e\/leak\/control/, /e2e\/memory\/routes/],
  // Heap snapshots and the browser's own counters are Chromium's.
  'chromium-script chromium-module': [/e2e\/memory\//],
  // What the gate does to the platform, and how the notice stands on a page, do not depend on how they came there.
  'chromium-script firefox-script': [/e2e\/(adversary|hostile|markup|platform|playground|visual)\//],
  // Once in each browser and once in each packaging.
  'chromium-script firefox-module': [
    /e2e\/(embeds|forms|notice|record|settings|signals|use|withdrawal|worlds)\//,
    /e2e\/operators\/(?!gate)/,
  ],
}

/** What does not run in a project; webkit/ has one of its own. */
const ignored = (project: string): RegExp[] => [
  /e2e\/webkit\//,
  ...Object.entries(places).flatMap(([projects, files]) => (projects.split(' ').includes(project) ? [] : files)),
]

/** Every behaviour in both browsers and both packagings: the script tag and the module. */
export default defineConfig<Options>({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
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
        testIgnore: ignored(`${browser}-${packaging}`),
        use: { ...browsers[browser], packaging },
      })),
    ),
    // Driven over WebDriver by the tests themselves: Playwright cannot.
    { name: 'webkitgtk', testMatch: /webkit\/.*\.spec\.ts$/, use: { packaging: 'script' } },
  ],
})
