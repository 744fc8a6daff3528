import type { Page } from '@playwright/test'
import { expect, test, traces } from '../harness/test.js'

const config = {
  gate: { reload: 'never' as const },
  scope: { subdomains: false },
  purposes: [
    {
      id: 'necessary',
      required: true,
      services: [{ id: 'cart', name: 'Корзина', cookies: ['ct_cart'], storage: ['ct_cart'] }],
    },
    {
      id: 'analytics',
      services: [
        {
          id: 'counter',
          name: 'Счётчик',
          hosts: ['counter.localhost'],
          cookies: ['ct_*', 'plain'],
          storage: ['ct_*'],
          databases: ['ct_db', 'ct_more*'],
          caches: ['ct_*'],
        },
      ],
    },
    { id: 'marketing', services: [{ id: 'pixel', name: 'Пиксель', cookies: ['ct_shared'] }] },
  ],
}

/** Writes what a vendor leaves, wherever a script can. */
const leave = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const [, ...parents] = location.hostname.split('.')
    const path = location.pathname.replace(/\/[^/]*$/, '')
    const secure = '; Secure; SameSite=None'
    document.cookie = 'plain=1'
    document.cookie = 'ct_host=1; Path=/'
    document.cookie = `ct_host=2; Path=${path}`
    document.cookie = `ct_host=3; Path=${path}/`
    document.cookie = `ct_host=4; Path=${location.pathname}`
    document.cookie = `ct_domain=1; Path=/; Domain=${location.hostname}`
    document.cookie = `ct_domain=2; Path=${path}; Domain=${parents.join('.')}; Max-Age=9999`
    document.cookie = `ct_part=1; Path=/${secure}; Partitioned`
    document.cookie = `ct_part=2; Path=${path}${secure}; Partitioned; Domain=${location.hostname}`
    document.cookie = `__Secure-other=1; Path=/${secure}`
    document.cookie = 'ct_cart=1; Path=/'
    document.cookie = 'ct_shared=1; Path=/'
    document.cookie = 'other=1; Path=/'
    for (const key of ['ct_cart', 'ct_a', 'other']) {
      localStorage.setItem(key, '1')
      sessionStorage.setItem(key, '1')
    }
    for (const name of ['ct_db', 'ct_more1', 'other'])
      await new Promise((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => {
          request.result.close()
          resolve(0)
        }
      })
    for (const name of ['ct_cache', 'other']) await caches.open(name)
  })

const left = async (page: Page) => ({
  ...(await traces(page)),
  databases: await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort()),
  caches: await page.evaluate(async () => (await caches.keys()).sort()),
})

const stay = {
  cookies: ['__Secure-other', 'ct_cart', 'ct_shared', 'other', 'soglasie'],
  storage: ['ct_cart', 'ct_cart', 'other', 'other', 'soglasie-history'],
  databases: ['other'],
  caches: ['other'],
}

const accept = async (page: Page) => {
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => page.evaluate("soglasie.has('analytics')")).toBe(true)
}

/** The service alone is refused; what it has left goes, and nothing else. */
const takeBack = async (page: Page) => {
  await page.evaluate('soglasie.decide({ marketing: true })')
  await expect.poll(() => left(page)).toEqual(stay)
}

test('nothing of the service is left, over every domain and path; what others own stays', async ({ visit, page }) => {
  await visit({ config, host: 'shop.a.localhost' })
  await accept(page)
  await leave(page)
  expect((await left(page)).cookies.filter((name) => /^(ct_[^cs]|plain)/.test(name)).length).toBeGreaterThan(7)
  await takeBack(page)
})

test('what comes back is taken away again', async ({ visit, page }) => {
  await visit({ config })
  await accept(page)
  await leave(page)
  await takeBack(page)
  // Set as a server would, past the gate, without a word to the page.
  const again = () => page.context().addCookies([{ name: 'ct_again', value: '1', url: page.url() }])
  await again()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => left(page)).toEqual(stay)
  await again()
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect.poll(() => left(page)).toEqual(stay)
  await again()
  await page.reload()
  await expect.poll(() => left(page)).toEqual(stay)
})

test('a cookie that is written past the gate goes as soon as the browser tells of it', async ({ visit, page }) => {
  await visit({ config })
  await accept(page)
  await leave(page)
  await takeBack(page)
  await page.context().addCookies([{ name: 'ct_server', value: '1', url: page.url() }])
  await expect.poll(async () => (await left(page)).cookies).toEqual(stay.cookies)
})

test('another tab sweeps as well', async ({ visit, page, context }) => {
  await visit({ config })
  await accept(page)
  const other = await context.newPage()
  await visit({ config, in: other })
  await expect.poll(() => other.evaluate("soglasie.has('analytics')")).toBe(true)
  await other.evaluate(() => sessionStorage.setItem('ct_tab', '1'))
  await page.evaluate('soglasie.withdraw()')
  await expect.poll(() => other.evaluate("soglasie.has('analytics')")).toBe(false)
  await expect.poll(() => other.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('opened again, its names are left alone', async ({ visit, page }) => {
  await visit({ config })
  await accept(page)
  await leave(page)
  await page.evaluate('soglasie.withdraw()')
  await expect.poll(async () => (await left(page)).databases).toEqual(['other'])
  await page.evaluate('soglasie.acceptAll()')
  await leave(page)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.waitForTimeout(300)
  expect((await left(page)).databases).toEqual(['ct_db', 'ct_more1', 'other'])
})
