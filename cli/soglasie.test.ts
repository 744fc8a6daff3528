import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Dist } from '../src/bake/dist.js'
import { run } from './soglasie.js'

const folder = mkdtempSync(join(tmpdir(), 'soglasie-cli-'))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
/** Stands for the built SDK. */
const parts: Record<string, string> = {
  'baked/hold.js': 'var soglasieHead={start(...given){globalThis.started=["hold",...given]}};',
  'baked/marked.js': 'var soglasieHead={start(...given){globalThis.started=["marked",...given]}};',
  'baked/vendors/metrica.js': 'import{t as a}from"./chunks/s-1.js";var t={id:"metrica",signal:a};export{t as metrica};',
  'baked/vendors/yandex-maps.js':
    'import{t as a}from"./chunks/s-1.js";var t={id:"maps",signal:a};export{t as yandexMaps};',
  'baked/vendors/chunks/s-1.js': 'var e={};export{e as t};',
  'soglasie.app.js': 'app',
  'soglasie.check.js': 'check',
  'soglasie.share.js': 'share',
  'locales/ru.js': 'ru',
}
const dist: Dist = {
  read: (name) => parts[name] ?? '',
  list: (of) =>
    Object.keys(parts)
      .filter((name) => dirname(name) === (of || '.'))
      .map((name) => basename(name)),
}

async function soglasie(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) }, dist)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const hash = (digit: string) => digit.repeat(64)
const good = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: {
    id: 'policy',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: '/privacy.html',
    sha256: hash('a'),
    acceptance: { method: 'use', clause: '2.1' },
    autoCollected: { ip: '1.1' },
  },
  consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/consent.html', sha256: hash('b') },
  purposes: [{ id: 'analytics' }],
}

describe('soglasie check', () => {
  it('says ok of a good file and exits 0', async () => {
    const path = file('good.json', JSON.stringify(good))
    expect(await soglasie('check', path)).toEqual({ code: 0, out: `${path}: ok`, err: '' })
  })

  it('prints every mistake with its path and what to write, and exits 1', async () => {
    const path = file(
      'bad.json',
      JSON.stringify({
        ...good,
        policy: { ...good.policy, sha256: 'x', effective: 'soon' },
        purposes: [{ id: 'Own Purpose' }],
        colour: 'red',
      }),
    )
    const { code, err } = await soglasie('check', path)
    expect(code).toBe(1)
    expect(err).toContain(
      `${path}: policy.sha256: write 64 lower-case hex digits; \`npx soglasie hash FILE\` prints them`,
    )
    expect(err).toContain(`${path}: policy.effective: write the date as YYYY-MM-DD`)
    expect(err).toContain(`${path}: purposes[0].id: write the purpose id`)
    expect(err).toContain(`${path}: colour: there is no such key`)
    expect(err).toContain('4 mistakes')
  })

  it('says where a file stops being JSON', async () => {
    const { code, err } = await soglasie('check', file('broken.json', '{\n  "operator": oops\n}'))
    expect(code).toBe(1)
    expect(err).toMatch(/not JSON at line 2, column \d+.*correct the text there/)
  })

  it('goes on after a file that is not there, and exits 2', async () => {
    const path = file('good2.json', JSON.stringify(good))
    const { code, out, err } = await soglasie('check', join(folder, 'none.json'), path)
    expect(code).toBe(2)
    expect(err).toContain('there is no such file')
    expect(out).toBe(`${path}: ok`)
  })
})

describe('soglasie hash', () => {
  it('prints what sha256sum prints', async () => {
    const path = file('doc.txt', 'abc')
    expect((await soglasie('hash', path)).out).toBe(
      `ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ${path}`,
    )
  })
})

const metrica = (name: string) =>
  file(
    name,
    JSON.stringify({
      ...good,
      endpoint: 'https://records.example/v1/records',
      purposes: [
        { id: 'necessary', required: true, services: [{ id: 'pay', name: 'Pay', hosts: ['pay.example'] }] },
        { id: 'analytics', services: [{ id: 'metrica', name: 'Метрика' }] },
        { id: 'functional', services: [{ id: 'map', name: 'Map', hosts: ['map.example/v1'], vendor: 'yandex-maps' }] },
      ],
    }),
  )

describe('soglasie mark', () => {
  const page =
    '<p>\r\n<script src="//mc.yandex.ru/tag.js"></script>\n<img src="//pay.example"><img src="//px.ads.linkedin.com">\n'
  const held = '<script type="text/plain" data-consent="analytics" data-service="metrica" data-src='

  it('prints the marked page, and says what was marked', async () => {
    const path = file('page.html', page)
    const { code, out, err } = await soglasie('mark', path, '--config', metrica('m.json'))
    expect(code).toBe(0)
    expect(out + '\n').toBe(
      page.replace('<script src=', held).replace('<img src="//px', '<img data-consent="marketing" data-src="//px'),
    )
    expect(err).toContain(`${path}:2: script //mc.yandex.ru/tag.js; waits for metrica (analytics)`)
    expect(err).toContain('waits for linkedin for ever: the configuration has no purpose "marketing"')
  })

  it('knows the catalogue without a configuration', async () => {
    const { out, err } = await soglasie('mark', file('bare.html', page))
    expect(out).toContain('<script type="text/plain" data-consent="analytics" data-src=')
    expect(err).toContain('waits for linkedin (marketing)')
  })

  it('writes in place, whatever the encoding', async () => {
    const path = join(folder, '1251.html')
    const bytes = Buffer.concat([Buffer.from([0xcf, 0xf0, 0xe8, 0x98]), Buffer.from(page)])
    writeFileSync(path, bytes)
    expect(await soglasie('mark', path)).toMatchObject({ code: 2 })
    expect(await soglasie('mark', path, '--write')).toMatchObject({ code: 0, out: `${path}: 2 tags marked` })
    expect(readFileSync(path).subarray(0, 4)).toEqual(bytes.subarray(0, 4))
    expect(readFileSync(path, 'latin1')).toContain('data-src="//mc.yandex.ru/tag.js"')
  })

  it('writes copies into a folder, and goes on after a file that is not there', async () => {
    const out = join(folder, 'marked')
    const path = file('copy.html', page)
    expect((await soglasie('mark', join(folder, 'no.html'), path, '--out', out)).code).toBe(2)
    expect(readFileSync(join(out, 'copy.html'), 'utf8')).toContain('text/plain')
    expect(readFileSync(path, 'utf8')).toBe(page)
  })

  it('stops at a mistake in the configuration', async () => {
    const { code, err } = await soglasie('mark', file('p.html', page), '--config', file('m-bad.json', '{}'))
    expect(code).toBe(1)
    expect(err).toContain('mistakes')
  })
})

describe('soglasie csp', () => {
  it('prints the shut and the open policy, with a nonce and with the hashes of the pages', async () => {
    const page = file('inline.html', '<script>own()</script>')
    const { code, out } = await soglasie('csp', '--config', metrica('csp.json'), page)
    const [shut = '', open = '', shutHash = '', openHash = ''] = out
      .split('\n')
      .filter((line) => line.startsWith('Content-Security-Policy: '))
    expect(code).toBe(0)
    for (const header of [shut, shutHash]) {
      expect(header).toContain(
        "default-src 'self' https://records.example https://pay.example https://*.pay.example wss://pay.example wss://*.pay.example; script",
      )
      expect(header).not.toMatch(/yandex|map\.example/)
      expect(header).toContain("require-trusted-types-for 'script'; trusted-types soglasie")
    }
    for (const header of [open, openHash]) {
      expect(header).toContain('https://mc.yandex.ru https://*.mc.yandex.ru')
      expect(header).toContain('https://*.map.example/v1 https://*.map.example/v1/')
      expect(header).toContain('wss://mc.yandex.ru')
      expect(header).not.toContain('trusted-types')
    }
    for (const header of [shut, open]) expect(header).toContain("script-src 'self' 'nonce-RANDOM' https://pay.example")
    for (const header of [shutHash, openHash])
      expect(header).toContain("script-src 'self' 'sha256-1yruO3ZUqBddjC8oRrsLLZ/oiHYCAveB39McCaLvqnk='")
    expect(out).toMatch(/# analytics:\n# {3}default-src https:\/\/mc\.yandex\.ru/)
    expect(out).toContain('the cookie "soglasie"')
  })
})

describe('soglasie build', () => {
  it('writes a head with the configuration and the named vendors in it, and the parts it may ask for', async () => {
    const out = join(folder, 'site')
    const { code, out: said } = await soglasie('build', metrica('build.json'), '--out', out, '--base', '/static')
    expect(code).toBe(0)
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
    const head = files.find((name) => /^soglasie\.\w{10}\.js$/.test(name)) ?? ''
    const parts = files.find((name) => /^soglasie\.\w{10}$/.test(name)) ?? ''
    expect(files.filter((name) => name !== head)).toEqual(
      [parts, `${parts}/locales`, `${parts}/locales/ru.js`, `${parts}/soglasie.app.js`, 'soglasie.inline.html'].sort(),
    )
    const text = readFileSync(join(out, head), 'utf8')
    const page: { started?: unknown[] } = {}
    runInNewContext(text, page)
    expect(page.started).toMatchObject([
      'hold',
      { operator: good.operator },
      [{ id: 'metrica' }, { id: 'maps' }],
      `/static/${parts}/`,
    ])
    expect(said).toMatch(new RegExp(`<script src="/static/${head}" integrity="sha384-[\\w+/]{64}"></script>`))
    const inline = readFileSync(join(out, 'soglasie.inline.html'), 'utf8').trim()
    expect(inline).toBe(`<script>${text.trim()}</script>`)
    expect(said.match(/script-src 'self' 'sha256-[\w+/=]{44}'/g)).toHaveLength(2)
  })

  it('gives a site that names nothing to hold the smaller head', async () => {
    const out = join(folder, 'small')
    const path = file('small.json', JSON.stringify(good))
    expect((await soglasie('build', path, '--out', out)).out).toContain('names nothing to hold unmarked')
    const page: { started?: unknown[] } = {}
    const head = readdirSync(out).find((name) => name.endsWith('.js')) ?? ''
    runInNewContext(readFileSync(join(out, head), 'utf8'), page)
    expect(page.started?.slice(0, 3)).toMatchObject(['marked', { consent: good.consent }, []])
  })

  it('stops at a mistake in the configuration and writes nothing', async () => {
    const out = join(folder, 'nothing')
    expect((await soglasie('build', file('b-bad.json', '{}'), '--out', out)).code).toBe(1)
    expect(() => readdirSync(out)).toThrow()
  })
})

describe('arguments', () => {
  it.each([
    [[], 2, 'soglasie check FILE'],
    [['--help'], 0, 'soglasie check FILE'],
    [['chekc', 'x'], 2, 'There is no command "chekc". Write one of: check, hash, convert, mark, csp, build.'],
    [['constructor', 'x'], 2, 'There is no command "constructor"'],
    [['check'], 2, 'Name at least one file'],
    [['check', '--fix', 'x'], 2, '"check" has no option "--fix". Write: soglasie check FILE…'],
    [['mark', 'a', 'b'], 2, 'Several files: write --out DIR for a marked copy of each, or --write'],
    [['mark', 'a', '--out'], 2, '"--out" needs a value'],
    [['mark', 'a', '--write=x'], 2, '"--write" takes no value'],
    [['csp'], 2, 'Name the configuration: soglasie csp --config FILE'],
    [['build', 'a', 'b'], 2, 'One configuration at a time'],
    [['build', 'none.json'], 2, 'none.json: there is no such file'],
  ])('%j exits %i and says what to do', async (args, code, text) => {
    const answer = await soglasie(...args)
    expect(answer.code).toBe(code)
    expect(answer.out + answer.err).toContain(text)
  })
})
