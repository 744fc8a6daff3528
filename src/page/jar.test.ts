import { describe, expect, it } from 'vitest'
import type { Config } from '../model/policy.js'
import { readJar } from './jar.js'
import { jarBlocked, keepJar } from './keep.js'

/** A document whose cookies obey domains as browsers do: no cookie for a public suffix, none for another site. */
function site(hostname: string, publicSuffixes: readonly string[] = ['com', 'uk', 'co.uk', 'localhost']) {
  const jar = new Map<string, { value: string; text: string }>()
  const document = {
    location: { hostname, protocol: 'https:' },
    get cookie() {
      return [...jar].map(([key, { value }]) => `${key.split('|')[0]}=${value}`).join('; ')
    },
    set cookie(text: string) {
      const [pair = '', ...attributes] = text.split('; ')
      const [name, value = ''] = pair.split('=')
      const domain = attributes.find((part) => part.startsWith('Domain='))?.slice(7)
      if (domain && (publicSuffixes.includes(domain) || !(hostname === domain || hostname.endsWith('.' + domain))))
        return
      const key = `${name}|${domain ?? ''}`
      if (attributes.includes('Max-Age=0')) jar.delete(key)
      else jar.set(key, { value, text })
    },
  }
  return { document: document as unknown as Document, jar }
}
const config = (more: object = {}) => more as Config
const token = (time: string) => `1:subject:*1:record:${time}:1::`

describe('keepJar', () => {
  it('writes a host-only cookie: lax, secure on https, for the whole site', () => {
    const { document, jar } = site('shop.example.com')
    keepJar(config(), document, token('a'), 182)
    expect([...jar.keys()]).toEqual(['soglasie|'])
    expect(jar.get('soglasie|')?.text).toBe(`soglasie=${token('a')}; Path=/; Max-Age=15724800; SameSite=Lax; Secure`)
  })

  it('does not look after a write that is no trial', () => {
    const { document } = site('shop.example.com')
    const done: string[] = []
    const jar = Object.defineProperty({ location: document.location }, 'cookie', {
      get: () => void done.push('read'),
      set(text: string) {
        done.push(text.slice(0, 9))
      },
    }) as unknown as Document
    keepJar(config(), jar, token('a'), 182)
    expect(done.at(-1)).toBe('soglasie=')
  })

  it.each([
    ['a.b.example.com', 'example.com'],
    ['shop.example.co.uk', 'example.co.uk'],
    ['crm.shop.localhost', 'shop.localhost'],
  ])('with subdomains in scope finds the widest domain that takes it: %s → %s', (host, domain) => {
    const { document, jar } = site(host)
    keepJar(config({ scope: { subdomains: true } }), document, token('a'), 182)
    expect([...jar.keys()]).toEqual([`soglasie|${domain}`])
  })

  it('falls back to the host where no domain takes it', () => {
    const { document, jar } = site('localhost')
    keepJar(config({ scope: { subdomains: true } }), document, token('a'), 182)
    expect([...jar.keys()]).toEqual(['soglasie|'])
  })

  it('removes its own copies on other domains after a change of scope', () => {
    const { document, jar } = site('shop.example.com')
    keepJar(config(), document, token('a'), 182)
    keepJar(config({ scope: { subdomains: true } }), document, token('b'), 182)
    expect([...jar.keys()]).toEqual(['soglasie|example.com'])
    keepJar(config(), document, token('c'), 182)
    expect([...jar.keys()]).toEqual(['soglasie|'])
  })

  it('says nothing and throws nothing where cookies are forbidden', async () => {
    const document = {
      location: { hostname: 'shop.example.com', protocol: 'https:' },
      get cookie(): string {
        throw new DOMException('sandboxed', 'SecurityError')
      },
      set cookie(_: string) {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    } as unknown as Document
    expect(() => keepJar(config(), document, token('a'), 182)).not.toThrow()
    expect(readJar(config(), document)).toBeUndefined()
    await expect(jarBlocked(document, undefined)).resolves.toBe(true)
  })
})

describe('readJar', () => {
  it('of two copies takes the one with the later decision', () => {
    const { document } = site('shop.example.com')
    document.cookie = `soglasie=${token('aaaaaa')}; Domain=example.com`
    document.cookie = `soglasie=${token('bbbbbb')}`
    expect(readJar(config(), document)).toBe(token('bbbbbb'))
  })

  it('does not take a cookie whose name only begins alike', () => {
    const { document } = site('shop.example.com')
    document.cookie = 'soglasie2=x'
    expect(readJar(config(), document)).toBeUndefined()
    expect(readJar(config({ cookie: { name: 'soglasie2' } }), document)).toBe('x')
  })
})

describe('jarBlocked', () => {
  const dropping = { location: { hostname: 'x', protocol: 'https:' }, cookie: '' }
  Object.defineProperty(dropping, 'cookie', { get: () => '', set: () => {} })
  const store = (value: object | null) => ({ get: async () => value }) as unknown as CookieStore

  it('is found by writing and reading back, and leaves nothing behind', async () => {
    const { document, jar } = site('shop.example.com')
    await expect(jarBlocked(document, undefined)).resolves.toBe(false)
    expect(jar.size).toBe(0)
  })

  it('asks the store where there is one, so that the page does not wait', async () => {
    const { document, jar } = site('shop.example.com')
    let asked: string | undefined
    const get = async (name: string) => {
      asked = document.cookie
      expect(name).toBe('soglasie_probe')
      return { name }
    }
    await expect(jarBlocked(document, { get } as unknown as CookieStore)).resolves.toBe(false)
    expect(asked).toBe('soglasie_probe=1')
    expect(jar.size).toBe(0)
  })

  it('looks itself where the store tells nothing, as in a frame without an origin', async () => {
    const { document } = site('shop.example.com')
    const mute = { get: () => Promise.reject(new DOMException('opaque', 'SecurityError')) } as unknown as CookieStore
    await expect(jarBlocked(document, mute)).resolves.toBe(false)
    await expect(jarBlocked(dropping as unknown as Document, mute)).resolves.toBe(true)
  })

  it('takes a cookie that can be seen as the proof, and writes none', async () => {
    const { document, jar } = site('shop.example.com')
    document.cookie = 'session=1'
    Object.defineProperty(document, 'cookie', { get: () => 'session=1', set: expect.unreachable })
    await expect(jarBlocked(document, undefined)).resolves.toBe(false)
    expect(jar.size).toBe(1)
  })

  it('is true where a write is silently dropped, as in Chromium with cookies blocked', async () => {
    await expect(jarBlocked(dropping as unknown as Document, undefined)).resolves.toBe(true)
    await expect(jarBlocked(dropping as unknown as Document, store(null))).resolves.toBe(true)
  })
})
