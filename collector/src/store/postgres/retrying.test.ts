import { expect, test } from 'vitest'
import { isTransient } from './isTransient.js'
import { retrying } from './retrying.js'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

test('does it again after a lost connection, and tells of each', async () => {
  const told: string[] = []
  let tries = 0
  const work = retrying(
    async (input: number) => {
      if (++tries < 3) throw withCode('57P01')
      return input * 2
    },
    (reason) => told.push(reason),
    [0, 0, 0],
  )
  expect([await work(21), tries, told.length]).toEqual([42, 3, 2])
})

test('gives up after the last pause, and at once when trying again is no use', async () => {
  let tries = 0
  const failing = (error: Error) =>
    retrying(
      async () => {
        tries++
        throw error
      },
      () => {},
      [0, 0],
    )
  await expect(failing(withCode('ECONNREFUSED'))(undefined)).rejects.toThrow('x')
  expect(tries).toBe(3)
  await expect(failing(withCode('23502'))(undefined)).rejects.toThrow('x')
  expect(tries).toBe(4)
})

test.each([
  [withCode('08006'), true],
  [withCode('40001'), true],
  [withCode('ECONNRESET'), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('Connection terminated due to connection timeout'), true],
  [new Error('Client has encountered a connection error and is not queryable'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [withCode('23505'), false],
  [withCode('42P01'), false],
  [new Error('syntax'), false],
  ['text', false],
])('%o', (error, expected) => expect(isTransient(error)).toBe(expected))
