/** What every vendor of the catalogue must be, whatever it is: data that the gate, the sweep and the CLI can trust. */
import { readFileSync, readdirSync } from 'node:fs'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { type ConsentState, type Globals, type Vendor, claims, owns } from '../model/vendor.js'
import { all } from './all.js'

const here = new URL('.', import.meta.url)
const snippets = new URL('../../e2e/vendors/snippets/', import.meta.url)

const refused: ConsentState = { granted: () => false }
const granted: ConsentState = { granted: () => true }

const signalling = all.filter((vendor) => vendor.signal)

/** Vendors without a loader of their own, and the vendor whose loader starts them. */
const carriedBy: Record<string, string> = { webvisor: 'metrica' }

describe('the catalogue', () => {
  test('has at least sixty vendors, each with an id of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('lists every file of the folder under its id', () => {
    const files = readdirSync(here)
      .filter((file) => file.endsWith('.ts') && !/^all\.ts$|\.test\.ts$/.test(file))
      .map((file) => file.replace('.ts', ''))
    expect(all.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  test('is data: no file of a vendor runs anything when it is imported', () => {
    for (const { id } of all) {
      const text = readFileSync(new URL(`${id}.ts`, here), 'utf8')
      const exports = text.match(/^export .*$/gm)
      expect(exports, id).toHaveLength(1)
      expect(text, id).not.toMatch(/^(let|var) |^\w+\(|^(export )?const \w+[^=]*= (new |\w+\()/m)
    }
  })

  test('no two vendors claim the same address or the same cookie, unless both say so', () => {
    const taken = new Map<string, Vendor>()
    for (const vendor of all)
      for (const name of [
        ...vendor.hosts.map((host) => 'host ' + host),
        ...vendor.cookies.map((name) => 'cookie ' + name),
      ]) {
        const other = taken.get(name)
        taken.set(name, vendor)
        if (!other) continue
        expect(vendor.sharesWith, `${name}: ${vendor.id}, ${other.id}`).toContain(other.id)
        expect(other.sharesWith, `${name}: ${other.id}, ${vendor.id}`).toContain(vendor.id)
      }
  })

  test('no exact cookie of one vendor falls under a pattern of another that is as long', () => {
    for (const vendor of all)
      for (const name of vendor.cookies.filter((name) => !name.endsWith('*')))
        for (const other of all)
          if (other !== vendor && !other.sharesWith?.includes(vendor.id))
            for (const pattern of other.cookies)
              if (owns(pattern, name))
                expect(pattern.length, `${name} of ${vendor.id}, ${pattern} of ${other.id}`).toBeLessThan(name.length)
  })
})

describe.each(all)('$id', (vendor) => {
  test('is named, placed and located', () => {
    expect(vendor.id).toMatch(/^[a-z][a-z0-9-]{0,19}$/)
    expect(vendor.name.trim()).toBe(vendor.name)
    expect(vendor.name).not.toBe('')
    expect(vendor.party).not.toBe('')
    expect(vendor.country).toMatch(/^[A-Z]{2}$/)
    // An unknown code is given back as it is.
    expect(new Intl.DisplayNames('en', { type: 'region' }).of(vendor.country)).not.toBe(vendor.country)
    expect(['functional', 'analytics', 'marketing']).toContain(vendor.purpose)
  })

  test('hosts are lower-case host names, with a path prefix at most', () => {
    expect(vendor.hosts.length).toBeGreaterThan(0)
    expect(new Set(vendor.hosts).size).toBe(vendor.hosts.length)
    for (const host of vendor.hosts) {
      expect(host).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(\/[\w./-]+)?$/)
      // The whole of these serves far more than one product.
      expect([
        'google.com',
        'yandex.ru',
        'yandex.com',
        'vk.com',
        'mail.ru',
        'facebook.com',
        'gstatic.com',
        'jsdelivr.net',
        'cdn.jsdelivr.net',
        'cloudfront.net',
        'microsoft.com',
        'bing.com',
        'yastatic.net',
        'linkedin.com',
        'twitter.com',
        'reddit.com',
        'googleapis.com',
        'ok.ru',
      ]).not.toContain(host)
    }
  })

  test('names are names, and no pattern catches what is the site’s own', () => {
    for (const list of [vendor.cookies, vendor.storage, vendor.databases, vendor.globals, vendor.remote ?? []])
      expect(new Set(list).size).toBe(list.length)
    for (const name of [...vendor.cookies, ...(vendor.remote ?? [])]) expect(name).toMatch(/^[^\s*;,=]+\*?$/)
    // A space may stand in a key of storage (Taboola), a star at the end only.
    for (const name of [...vendor.storage, ...vendor.databases]) expect(name).toMatch(/^\S([^*]*\S)?\*?$/)
    for (const name of vendor.globals) expect(name).toMatch(/^[\w$]+\*?$/)
    for (const pattern of [...vendor.cookies, ...vendor.storage])
      for (const own of [
        'soglasie',
        'soglasie:outbox:1',
        'session',
        'sessionid',
        'PHPSESSID',
        'csrftoken',
        'lang',
        'token',
        'cart',
        'user',
        'id',
        'uid',
        'theme',
        'last_visit',
        '_csrf',
        'BITRIX_SM_LOGIN',
      ])
        expect(owns(pattern, own), `${pattern} catches ${own}`).toBe(false)
  })

  test('says where each fact was read, and when', () => {
    expect(vendor.sources.length).toBeGreaterThan(0)
    for (const { url, read, says } of vendor.sources) {
      expect(new URL(url).protocol).toBe('https:')
      expect(read).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
      expect(Date.parse(read)).not.toBeNaN()
      expect(says.length).toBeGreaterThan(5)
    }
    for (const text of vendor.unverified ?? []) expect(text.length).toBeGreaterThan(5)
  })

  test('says that it can be stopped only where it has a way to', () => {
    if (vendor.stoppable) expect(Boolean(vendor.embed || vendor.signal?.stop)).toBe(true)
    if (vendor.embed) expect(vendor.signal).toBeUndefined()
  })
})

/** A value in words; `arguments` read as a list, a function as what hangs on it. */
const words = (value: unknown): string =>
  JSON.stringify(value, (_, value: unknown) =>
    Object.prototype.toString.call(value) === '[object Arguments]'
      ? Array.from(value as ArrayLike<unknown>)
      : typeof value === 'function'
        ? { ...value }
        : value,
  )

/** Everything that a signal has left on a window. */
const traces = (window: Globals): string => words(window)

/** A window on which the vendor's script has run: every global answers everything and notes what it was asked. */
function running(vendor: Vendor): { window: Globals; asked: string[] } {
  const asked: string[] = []
  const answering = (path: string): unknown =>
    new Proxy(function () {}, {
      get: (_, name) =>
        typeof name === 'symbol' || name === 'then' || name === 'q' || name === 'queue' || name === 'a'
          ? undefined
          : answering(`${path}.${name}`),
      apply: (_, __, values) => {
        asked.push(words([path, ...values]))
        return path.endsWith('has_opted_out_capturing') || path.endsWith('has_opted_out_tracking')
      },
    })
  const names = vendor.globals.filter((name) => !name.endsWith('*'))
  return { window: Object.fromEntries(names.map((name) => [name, answering(name)])), asked }
}

const granting = (text: string): boolean =>
  /"(granted|grant|grantConsent|setConsentGiven|enableFirstPartyCookies|in|all|boot|restart|jivo_init)"|\.(opt_in_\w+|grantConsent)"|setOptOut",false|"setconsent",true|:true/.test(
    text.replaceAll('"security_storage":"granted"', ''),
  )

describe.each(signalling)('the signal of $id', ({ signal, ...vendor }) => {
  const { before, update, stop } = signal!
  const acts: [string, (window: Globals) => void][] = [
    ...(before
      ? [['before', (window: Globals) => before(window, refused)] as [string, (window: Globals) => void]]
      : []),
    ...(update
      ? [['update, refused', (window: Globals) => update(window, refused)] as [string, (window: Globals) => void]]
      : []),
    ...(update
      ? [['update, granted', (window: Globals) => update(window, granted)] as [string, (window: Globals) => void]]
      : []),
    ...(stop ? [['stop', (window: Globals) => stop(window, ['1'])] as [string, (window: Globals) => void]] : []),
    ...(stop ? [['stop, no ids', (window: Globals) => stop(window)] as [string, (window: Globals) => void]] : []),
  ]

  test.each(acts)('%s: never throws on an empty, a frozen or a broken window', (_, act) => {
    act({})
    act(Object.freeze({}))
    const failing = () => {
      throw new Error('the vendor fails')
    }
    act(Object.fromEntries(vendor.globals.map((name) => [name, Object.assign(failing, { push: failing })])))
    act(Object.fromEntries(vendor.globals.map((name) => [name, null])))
    act(Object.fromEntries(vendor.globals.map((name) => [name, 1])))
    act(running(vendor).window)
  })

  test.each(acts)('%s: twice is once', (_, act) => {
    const once = {}
    const twice = {}
    act(once)
    act(twice)
    act(twice)
    expect(traces(twice)).toBe(traces(once))
    expect(Object.getOwnPropertyNames(twice)).toEqual(Object.getOwnPropertyNames(once))
  })

  test('the default and a refusal grant nothing', () => {
    const empty = {}
    before?.(empty, granted)
    expect(traces(empty)).not.toSatisfy(granting)
    update?.(empty, refused)
    expect(traces(empty)).not.toSatisfy(granting)

    const { window, asked } = running(vendor)
    before?.(window, granted)
    update?.(window, refused)
    stop?.(window, ['1'])
    expect(asked.join()).not.toSatisfy(granting)
  })

  test.runIf(update)('a grant after a withdrawal is told', () => {
    const { window, asked } = running(vendor)
    before?.(window, refused)
    stop?.(window, ['1'])
    update?.(window, granted)
    expect(asked.join() + traces(window)).toSatisfy((text: string) => granting(text) || /"disable\w+":false/.test(text))
  })

  test('a queue of the page is kept: the same array, its commands in their order', () => {
    for (const name of vendor.globals.filter((name) => !name.endsWith('*'))) {
      const queue = [['first'], ['second']]
      const window: Globals = { [name]: queue }
      for (const [, act] of acts) act(window)
      expect(window[name]).toBe(queue)
      expect(queue.filter((entry) => entry[0] === 'first' || entry[0] === 'second')).toEqual([['first'], ['second']])
    }
  })

  test('a function of the page is kept', () => {
    for (const name of vendor.globals.filter((name) => !name.endsWith('*'))) {
      const own = () => {}
      const window: Globals = { [name]: own }
      for (const [, act] of acts) act(window)
      expect(window[name]).toBe(own)
    }
  })
})

/** Runs a snippet as a browser would, with nothing fetched, and tells which addresses it asked for. */
async function run(html: string, prepare: (window: Globals) => void): Promise<{ urls: URL[]; errors: unknown[] }> {
  const urls: URL[] = []
  const errors: unknown[] = []
  const window = new Window({
    url: 'https://shop.example/',
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: false,
      disableErrorCapturing: false,
    },
  })
  const add = (url: unknown) => urls.push(new URL(String(url), 'https://shop.example/'))
  window.addEventListener('error', (event) => {
    if ('error' in event && event.error) errors.push(event.error)
  })
  Object.defineProperty(window.HTMLImageElement.prototype, 'src', { set: add, get: () => '' })
  Object.assign(window, {
    fetch: (url: unknown) => {
      add(url)
      return Promise.reject(new TypeError('Failed to fetch'))
    },
  })
  prepare(window)
  window.document.write(`<!doctype html><html><head><title>shop</title></head><body>${html}</body></html>`)
  window.dispatchEvent(new window.Event('load'))
  await window.happyDOM.waitUntilComplete()
  for (const element of window.document.querySelectorAll('script[src], iframe[src], link[href]'))
    add(element.getAttribute('src') ?? element.getAttribute('href'))
  await window.happyDOM.close()
  return { urls, errors }
}

/** As the gate reads the catalogue: the longest entry that claims the address wins. */
function owner(url: URL): string[] {
  const entries = all.flatMap(({ id, hosts }) => hosts.map((host) => ({ id, host })))
  const claiming = entries.filter(({ host }) => claims(host, url.hostname, url.pathname + url.search))
  const longest = Math.max(...claiming.map(({ host }) => host.length))
  return claiming.filter(({ host }) => host.length === longest).map(({ id }) => id)
}

const snippetOf = ({ id }: Vendor): string => readFileSync(new URL(`${id}.html`, snippets), 'utf8')

test('every snippet belongs to a vendor', () => {
  expect(readdirSync(snippets).sort()).toEqual(all.map(({ id }) => id + '.html').sort())
})

describe.each(all)('the snippet of $id', (vendor) => {
  test('says where it is from', () => {
    const [first = ''] = snippetOf(vendor).split('\n')
    expect(first).toMatch(/^<!-- https:\/\/\S+ · 20\d\d-[01]\d-[0-3]\d( · [^\n]+)? -->$/)
  })

  test('asks only for addresses the catalogue knows, at least one of them the vendor’s', async () => {
    const { urls, errors } = await run(snippetOf(vendor), () => {})
    expect(errors).toEqual([])
    expect(urls.filter((url) => owner(url).length === 0).map(String)).toEqual([])
    const ids = urls.flatMap(owner)
    expect(ids).toContain(carriedBy[vendor.id] ?? vendor.id)
  })

  test.runIf(vendor.signal?.before)('still loads the vendor after the default was set', async () => {
    const without = await run(snippetOf(vendor), () => {})
    const after = await run(snippetOf(vendor), (window) => vendor.signal?.before?.(window, refused))
    expect(after.errors).toEqual([])
    expect(after.urls.map(String)).toEqual(without.urls.map(String))
  })
})
