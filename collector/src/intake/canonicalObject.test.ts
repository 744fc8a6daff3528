import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonicalJson.js'
import { canonicalObject } from './canonicalObject.js'

const write = canonicalObject(['b', 'a', 'inner', 'left'], { inner: canonicalObject(['y', 'x']) }, 'left')

const member = fc.oneof(fc.string(), fc.constantFrom(undefined, null, true, 1, [], ['z', 'y'], {}))
const inner = fc.oneof(member, fc.dictionary(fc.constantFrom('x', 'y', 'z'), member))
const objects = fc.dictionary(fc.constantFrom('a', 'b', 'inner', 'left', 'other', '__proto__'), inner)

test('writes what canonicalJson writes, without the key that is left out', () => {
  fc.assert(
    fc.property(objects, (object) => {
      const { left: _, ...rest } = object
      expect(write(object)).toBe(canonicalJson(rest))
    }),
    { numRuns: 3000 },
  )
})
