import { Script, runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { bakeHead, namedVendors } from '../src/bake/bakeHead.js'
import { bakeSite } from '../src/bake/bakeSite.js'
import { openDist } from '../src/bake/dist.js'
import { linkVendors } from '../src/bake/linkVendors.js'
import type { Config } from '../src/model/policy.js'
import type { Vendor } from '../src/model/vendor.js'
import { all } from '../src/vendors/all.js'

/** What `npx soglasie build` makes of the built files. */
const dist = openDist(new URL('../dist/', import.meta.url))
const read = (file: string) => dist.read('baked/vendors/' + file)

const config = (services: readonly string[], more: object = {}) =>
  ({
    operator: { id: 'shop', name: 'Лавка' },
    policy: {
      id: 'policy',
      edition: '1',
      effective: '2026-09-01',
      url: '/p',
      sha256: 'a'.repeat(64),
      acceptance: { method: 'offer' },
      autoCollected: {},
    },
    consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/c', sha256: 'b'.repeat(64) },
    purposes: [{ id: 'analytics', services: services.map((id) => ({ id, name: id })) }],
    ...more,
  }) as unknown as Config

describe('the vendors of a baked head', () => {
  const linked = linkVendors(
    all.map(({ id }) => id),
    read,
  )
  const made = runInNewContext(`${linked.code};[${linked.vendors.join(',')}]`) as Vendor[]

  it.each(all.map((vendor, index) => [vendor.id, vendor, index] as const))(
    '%s: is what the catalogue says, without what only its readers need',
    (_, vendor, index) => {
      const { sources: _s, unverified: _u, remote: _r, globals: _g, sharesWith: _w, party, signal, ...left } = vendor
      // The placeholder of an embed names its receiver.
      const data = vendor.embed ? { party, ...left } : left
      const { signal: own, ...rest } = made[index] as Vendor
      expect(JSON.parse(JSON.stringify(rest))).toEqual(data)
      expect(Object.keys(own ?? {}).sort()).toEqual(Object.keys(signal ?? {}).sort())
    },
  )

  it('share a signal where the catalogue shares it', () => {
    for (const [index, one] of all.entries())
      for (const [other, two] of all.entries())
        if (one.signal) expect(made[index]?.signal === made[other]?.signal).toBe(one.signal === two.signal)
  })

  it('speak their consent API', () => {
    const { code, vendors } = linkVendors(['google-analytics'], read)
    const window: { dataLayer?: ArrayLike<unknown>[] } = {}
    runInNewContext(`${code};${vendors[0]}.signal.before(window,{granted:()=>false})`, { window })
    expect(Array.from(window.dataLayer?.[0] ?? []).slice(0, 2)).toEqual(['consent', 'default'])
  })

  it('are refused where a file is not one of this build', () => {
    expect(() => linkVendors(['metrica'], () => 'export default 1')).toThrow(
      'metrica.js is not a module of this version',
    )
    expect(() => linkVendors(['none'], read)).toThrow('install the package again')
  })
})

describe('a baked head', () => {
  it('has the vendors the configuration names, by id or by `vendor`, and no other', () => {
    expect(namedVendors(config(['metrica', 'own']))).toEqual(['metrica'])
    const { code, holds, vendors } = bakeHead(config(['metrica', 'own']), dist, '/s/')
    expect([holds, vendors]).toEqual([true, ['metrica']])
    expect(code).toContain('mc.yandex.ru')
    expect(code).not.toMatch(/google|clarity/)
  })

  it('is the small one where nothing is to be held, and knows no vendor', () => {
    const { code, holds } = bakeHead(config(['own']), dist, '/s/')
    expect(holds).toBe(false)
    expect(code).toContain(dist.read('baked/marked.js').trim())
  })

  it('may stand inside <script>, whatever the configuration says', () => {
    const name = '</script><!--<script>'
    const { code } = bakeHead(config(['metrica', 'google-analytics'], { operator: { id: 'x', name } }), dist, '/s/')
    expect(code).not.toMatch(/<(\/script|!--|script)/i)
    expect(code).toContain('\\u003C/script>')
    expect(() => new Script(code)).not.toThrow()
  })

  it('nor what a vendor’s module says', () => {
    const module = 'var t={id:"</script><!--<SCRIPT>"};export{t as metrica};'
    const read = (file: string) => (file.endsWith('metrica.js') ? module : dist.read(file))
    const { code } = bakeHead(config(['metrica']), { ...dist, read }, '/s/')
    expect(code).toContain('{id:"\\x3C/script>\\x3C!--\\x3CSCRIPT>"}')
  })

  it('is valid with the whole catalogue in it', () => {
    expect(() => new Script(bakeHead(config(all.map(({ id }) => id)), dist, '/s/').code)).not.toThrow()
  })
})

describe('the files of a site', () => {
  const parts = (more: object = {}, services = ['metrica']) =>
    [...bakeSite(config(services, more), dist, '/s/').files.keys()].map((name) =>
      name.replace(/^soglasie\.\w{10}\//, ''),
    )

  it('are the parts its pages may ask for', () => {
    const few = parts({ ui: { control: false } }, ['own'])
    expect(few).toEqual(
      expect.arrayContaining([
        'soglasie.app.js',
        'soglasie.settings.js',
        'soglasie.about.js',
        'soglasie.accept.js',
        'locales/ru.js',
        'locales/ru.settings.js',
        'locales/ru.about.js',
      ]),
    )
    expect(few.join()).not.toMatch(/check|vendors|compat|control|share|sweep|reload|import|worlds/)
    const many = parts({ scope: { domains: ['a.example'] }, import: [{}], signals: { tcf: {} } })
    expect(many.join()).toMatch(/control.*import.*share.*sweep.*worlds/)
  })

  it('have names that change with their content', () => {
    const [one, two] = ['metrica', 'own'].map((id) => bakeSite(config([id]), dist, '/s/'))
    expect(one?.head).not.toBe(two?.head)
    expect(one?.head).toBe(bakeSite(config(['metrica']), dist, '/s/').head)
  })
})
