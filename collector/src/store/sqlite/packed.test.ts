import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, packedSize, unpack } from './packed.js'

// Nothing that UTF-8 cannot say: the schema's texts come from it.
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'Принять все', '\u0000', '€😀'))
const maybe = fc.option(text)
const draft = fc.record({
  id: text,
  operator: text,
  subject: text,
  event: text,
  site: text,
  previous: maybe,
  proof: text,
  facts: maybe,
  received_at: text,
  flags: text,
})

test('what is packed is what is unpacked', () => {
  fc.assert(
    fc.property(fc.array(draft), (drafts) => {
      const bytes = Buffer.from(new SharedArrayBuffer(packedSize(drafts)))
      pack(drafts, bytes)
      const unpacked = unpack(bytes, drafts.length).map((one) => ({
        ...one,
        proof: one.proof.toString(),
        facts: one.facts?.toString() ?? null,
      }))
      expect(unpacked).toEqual(drafts)
    }),
  )
})
