import { expect, test } from 'vitest'
import { createBuckets } from './buckets.js'

test('a burst passes, then so many a second', () => {
  const buckets = createBuckets(2, 5)
  const at = (now: number, times: number) => Array.from({ length: times }, () => buckets.take('a', now))
  expect(at(0, 6)).toEqual([0, 0, 0, 0, 0, 1])
  expect(buckets.take('b', 0)).toBe(0)
  expect(at(1000, 3)).toEqual([0, 0, 1])
  expect(at(60_000, 6)).toEqual([0, 0, 0, 0, 0, 1])
})

test('refusals cost nothing, so that whoever waits as told is let in', () => {
  const buckets = createBuckets(0.1, 1)
  expect(buckets.take('a', 0)).toBe(0)
  expect([buckets.take('a', 1000), buckets.take('a', 5000)]).toEqual([9, 5])
  expect(buckets.take('a', 10_000)).toBe(0)
})

test('remembers no more keys than told', () => {
  const buckets = createBuckets(1, 1, 2)
  for (const key of ['a', 'b', 'c']) buckets.take(key, 0)
  expect([buckets.take('c', 0), buckets.take('b', 0), buckets.take('a', 0)]).toEqual([1, 1, 0])
})

test('0 lets everything pass', () => {
  const buckets = createBuckets(0, 0)
  for (let tries = 0; tries < 100; tries++) expect(buckets.take('a', 0)).toBe(0)
})
