import { expect, test } from 'vitest'
import { createOnceOnly } from './onceOnly.js'

test('once until it expires', () => {
  const used = createOnceOnly()
  expect([used.use('a', 100, 0), used.use('a', 100, 99), used.use('b', 100, 99)]).toEqual(['first', 'again', 'first'])
})

test('when full it refuses and forgets nothing that still counts', () => {
  const used = createOnceOnly(2)
  used.use('a', 100, 0)
  used.use('b', 200, 0)
  expect([used.use('c', 300, 50), used.use('a', 100, 50)]).toEqual(['full', 'again'])
  expect([used.use('c', 300, 150), used.use('b', 200, 150)]).toEqual(['first', 'again'])
})
