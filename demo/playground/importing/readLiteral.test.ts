import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLiteral } from './readLiteral.js'

describe('an object literal read as data', () => {
  it('is JSON where it is JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.jsonValue(),
        ),
        (given) => {
          const text = JSON.stringify(given, null, 2)
          expect(readLiteral(text).value).toEqual(
            JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)),
          )
        },
      ),
    )
  })

  it('may be written as people write it', () => {
    const { value, skipped } = readLiteral(`{
      // a comment, with { and '
      name: 'it\\'s', "other": "\\u042f\\x41\\u{1F600}", /* and } */ $id: \`two
lines\`,
      list: [1, -2.5, .5, 0x1F, +1e3,],
      cookie: /^_ym_[a-z/]+\\/$/i,
      yes: true, no: !1, on: !0, none: null,
      joined: 'a ' +
        'b', 10: 'ten',
    }`)
    expect(skipped).toEqual([])
    expect(value).toEqual({
      name: "it's",
      other: 'ЯA😀',
      $id: 'two\nlines',
      list: [1, -2.5, 0.5, 31, 1000],
      cookie: /^_ym_[a-z/]+\/$/i,
      yes: true,
      no: false,
      on: true,
      none: null,
      joined: 'a b',
      10: 'ten',
    })
  })

  it('is never run: code is passed over and told by its line', () => {
    const before = Object.keys(globalThis)
    const { value, skipped } = readLiteral(`{
      onAccept: function () { globalThis.hacked = { a: "}" }; return /[}]/.test('}') },
      onChange: ({ a, b }) => { globalThis.hacked = a },
      async onShow() { await hacked() },
      root: document.querySelector('}'),
      days: 30 * 6,
      text: \`hello \${globalThis.hacked = '}'} \`,
      ...rest,
      list: [1, call(2, 3), 4],
      kept: 'yes',
    }`)
    expect(value).toEqual({ list: [1, undefined, 4], kept: 'yes' })
    expect(skipped).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(Object.keys(globalThis)).toEqual(before)
  })

  it('changes no prototype', () => {
    const { value } = readLiteral('{ "__proto__": { "polluted": 1 }, constructor: { prototype: { polluted: 1 } } }')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('says where it stops being one', () => {
    expect(() => readLiteral('{\n a: 1\n b: 2 }')).toThrow(/^line 3: a comma or } is missing/)
    expect(() => readLiteral("{\n a: 'no end\n}")).toThrow(/^line 2: a text is not closed/)
    expect(() => readLiteral('{ a: [1, 2')).toThrow(/missing/)
    expect(() => readLiteral('{ a: () => {')).toThrow(/does not end/)
  })
})
