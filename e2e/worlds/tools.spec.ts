import type { Page } from '@playwright/test'
import { expect, stored, test } from '../harness/test.js'

const tags = `
  <script type="text/plain" data-consent="analytics" data-src="/tag/analytics.js"></script>
  <iframe title="реклама" data-consent="marketing" data-src="/frame/ad"></iframe>`

/** A stand-in for another vendor's tool: queues listeners and says what the test tells it to. */
const tool = `<script>
  window.tool = { listeners: new Map(), removed: [] }
  window.__tcfapi = (command, version, callback, id) => {
    if (command === 'addEventListener') tool.listeners.set(tool.listeners.size + 1, callback)
    if (command === 'removeEventListener') { tool.removed.push(id); tool.listeners.delete(id) }
  }
  window.__gpp = (command, callback, id) => window.__tcfapi(command, 2, callback, id)
  tool.say = (data) => tool.listeners.forEach((callback, listenerId) => callback({ ...data, listenerId }, true))
</script>`

const consents = (...ids: number[]) => ({
  eventStatus: 'useractioncomplete',
  gdprApplies: true,
  purpose: { consents: Object.fromEntries(ids.map((id) => [id, true])) },
})
const section = (SharingOptOut: number) => ({
  pingData: {
    signalStatus: 'ready',
    applicableSections: [7],
    parsedSections: { usnat: [{ SaleOptOut: 2, SharingOptOut }] },
  },
})

async function say(page: Page, data: object) {
  await page.waitForFunction('tool.listeners.size > 0')
  await page.evaluate((said) => (window as unknown as { tool: { say(data: object): void } }).tool.say(said), data)
}

test('what needs TCF consent as well is shut until the tool has answered, and follows what it says', async ({
  visit,
  notice,
  dialog,
  page,
  site,
}) => {
  await visit({ head: tool, body: tags, config: { signals: { tcf: { analytics: true, marketing: [1, 2] } } } })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const [given] = await stored(site, 'consent.given')
  expect(given).toMatchObject({ decision: { analytics: true, marketing: true }, signals: ['tcf'] })
  await say(page, { eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: {} } })
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])

  await say(page, consents(1, 2))
  await expect.poll(() => site.calls).toEqual(['frame/ad'])
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).toBeDisabled()
  await expect(dialog.getByText('в другом окне согласий')).toBeVisible()
  await dialog.press('Escape')

  await say(page, consents(1, 8, 9))
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['analytics'])
  await expect(page.locator('iframe')).not.toHaveAttribute('src')
})

test('another tool opens nothing that was refused here', async ({ visit, notice, page, site }) => {
  await visit({ head: tool, body: tags, config: { signals: { tcf: { analytics: true, marketing: true } } } })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await say(page, consents(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
  await say(page, { gdprApplies: false })
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
})

test('an opt-out by GPP removes what was accepted here, and its end gives it back', async ({
  visit,
  notice,
  page,
  site,
}) => {
  await visit({ head: tool, body: tags, config: { signals: { gpp: { marketing: true } } } })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => site.calls).toEqual(['tag/analytics'])
  await say(page, section(1))
  await page.waitForTimeout(300)
  expect(site.calls).toEqual(['tag/analytics'])
  await say(page, section(2))
  await expect.poll(() => site.calls).toEqual(['tag/analytics', 'frame/ad'])
  await say(page, section(1))
  await expect(page.locator('iframe')).not.toHaveAttribute('src')
  // The next page asks the tool again, before anything opens.
  await visit({ head: tool, body: tags, config: { signals: { gpp: { marketing: true } } } })
  await expect.poll(() => site.calls.length).toBe(3)
  await say(page, section(1))
  await page.waitForTimeout(300)
  expect(site.calls.slice(2)).toEqual(['tag/analytics'])
})

test('a part that did not come leaves shut what depends on it', async ({ visit, notice, page, site, packaging }) => {
  test.skip(packaging === 'module', 'a package has its parts in its own build')
  await page.route('**/soglasie.worlds.js', (route) => route.abort())
  await visit({ head: tool, body: tags, config: { signals: { tcf: { marketing: true } } } })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => site.calls).toEqual(['tag/analytics'])
  await page.waitForTimeout(300)
  expect(site.calls).toEqual(['tag/analytics'])
})

test('a page that names no other tool fetches nothing for it', async ({ visit, notice, page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await visit({ head: tool, body: tags })
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  expect(fetched.filter((path) => /worlds|import|compat/.test(path))).toEqual([])
  expect(await page.evaluate('tool.listeners.size')).toBe(0)
})

test('destroy takes the listener away', async ({ visit, page }) => {
  await visit({ head: tool, body: tags, config: { signals: { tcf: { marketing: true } } } })
  await say(page, consents(1))
  await page.evaluate('soglasie.destroy()')
  expect(await page.evaluate('tool.removed')).toEqual([1])
})
