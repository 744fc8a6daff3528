import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectOwnPart, ownParts, stored, test } from './host.js'

type Selector = string | readonly string[]
interface Autoconsent {
  readonly detectCmp: readonly { exists: Selector }[]
  readonly detectPopup: readonly { visible: Selector }[]
  readonly optIn: readonly { waitForThenClick: Selector }[]
  readonly optOut: readonly { waitForThenClick: Selector }[]
  readonly test: readonly { cookieContains: string }[]
}
interface Choice {
  readonly parent?: { readonly selector: string }
  readonly target: { readonly selector: string }
}
type Action = (Choice & { readonly type: 'click' | 'waitcss' }) | { readonly type: 'list'; readonly actions: Action[] }
interface Consent {
  readonly type: string
  readonly matcher: Choice
  readonly toggleAction: Action
}
interface ConsentOMatic {
  readonly soglasie: {
    readonly detectors: readonly { presentMatcher: Choice[]; showingMatcher: Choice[] }[]
    readonly methods: readonly [{ action: Action }, { action: { consents: Consent[] } }, { action: Action }]
  }
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../docs/automation/${name}.json`, import.meta.url), 'utf8'))
const autoconsent = read('autoconsent') as Autoconsent
const consentOMatic = (read('consent-o-matic') as ConsentOMatic).soglasie

/** What a selector of a rule finds: each step looks inside the open shadow root of the one before. */
const found = (page: Page, selector: Selector, act: 'is' | 'shown' | 'click' | 'checked') =>
  page.evaluate(
    ({ path, act }) => {
      let place: ParentNode = document
      let element: HTMLElement | null = null
      for (const selector of path) {
        element = place.querySelector(selector)
        if (!element) return false
        place = element.shadowRoot ?? element
      }
      if (act === 'checked') return (element as HTMLInputElement).checked
      if (act === 'shown') return element?.offsetHeight !== 0
      if (act === 'click') element?.click()
      // What the extension waits for next: is the notice gone in the task of the click?
      return act === 'is' || document.querySelector('#soglasie-notice') === null
    },
    { path: [selector].flat(), act },
  )
const pathOf = ({ parent, target }: Choice) => [...(parent ? [parent.selector] : []), target.selector]

async function run(page: Page, action: Action): Promise<void> {
  if (action.type === 'list') for (const each of action.actions) await run(page, each)
  else await expect.poll(() => found(page, pathOf(action), 'is')).toBe(true)
  if (action.type === 'click') await found(page, pathOf(action), 'click')
}

const tag = '<script type="text/plain" data-consent="analytics" data-src="/tag/one.js"></script>'

for (const [name, event] of [
  ['optOut', 'consent.refused'],
  ['optIn', 'consent.given'],
] as const)
  test(`autoconsent, ${name}: found, answered, and gone in the task of the click`, async ({
    visit,
    page,
    site,
    host,
  }) => {
    await visit({ body: ownParts + tag })
    for (const { exists } of autoconsent.detectCmp) await expect.poll(() => found(page, exists, 'is')).toBe(true)
    for (const { visible } of autoconsent.detectPopup) expect(await found(page, visible, 'shown')).toBe(true)
    for (const { waitForThenClick } of autoconsent[name])
      expect(await found(page, waitForThenClick, 'click')).toBe(true)
    for (const { cookieContains } of autoconsent.test)
      expect(await page.evaluate('document.cookie')).toContain(cookieContains)
    await stored(site, event)
    await expectOwnPart(page)
    expect(host.errors).toEqual([])
  })

for (const wanted of [[], ['B']])
  test(`Consent-O-Matic, the visitor allows [${wanted.join()}]: the switches are set and saved`, async ({
    visit,
    page,
    site,
    host,
  }) => {
    await visit({ body: ownParts + tag })
    for (const { presentMatcher, showingMatcher } of consentOMatic.detectors) {
      for (const choice of presentMatcher) await expect.poll(() => found(page, pathOf(choice), 'is')).toBe(true)
      for (const choice of showingMatcher) expect(await found(page, pathOf(choice), 'shown')).toBe(true)
    }
    const [open, consent, save] = consentOMatic.methods
    await run(page, open.action)
    for (const { type, matcher, toggleAction } of consent.action.consents) {
      // This shop has no functional purpose: the extension goes on.
      if (!(await found(page, pathOf(matcher), 'is'))) continue
      if ((await found(page, pathOf(matcher), 'checked')) !== wanted.includes(type)) await run(page, toggleAction)
    }
    await run(page, save.action)
    await expect(page.locator('#soglasie-notice')).toHaveCount(0)
    const [record] = await stored(site, wanted.length ? 'consent.given' : 'consent.refused')
    expect(record).toMatchObject({ decision: { analytics: wanted.includes('B'), marketing: false } })
    await expectOwnPart(page)
    expect(host.errors).toEqual([])
  })

test('removed by an extension: the page works, nothing is granted, the next page asks', async ({
  visit,
  page,
  site,
  host,
}) => {
  const url = await visit({ body: ownParts + tag })
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  await page.evaluate(() => document.querySelector('#soglasie-notice')?.remove())
  await page.waitForTimeout(500)
  await expect(page.locator('#soglasie-notice')).toHaveCount(0)
  await expectOwnPart(page)
  expect(site.calls).toEqual([])
  expect(await page.evaluate('[soglasie.has("analytics"), soglasie.decision === undefined]')).toEqual([false, true])
  // Room that was kept for it is given back.
  expect(await page.evaluate(() => document.documentElement.style.paddingBottom)).toMatch(/^(0px)?$/)
  await page.goto(url)
  await host.answer()
})
