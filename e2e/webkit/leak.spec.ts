import { webkit } from '../../scripts/browsers.mjs'
import { all } from '../../src/vendors/all.js'
import { test as base } from '../harness/test.js'
import { visitVendor } from '../leak/phases.js'
import { type Town, useTown } from '../leak/town.js'
import { type Browser, startWebKit } from './browser.js'

const test = base.extend<object, { town: Town; browserOfWebKit: Browser }>({
  town: [useTown, { scope: 'worker' }],
  browserOfWebKit: [
    async ({ town }, use) => {
      const browser = await startWebKit({ proxy: town.port })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

test.skip(!webkit(), 'WebKitGTK is not installed: webkit2gtk-driver and xvfb')

/** One of each kind: what it is by which a vendor comes, and what it leaves. */
const sample: Record<string, string> = {
  metrica: 'a script injected by a script, cookies, storage, an off-switch',
  'google-analytics': 'a script in markup with a shared loader and a consent signal',
  clarity: 'a script with a consent signal and no off-switch',
  'top-mail': 'cookies, storage and beacons to several hosts',
  mixpanel: 'storage and a database',
  adriver: 'a pixel made by a script',
  liveinternet: 'a pixel without a script of the vendor',
  rutube: 'a frame',
  'yandex-maps': 'a script and a frame',
  dadata: 'a call',
}

for (const packaging of ['script', 'module'] as const)
  for (const [id, why] of Object.entries(sample))
    test(`${packaging}: ${id}, ${why}`, async ({ browserOfWebKit, town }) => {
      const vendor = all.find((vendor) => vendor.id === id)
      if (!vendor) throw new Error(`there is no vendor "${id}"`)
      await visitVendor(browserOfWebKit.tab, town, packaging, vendor)
      await browserOfWebKit.tab.goto('about:blank')
    })
