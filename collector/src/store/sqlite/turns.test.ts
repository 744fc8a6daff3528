import { expect, test } from 'vitest'
import { createTurns } from './turns.js'

test('shared turns are had beside each other, the others alone and in their order', async () => {
  const turns = createTurns()
  const had: string[] = []
  const ends = new Map<string, () => void>()
  const come = (name: string, turn: Promise<() => void>) =>
    void turn.then((free) => {
      had.push(name)
      ends.set(name, free)
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  come('a', turns.share())
  come('b', turns.share())
  come('alone', turns.take())
  come('c', turns.share())
  await settle()
  expect(had).toEqual(['a', 'b'])
  ends.get('a')?.()
  await settle()
  expect(had).toEqual(['a', 'b'])
  ends.get('b')?.()
  await settle()
  expect(had).toEqual(['a', 'b', 'alone'])
  ends.get('alone')?.()
  await settle()
  expect(had).toEqual(['a', 'b', 'alone', 'c'])
})
