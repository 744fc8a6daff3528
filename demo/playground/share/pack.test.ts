import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../config/example.js'
import { pack, unpack } from './pack.js'

describe('a configuration in an address', () => {
  it('comes back as it was, in characters that mail and chats leave alone', async () => {
    const config = { ...example, operator: { id: 'shop', name: 'ООО «Лавка» 店 🛒' } }
    const fragment = await pack(config)
    expect(fragment).toMatch(/^#1\.[\w-]+$/)
    expect(await unpack(fragment)).toEqual(config)
  })

  it('comes back whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), async (config) => {
        const plain: unknown = JSON.parse(JSON.stringify(config))
        expect(await unpack(await pack(plain))).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })

  it('is shorter than its JSON', async () => {
    expect((await pack(example)).length).toBeLessThan(JSON.stringify(example).length)
  })

  it('is left alone where the fragment is no configuration', async () => {
    for (const fragment of ['', '#', '#preview', '#options.1']) expect(await unpack(fragment)).toBeUndefined()
  })

  it('is refused in words when it was cut, changed or made of something else', async () => {
    const fragment = await pack(example)
    const list = await pack([1, 2])
    const middle = fragment.length >> 1
    const swapped = fragment.slice(0, middle) + (fragment[middle] === 'A' ? 'B' : 'A') + fragment.slice(middle + 1)
    for (const damaged of [fragment.slice(0, -9), fragment.slice(0, 20), swapped, '#1.', '#1.%%%', '#1.AAAA', list])
      await expect(unpack(damaged), damaged).rejects.toThrow(/cut or changed/)
    await expect(unpack('#2.abc')).rejects.toThrow(/newer playground/)
  })

  it('does not unpack without end', async () => {
    const bomb = await pack({ text: 'a'.repeat(5_000_000) })
    expect(bomb.length).toBeLessThan(10_000)
    await expect(unpack(bomb)).rejects.toThrow(/cut or changed/)
  })
})
