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

  it('writes figures where the tag is no language, or none the browser knows', () => {
    expect(sayDate('2026-09-01', 'no such tag')).toBe('2026-09-01')
    expect(sayDate('2026-09-01', 'qya')).toBe('2026-09-01')
    const time = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
    expect(sayDate('2026-09-01T10:20:30.000Z', 'qya', time)).toBe('2026-09-01 10:20')
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
