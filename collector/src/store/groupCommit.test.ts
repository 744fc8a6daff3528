import { expect, test } from 'vitest'
import { BusyError, createGroupCommit } from './groupCommit.js'

/** A writer whose batches end when told. */
function slowWriter() {
  const batches: number[][] = []
  const ends: ((error?: Error) => void)[] = []
  const write = (batch: readonly number[]) => {
    batches.push([...batch])
    return new Promise<number[]>((resolve, reject) =>
      ends.push((error) => (error ? reject(error) : resolve(batch.map((item) => item * 10)))),
    )
  }
  return { batches, ends, write }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('what arrives while a batch is written forms the next', async () => {
  const { batches, ends, write } = slowWriter()
  const commits = createGroupCommit(write)
  const pushed = [commits.push([1]), commits.push([2, 3]), commits.push([4])]
  expect(batches).toEqual([[1]])
  ends[0]?.()
  await settle()
  expect(batches).toEqual([[1], [2, 3, 4]])
  ends[1]?.()
  expect(await Promise.all(pushed)).toEqual([[10], [20, 30], [40]])
})

test('nobody is answered before the batch is written', async () => {
  const { ends, write } = slowWriter()
  let isAnswered = false
  const pushed = createGroupCommit(write)
    .push([1])
    .then(() => (isAnswered = true))
  await settle()
  expect(isAnswered).toBe(false)
  ends[0]?.()
  await pushed
})

test('a batch has a largest size', async () => {
  const { batches, ends, write } = slowWriter()
  const commits = createGroupCommit(write, { batch: 2, queued: 10 })
  const pushed = commits.push([1, 2, 3])
  ends[0]?.()
  await settle()
  ends[1]?.()
  expect(await pushed).toEqual([10, 20, 30])
  expect(batches).toEqual([[1, 2], [3]])
})

test('a full queue is busy, takes nothing of what it refuses, and recovers', async () => {
  const { batches, ends, write } = slowWriter()
  const commits = createGroupCommit(write, { batch: 2, queued: 2 })
  const first = commits.push([1])
  const second = commits.push([2])
  await expect(commits.push([3, 4])).rejects.toThrow(BusyError)
  ends[0]?.()
  await first
  const third = commits.push([5])
  ends[1]?.()
  await second
  await settle()
  ends[2]?.()
  await third
  expect(batches).toEqual([[1], [2], [5]])
})

test('a batch that fails fails its own senders only', async () => {
  const { ends, write } = slowWriter()
  const commits = createGroupCommit(write)
  const first = commits.push([1])
  const second = commits.push([2])
  ends[0]?.(new Error('disk full'))
  await expect(first).rejects.toThrow('disk full')
  await settle()
  ends[1]?.()
  expect(await second).toEqual([20])
})

test('draining writes what is taken and takes nothing more', async () => {
  const { ends, write } = slowWriter()
  const commits = createGroupCommit(write)
  const pushed = [commits.push([1]), commits.push([2])]
  let isDrained = false
  const drained = commits.drain().then(() => (isDrained = true))
  await expect(commits.push([3])).rejects.toThrow('stopping')
  ends[0]?.()
  await settle()
  expect(isDrained).toBe(false)
  ends[1]?.()
  await drained
  expect(await Promise.all(pushed)).toEqual([[10], [20]])
})

test('nothing pushed is answered at once and holds up nobody', async () => {
  const { batches, ends, write } = slowWriter()
  const commits = createGroupCommit(write)
  expect(await commits.push([])).toEqual([])
  const pushed = commits.push([1])
  ends[0]?.()
  expect([await pushed, batches]).toEqual([[10], [[1]]])
})
