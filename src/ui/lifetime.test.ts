import { expect, it } from 'vitest'
import { sayLifetime } from './lifetime.js'

it.each([
  [1, 'en', '1 day'],
  [2, 'ru', '2 дня'],
  [30, 'ru', '30 дней'],
  [45, 'en', '45 days'],
  [60, 'en', '2 months'],
  [390, 'ru', '13 месяцев'],
  [182, 'en', '182 days'],
  [365, 'ru', '1 год'],
  [730, 'ru', '2 года'],
  [1825, 'ru', '5 лет'],
  [400, 'en', '400 days'],
  [1.5, 'en', '1.5 days'],
  [0.8333, 'en', '20 hours'],
  [0.5, 'ru', '12 часов'],
  [0.0208, 'en', '30 minutes'],
  [0.0007, 'en', '1 minute'],
])('%d days in %s are said as %s', (days, locale, said) => {
  expect(sayLifetime(days, locale)).toBe(said)
})
