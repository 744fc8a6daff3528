import type { ConsentRecord } from '../../src/model/record.js'
import { type Fixtures, expect, stored, test as base } from '../harness/test.js'
import { type Backend, startBackend } from './backend.js'

export { expect }

/** Documents that forms of the shop accept. */
export const documents = [
  {
    id: 'lead',
    edition: '3',
    effective: '2026-09-01',
    url: '/offer.html',
    sha256: 'c'.repeat(64),
    title: { ru: 'Согласие на обработку заявки', en: 'Consent to handle the request' },
  },
  {
    id: 'marketing',
    edition: '1',
    effective: '2026-09-01',
    url: '/other.html',
    sha256: 'd'.repeat(64),
    title: { ru: 'Согласие на рассылку', en: 'Consent to the newsletter' },
  },
]

/** A lead form with a required consent and an optional one; `{to}` is the backend. */
export const lead = `
  <form id="lead" method="post" action="{to}">
    <p><label>Имя <input name="name" required autocomplete="off"></label></p>
    <soglasie-consent document="lead" required></soglasie-consent>
    <soglasie-consent document="marketing"></soglasie-consent>
    <p><button>Отправить</button> <button type="reset">Очистить</button></p>
  </form>`

/** The page's own handler, as single-page applications have it: keeps the browser from sending and posts the data itself. */
export const spa = `
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    const { target } = event
    fetch(target.action, { method: 'POST', body: new URLSearchParams(new FormData(target)) })
  })`

interface Shop {
  /** Address of the page that was opened last. */
  readonly place: { url: string }
  readonly backend: Backend
  /** Opens a page with this markup; `{to}` becomes the backend's address. */
  readonly open: (body: string, options?: Parameters<Fixtures['visit']>[0]) => Promise<string>
  /** What the site's own server got in the n-th post under this name. */
  readonly posted: (name: string, count?: number) => Promise<string[]>
  /**
   * Acceptances once the browser has sent the form and the visitor has come back: Firefox may break off what the page
   * itself had begun to deliver when it left.
   */
  readonly recorded: (count?: number) => Promise<ConsentRecord[]>
  /** Acceptances that have reached the collector. */
  readonly accepted: () => ConsentRecord[]
}

export const test = base.extend<Shop>({
  // eslint-disable-next-line no-empty-pattern
  backend: async ({}, use) => {
    const backend = await startBackend()
    await use(backend)
    backend.close()
  },
  // eslint-disable-next-line no-empty-pattern
  place: async ({}, use) => use({ url: '' }),
  open: async ({ visit, page, backend, place }, use) => {
    await use(async (body, options = {}) => {
      const config = { documents, ...options.config }
      place.url = await visit({ ...options, body: body.replaceAll('{to}', backend.url), config })
      // Asked for by the shell: it is there before the visitor is.
      if (body.includes('<soglasie-consent hidden>'))
        await page.waitForFunction('!!customElements.get("soglasie-consent")')
      return place.url
    })
  },
  posted: async ({ backend }, use) => {
    await use(async (name, count = 1) => {
      await expect.poll(() => backend.posts.length).toBe(count)
      return (backend.posts[count - 1] ?? []).filter(([field]) => field === name).map(([, value]) => value)
    })
  },
  recorded: async ({ site, page, place }, use) => {
    await use(async (count = 1) => {
      await expect.poll(() => page.url()).not.toBe(place.url)
      await page.waitForLoadState()
      await page.goto(place.url)
      return stored(site, 'document.accepted', count)
    })
  },
  accepted: async ({ site }, use) => use(() => site.records.filter(({ event }) => event === 'document.accepted')),
})
