import { describe, expect, it } from 'vitest'
import { fill, say, sayDate } from './say.js'

describe('say', () => {
  it('takes the language of the notice, else English, else any', () => {
    expect(say({ ru: 'Да', en: 'Yes' }, 'ru')).toBe('Да')
    expect(say({ ru: 'Да', en: 'Yes' }, 'kk')).toBe('Yes')
    expect(say({ ru: 'Да' }, 'kk')).toBe('Да')
    expect(say('Да', 'kk')).toBe('Да')
    expect(say(undefined, 'kk')).toBe('')
  })
})

describe('sayDate', () => {
  it('writes a date as the language does, on the same day in every time zone', () => {
    expect(sayDate('2026-09-01', 'ru')).toBe('1 сентября 2026 г.')
    expect(sayDate('2026-09-01', 'en')).toBe('September 1, 2026')
  })

  it('leaves the date as it stands where the tag is no language', () => {
    expect(sayDate('2026-09-01', 'no such tag')).toBe('2026-09-01')
  })
})

describe('fill', () => {
  it('puts values and nodes where they are named, and drops names nobody gives', () => {
    expect(fill('{a} и {b}.{c}', { a: 'раз', b: 2 })).toEqual(['раз', ' и ', 2, '.'])
  })

  it('treats nothing in a value as a template', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toEqual(['{b}'])
  })
})
