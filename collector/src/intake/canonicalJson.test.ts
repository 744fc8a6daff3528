import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonicalJson.js'

/** Word for word what RFC 8785 asks of values without fractions, by the platform's own writer. */
function slowly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(slowly).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${slowly(inner)}`).join(',')}}`
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '"',
    '\\',
    '\u0000',
    '\u001f',
    '\u007f',
    '\u2028',
    '\ud800',
    '\udfff',
    '\ue000',
    '\uffff',
    '😀',
    'Принять',
  ),
)

test('writes every value as the platform does, keys in order', () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, text, fc.boolean(), fc.constant(null), fc.integer(), tie('list'), tie('object')),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    object: fc.dictionary(fc.oneof(text, fc.constantFrom('1', '10', '9', 'constructor')), tie('tree'), { maxKeys: 5 }),
  }))
  fc.assert(
    fc.property(tree, (value) => canonicalJson(value) === slowly(value)),
    { numRuns: 2000 },
  )
})

test('what is left out is left out', () => {
  expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}')
})
