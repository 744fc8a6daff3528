import { expect, it } from 'vitest'
import { withOwn } from './withOwn.js'

const texts = { accept: 'Accept all', reject: 'Refuse' }

it('puts the operator’s texts in the place of the language’s', () => {
  expect(withOwn(texts, { reject: 'No, thank you' })).toEqual({ accept: 'Accept all', reject: 'No, thank you' })
  expect(withOwn(texts)).toEqual(texts)
})

it.each(['', ' ', '\n\t ', '\u00a0'])('keeps the language’s where the operator’s is blank: %j', (blank) => {
  expect(withOwn(texts, { accept: blank, reject: blank })).toEqual(texts)
})

it('leaves what it was given as it was', () => {
  const own = { reject: '' }
  withOwn(texts, own)
  expect([texts.reject, own.reject]).toEqual(['Refuse', ''])
})
