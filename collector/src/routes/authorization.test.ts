import { expect, test } from 'vitest'
import { isSecret } from './authorization.js'

const secret = 'a-token-of-sixteen-or-more'

test('a secret is itself and nothing else', () => {
  expect(isSecret(secret, secret)).toBe(true)
  for (const given of [
    '',
    'a',
    secret.slice(1),
    secret.slice(0, -1),
    secret + ' ',
    secret.toUpperCase(),
    'x'.repeat(9999),
  ])
    expect(isSecret(given, secret), given).toBe(false)
})

test('a guess takes the same time however much of it is right', () => {
  const long = 'q'.repeat(4096)
  const guesses = {
    'first character wrong': 'x' + long.slice(1),
    'last character wrong': long.slice(0, -1) + 'x',
    'all wrong': 'x'.repeat(4096),
  }
  const times = new Map<string, number[]>()
  for (let round = 0; round < 400; round++)
    for (const [name, guess] of Object.entries(guesses)) {
      const begun = process.hrtime.bigint()
      for (let count = 0; count < 20; count++) isSecret(guess, long)
      times.set(name, [...(times.get(name) ?? []), Number(process.hrtime.bigint() - begun)])
    }
  const medians = [...times.values()].map((all) => all.sort((a, b) => a - b)[all.length / 2] as number)
  // What a comparison that stops at the first difference would give away is several times this.
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5)
})
