import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Fixtures, test as base } from '../harness/test.js'
import { type Wire, startWire } from '../leak/wire.js'

const dist = new URL('../../dist/', import.meta.url)
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** One page on a network where everybody else counts as a stranger. */
export interface Site {
  /** @param files answers of the site besides the page and the built SDK, by path */
  serve(page: { html: string; csp?: string; files?: ReadonlyMap<string, string> }): string
  /** Hosts and paths of strangers that were asked. */
  strangers(): string[]
  readonly wire: Wire
}

export const test = base.extend<Fixtures & { readonly tab: Page; readonly shop: Site }>({
  // eslint-disable-next-line no-empty-pattern
  shop: async ({}, use) => {
    let page: Parameters<Site['serve']>[0] = { html: '' }
    const own = 'www.shop.example'
    const wire = await startWire(({ host, path, kind }, response) => {
      const pathname = path.replace(/\?.*/, '')
      const send = (type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
        response
          .writeHead(200, {
            'Content-Type': type,
            'Cache-Control': 'no-store',
            'Access-Control-Allow-Origin': '*',
            ...headers,
          })
          .end(body)
      if (host !== own)
        return kind === 'script'
          ? send('text/javascript', `(window.ran ??= []).push(${JSON.stringify(host + path)})`)
          : kind === 'iframe'
            ? send('text/html', '<!doctype html><title>·')
            : kind === 'style'
              ? send('text/css', 'h1 { --came: yes }')
              : send('image/gif', pixel)
      if (pathname === '/')
        return send('text/html; charset=utf-8', page.html, page.csp ? { 'Content-Security-Policy': page.csp } : {})
      try {
        return send(
          'text/javascript; charset=utf-8',
          page.files?.get(pathname) ?? readFileSync(new URL('.' + pathname, dist)),
        )
      } catch {
        return response.writeHead(404).end()
      }
    })
    await use({
      wire,
      serve(next) {
        page = next
        return `https://${own}/`
      },
      strangers: () => wire.arrivals.filter(({ host }) => host !== own).map(({ host, path }) => host + path),
    })
    await wire.close()
  },
  tab: async ({ browser, shop }, use) => {
    const proxy = { server: `http://127.0.0.1:${shop.wire.port}` }
    const context = await browser.newContext({ proxy, ignoreHTTPSErrors: true, locale: 'ru-RU' })
    await use(await context.newPage())
    await context.close()
  },
})
