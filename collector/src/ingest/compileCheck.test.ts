import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { recordSchema } from '../../../src/schema/record.js'
import { validateRecord } from '../../../src/schema/validate.js'
import { givenRecord, refusedRecord, uuid7 } from '../testing/samples.js'
import { compileCheck } from './compileCheck.js'
import { isSurelyRecord } from './isSurelyRecord.js'

type Json = Record<string, unknown>

const full = (): Json => ({
  ...givenRecord(),
  previous: uuid7(),
  signals: ['gpc', 'dnt'],
  form: 'order',
  text: 'c'.repeat(64),
  locale: 'ru',
  shown: uuid7(),
  facts: {
    time: '2026-02-03T07:05:06+03:00',
    page: 'https://shop.example/',
    referrer: 'https://search.example/',
    browser: 'Firefox 140',
    os: 'Linux',
    device: 'desktop',
    cookies: ['a', 'b'],
    network: '4g',
  },
})

/** Every place within the record: the record itself, its members, theirs. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  const inner = typeof value === 'object' && value ? Object.entries(value) : []
  return [path, ...inner.flatMap(([key, member]) => placesOf(member, [...path, key]))]
}

function change(value: unknown, [key, ...rest]: string[], to: (old: unknown) => unknown): unknown {
  if (key === undefined) return to(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Json
  const next = change(copy[key], rest, to)
  if (next === undefined && !Array.isArray(copy)) delete copy[key]
  else copy[key] = next
  return copy
}

const strange = fc.oneof(
  fc.constant(undefined),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.string({ maxLength: 400 }),
  fc.constantFrom('', 0, 1, 2, true, null, [], {}, [null], '2026-02-30T00:00:00.000Z', '2026-02-03T04:05:06Z', 'ё'),
  fc.constantFrom(uuid7().toUpperCase(), uuid7(), 'a'.repeat(64), 'x'.repeat(2001), 'imported', 'gpc', 'use'),
  fc.constantFrom({ __proto: 1 }, JSON.parse('{"__proto__":true}'), { a: true }, { a: 1 }, [
    'gpc',
    'gpc',
    'gpc',
    'gpc',
  ]),
)
const more = fc.record({ key: fc.oneof(fc.string(), fc.constantFrom('id', '__proto__', 'toString')), value: strange })

describe('the compiled check and the schema say the same', () => {
  test('of whatever a record may be turned into', () => {
    const samples = [full(), givenRecord(), refusedRecord()]
    let [taken, refused] = [0, 0]
    const agrees = (value: unknown) => {
      // As it travels: what JSON cannot say never arrives.
      const text = JSON.stringify(value)
      const sent = text === undefined ? undefined : (JSON.parse(text) as unknown)
      const checked = validateRecord(sent)
      // The schema drops the key "__proto__" without a word; then its record is another.
      const isTaken = checked.ok && isDeepStrictEqual(checked.value, sent)
      if (Buffer.byteLength(text ?? '') <= 8192) expect(isSurelyRecord(sent)).toBe(isTaken)
      if (isTaken) taken++
      else refused++
    }
    samples.forEach(agrees)
    const changes = fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.constantFrom(...samples), changes, fc.option(more), (sample, turns, extra) => {
        let value: unknown = sample
        for (const [at, to] of turns) {
          const places = placesOf(value)
          value = change(value, places[at % places.length] as string[], () => to)
        }
        if (extra) {
          const places = placesOf(value).filter((path) => path.length < 2)
          value = change(value, places[extra.key.length % places.length] as string[], (old) =>
            typeof old === 'object' && old && !Array.isArray(old) ? { ...old, [extra.key]: extra.value } : old,
          )
        }
        agrees(value)
      }),
      { numRuns: 3000 },
    )
    // Neither says the same to everything.
    expect([taken > 50, refused > 500]).toEqual([true, true])
  })

  test('a text that was sent is never shorter than its record written out again', () => {
    const escaped = fc.array(fc.constantFrom('\\u0041', '\\ud800', '\\/', '\\n', '\\u0001', 'ё', '\u007f', '€', 'a'))
    fc.assert(
      fc.property(escaped, (parts) => {
        const text = `{ "label": "${parts.join('')}" }`
        expect(Buffer.byteLength(JSON.stringify(JSON.parse(text)))).toBeLessThanOrEqual(Buffer.byteLength(text))
      }),
    )
  })
})

describe('what cannot be read of a schema is left to the schema', () => {
  const plain = z.strictObject({ a: z.string() })
  test.each<[string, z.ZodMiniType, number]>([
    ['a refinement nobody sees to', plain.check(z.refine(() => false)), 0],
    ['one more than is seen to', plain.check(z.refine(() => true)).check(z.refine(() => false)), 1],
    ['a refinement within', z.strictObject({ a: z.string().check(z.refine(() => false)) }), 0],
    ['a loose object', z.object({ a: z.string() }), 0],
    [
      'a transformation',
      z.strictObject({
        a: z.pipe(
          z.string(),
          z.transform(() => 1),
        ),
      }),
      0,
    ],
    ['a change of the text', z.strictObject({ a: z.string().check(z.trim()) }), 0],
    ['a format checked by code', z.strictObject({ a: z.url() }), 0],
    ['a pattern that remembers', z.strictObject({ a: z.string().check(z.regex(/x/g)) }), 0],
  ])('%s', (_, schema, refinements) => {
    expect(compileCheck(schema, refinements)({ a: 'x' })).toBe(false)
  })
  test('and what can be read is not', () => {
    expect(compileCheck(plain, 0)({ a: 'x' })).toBe(true)
    expect(compileCheck(recordSchema, 1)(givenRecord())).toBe(true)
  })
})
