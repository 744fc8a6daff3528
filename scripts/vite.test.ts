import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type InlineConfig, type Logger, build, createServer } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDist } from '../src/bake/dist.js'
import { type SoglasieOptions, createPlugin } from '../src/bake/plugin.js'

const dist = openDist(new URL('../dist/', import.meta.url))
const config = {
  operator: { id: 'shop', name: 'Лавка' },
  policy: {
    id: 'policy',
    edition: '1',
    effective: '2026-09-01',
    url: '/p',
    sha256: 'a'.repeat(64),
    acceptance: { method: 'offer' },
    autoCollected: { ip: '1' },
  },
  consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/c', sha256: 'b'.repeat(64) },
  purposes: [{ id: 'analytics', services: [{ id: 'metrica', name: 'Метрика' }] }],
}
const page = `<!doctype html><html><head><meta charset="utf-8"><title>x</title>
<script type="module" src="/main.js"></script></head><body>
<script src="https://mc.yandex.ru/tag.js"></script><img src="//px.ads.linkedin.com/p"></body></html>`

let root: string
let said: string[]
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}
const logger = (): Logger => ({
  info: (text) => void said.push(text),
  warn: (text) => void said.push('warn ' + text),
  warnOnce: () => {},
  error: (text) => void said.push('error ' + text),
  clearScreen: () => {},
  hasErrorLogged: () => false,
  hasWarned: false,
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'soglasie-vite-'))
  said = []
  write('index.html', page)
  write('main.js', 'document.title = "built"')
  write('soglasie.json', JSON.stringify(config))
})

const settings = (options: Partial<SoglasieOptions>, more: InlineConfig = {}): InlineConfig => ({
  configFile: false,
  root,
  customLogger: logger(),
  plugins: [
    createPlugin({ config: 'soglasie.json', ...options }, dist),
    {
      name: 'a plugin that brings a tag of its own',
      transformIndexHtml: () => [{ tag: 'script', attrs: { src: 'https://mc.yandex.ru/late.js' }, injectTo: 'head' }],
    },
  ],
  ...more,
})

const built = (name = 'index.html') => readFileSync(join(root, 'dist', name), 'utf8')
const files = () => readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })

describe('soglasie/vite in a build', () => {
  it('puts the head before everything but the charset, and marks every tag, also those of other plugins', async () => {
    await build(settings({}))
    const html = built()
    expect(html).toMatch(
      /<head><meta charset="utf-8"><script>\(function\(\)\{\n[^]*soglasieHead\.start\(\{"operator"[^]*,"\/assets\/soglasie\.\w{10}\/"\)\n\}\)\(\)<\/script><title>/,
    )
    expect(
      html.match(
        /<script type="text\/plain" data-consent="analytics" data-service="metrica"[^>]* data-src="https:\/\/mc\.yandex\.ru\/(tag|late)\.js"/g,
      ),
    ).toHaveLength(2)
    expect(html).toMatch(/<script type="module" crossorigin src="\/assets\/index-[\w-]+\.js">/)
    expect(html).toContain('<img data-consent="marketing" data-src="//px.ads.linkedin.com/p">')
    const [, base = ''] = /,"\/(assets\/soglasie\.\w{10}\/)"\)/.exec(html) ?? []
    expect(files()).toEqual(expect.arrayContaining([`${base}soglasie.app.js`, `${base}locales/ru.js`]))
    expect(files().filter((name) => /soglasie\.\w{10}\.js$/.test(name))).toEqual([])
    expect(said.join('\n')).toContain('[soglasie] index.html:')
    expect(said.join('\n')).toContain('warn [soglasie] index.html:')
    expect(said.join('\n')).toContain('waits for linkedin for ever: the configuration has no purpose "marketing"')
    expect(said.join('\n')).toMatch(/its hash for script-src: 'sha256-[\w+/=]{44}'/)
  })

  it('as a file with its hash, under a base', async () => {
    await build(settings({ inline: false, vendors: [] }, { base: '/shop/' }))
    const html = built()
    const [, name = ''] =
      /<meta charset="utf-8"><script src="\/shop\/(assets\/soglasie\.\w{10}\.js)" integrity="sha384-[\w+/]{64}"><\/script>/.exec(
        html,
      ) ?? []
    expect(built(name)).toMatch(/,"\/shop\/assets\/soglasie\.\w{10}\/"\)/)
    // Not in the configuration, and no vendor was asked for.
    expect(html).toContain('<img src="//px.ads.linkedin.com/p">')
  })

  it('with relative addresses, for pages in folders too', async () => {
    write('deep/page.html', page)
    const input = [join(root, 'index.html'), join(root, 'deep/page.html')]
    await build(settings({}, { base: './', build: { rolldownOptions: { input } } }))
    expect(built()).toMatch(/,"\.\/assets\/soglasie\.\w{10}\/"\)/)
    expect(built('deep/page.html')).toMatch(/,"\.\.\/assets\/soglasie\.\w{10}\/"\)/)
    await build(settings({ inline: false }, { base: './', build: { rolldownOptions: { input } } }))
    const [, name = ''] = /<script src="\.\.\/(assets\/soglasie\.\w{10}\.js)"/.exec(built('deep/page.html')) ?? []
    expect(built()).toContain(`<script src="./${name}"`)
    expect(built(name)).toMatch(/,"\.\/soglasie\.\w{10}\/"\)/)
  })

  it('stops at a mistake in the configuration, with the messages of `check`', async () => {
    write('soglasie.json', JSON.stringify({ ...config, colour: 'red' }))
    await expect(build(settings({}))).rejects.toThrow(
      /\[soglasie\] \[vite\] the configuration cannot be used; correct it:\nsoglasie\.json: colour: there is no such key/,
    )
    await expect(build(settings({ config: {} as never }))).rejects.toThrow(/config: operator: /)
  })
})

describe('soglasie/vite while developing', () => {
  let close: (() => Promise<void>) | undefined
  afterEach(() => close?.())

  it('marks the page, serves the parts, and reads the configuration anew', async () => {
    const server = await createServer(
      settings({}, { server: { port: 0, host: '127.0.0.1' }, optimizeDeps: { noDiscovery: true } }),
    )
    close = () => server.close()
    await server.listen()
    const address = server.httpServer?.address()
    const at = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
    const html = await (await fetch(at, { headers: { accept: 'text/html' } })).text()
    expect(html).toContain('data-src="https://mc.yandex.ru/tag.js"')
    expect(html.indexOf('soglasieHead')).toBeLessThan(html.indexOf('/@vite/client'))
    const [, base = ''] = /,"(\/@soglasie\/soglasie\.\w{10}\/)"\)/.exec(html) ?? []
    const part = await fetch(`${at}${base}soglasie.app.js`)
    expect([part.status, part.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await part.text()).toBe(dist.read('soglasie.app.js'))

    write(
      'soglasie.json',
      JSON.stringify({
        ...config,
        purposes: [{ id: 'necessary', required: true, services: config.purposes[0]?.services }],
      }),
    )
    const again = await (await fetch(at, { headers: { accept: 'text/html' } })).text()
    expect(again).toContain('<script src="https://mc.yandex.ru/tag.js"></script>')
  })
})
