import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Config } from '../src/model/policy.js'
import { openCollector } from './collector.js'
import { readArguments } from './serve.js'
import { readConfig, sha256, sites } from './sites.js'
import { type Demo, startDemo } from './start.js'
import { vendors } from './vendors.js'

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

let demo: Demo

/** As a browser asks: by host name, which nothing but a browser resolves for `*.localhost`. */
function ask(host: string, path: string, { port = demo.sites.port, method = 'GET', headers = {} } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `${host}:${port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

/** Asks a vendor, with the page it was asked from. */
const at = (id: string, path: string, from = '') =>
  ask(`${id}.vendors.localhost`, path, { port: demo.vendors.port, headers: from ? { referer: from } : {} })

const configIn = (html: string): Config =>
  JSON.parse(/<script type="application\/json" id="soglasie-config">(.*?)<\/script>/.exec(html)?.[1] ?? '')

beforeAll(async () => {
  const collector = openCollector('http://127.0.0.1:9', 'a-token-for-tests')
  demo = await startDemo({ port: 0, vendorsPort: 0, collector })
})
afterAll(() => demo.close())

describe('the sites', () => {
  it.each(sites)('serve $host with one heading and a language', async ({ host, operator }) => {
    const { status, body } = await ask(host, '/')
    const html = body.toString()
    expect(status).toBe(200)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<html lang="ru">/)
    expect(html).not.toMatch(/localhost:440\d/)
    expect(html.includes('soglasie-config')).toBe(!!operator)
  })

  it('give the SDK the operator’s configuration and the collector’s address', async () => {
    const config = configIn((await ask('integrus.localhost', '/')).body.toString())
    expect(config).toEqual({ ...readConfig('integrus'), endpoint: 'http://127.0.0.1:9/v1/records' })
  })

  it('serve every document byte for byte, in both editions', async () => {
    for (const { host, operator } of sites)
      for (const query of operator ? ['', '?edition=2'] : []) {
        const { policy, consent, documents = [] } = configIn((await ask(host, `/${query}`)).body.toString())
        for (const { url, sha256: hash } of [policy, consent, ...documents])
          expect([host, url, sha256((await ask(host, url)).body)]).toEqual([host, url, hash])
      }
  })

  it('link the newer documents when they serve the newer edition', async () => {
    const html = (await ask('wt24.localhost', '/?edition=2')).body.toString()
    expect(html).toContain('href="/editions/2/docs/privacy.html"')
    expect(html).not.toContain('href="/docs/privacy.html"')
    const policy = (await ask('wt24.localhost', '/editions/2/docs/privacy.html')).body.toString()
    expect(policy).toContain('Что изменилось.')
    expect(policy).toContain('15 ноября 2026')
  })

  it('come in both packagings, with the panel or without', async () => {
    const page = async (query: string) => (await ask('soho-lms.localhost', `/${query}`)).body.toString()
    expect(await page('')).toContain('<script src="/soglasie.js"></script>')
    expect(await page('?as=module')).toContain('<script type="module" src="/module.js"></script>')
    expect(await page('?as=module')).not.toContain('/soglasie.js')
    expect(await page('?panel=off')).not.toContain('/panel.js')
    expect((await ask('soho-lms.localhost', '/module.js')).body.toString()).toContain('createConsent(config)')
    expect((await ask('soho-lms.localhost', '/panel.js')).status).toBe(200)
  })

  it('send a strict policy whose nonce stands on the held inline scripts only', async () => {
    const { headers, body } = await ask('integrus.localhost', '/')
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).toContain(`require-trusted-types-for 'script'`)
    expect(policy).not.toContain('unsafe')
    expect(body.toString()).toContain(`nonce="${nonce}"`)
    expect((await ask('integrus.localhost', '/')).headers['content-security-policy']).not.toBe(policy)
    // Whatever is inline is either data or held.
    for (const [tag] of body.toString().matchAll(/<script(?![^>]* src=)[^>]*>/g))
      expect(tag).toMatch(/type="(application\/json|text\/plain)"/)
  })

  it.each(sites)('tell that they honour Global Privacy Control: $host', async ({ host }) => {
    const { headers, body } = await ask(host, '/.well-known/gpc.json')
    expect(headers['content-type']).toBe('application/json')
    expect(JSON.parse(body.toString())).toEqual({ gpc: true, lastUpdate: '2026-11-01' })
  })

  it('answer a form, set the one technical cookie and keep the variant of the page', async () => {
    const { status, headers } = await ask('wt24.localhost', '/forms/order', {
      method: 'POST',
      headers: { referer: `http://wt24.localhost:${demo.sites.port}/?as=module` },
    })
    expect([status, headers.location]).toEqual([303, '/thanks.html?as=module'])
    expect(String(headers['set-cookie'])).toMatch(/^wt24_session=\w+; Path=\/; SameSite=Lax$/)
  })

  it('serve nothing outside their folders and nothing to unknown hosts', async () => {
    expect((await ask('wt24.localhost', '/..%2fintegrus%2fprivacy.html')).status).toBe(404)
    expect((await ask('wt24.localhost', '/npm/..%2f..%2fpackage.json')).status).not.toBe(200)
    expect((await ask('wt24.localhost', '/soglasie.json')).status).not.toBe(200)
    expect((await ask('other.localhost', '/')).status).toBe(404)
  })
})

describe('the vendors', () => {
  it('set just the cookies and keys that the configurations declare', () => {
    for (const operator of new Set(sites.flatMap(({ operator }) => operator ?? [])))
      for (const { id, hosts, cookies, storage } of readConfig(operator).purposes.flatMap((p) => p.services ?? []))
        if (hosts) {
          expect(hosts).toEqual([`${id}.vendors.localhost`])
          expect([id, cookies, storage]).toEqual([id, vendors[id]?.cookies, vendors[id]?.storage])
        }
  })

  it('write down what reached them and tell it by site', async () => {
    demo.vendors.log.clear()
    const script = await at('metrica', '/metrica/tag.js', `http://wt24.localhost:${demo.sites.port}/`)
    expect(script.body.toString()).toContain('"cookies":["_ym_uid","_ym_d"]')
    const pixel = await at('beacon', '/beacon/open.gif?x=1')
    expect(String(pixel.headers['set-cookie'])).toMatch(/^beacon_id=.*SameSite=None; Secure$/)
    const log = JSON.parse((await at('metrica', '/log')).body.toString())
    expect(log).toMatchObject([
      { vendor: 'metrica', path: '/metrica/tag.js', from: `http://wt24.localhost:${demo.sites.port}` },
      { vendor: 'beacon', path: '/beacon/open.gif?x=1', from: '' },
    ])
  })

  it('know no other vendor', async () => {
    expect((await at('metrica', '/constructor/tag.js')).status).toBe(404)
  })
})

describe('starting', () => {
  it('says which port is taken and what to do', async () => {
    const second = startDemo({ port: demo.sites.port, vendorsPort: 0, collector: demo.collector })
    await expect(second).rejects.toThrow(
      `port ${demo.sites.port} for the sites is taken; free it or choose another with --port`,
    )
  })

  it('reads the command line', () => {
    expect(readArguments(['--port', '0', '--data', '/tmp/x']).options).toEqual({
      port: 0,
      vendorsPort: 4401,
      collectorPort: 4402,
      data: '/tmp/x',
    })
    expect(() => readArguments(['--port', 'many'])).toThrow('--port is "many"; write a whole number from 0 to 65535')
    expect(() => readArguments(['--prot', '1'])).toThrow('--prot')
  })
})
