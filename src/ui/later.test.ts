import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLater } from './later.js'

/** A window whose frames come when the test says so. */
function createWindow() {
  const frames: (() => void)[] = []
  const window = {
    setTimeout,
    requestAnimationFrame: (task: () => void) => frames.push(task),
  } as unknown as Window
  return { window, frame: () => frames.splice(0).forEach((task) => task()) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('what may come later comes after the next frame, in its order', () => {
  const { window, frame } = createWindow()
  const later = createLater(window, new AbortController().signal)
  const done: number[] = []
  for (const task of [1, 2, 3]) later(() => done.push(task))
  vi.runAllTimers()
  expect(done).toEqual([])
  frame()
  expect(done).toEqual([])
  vi.runAllTimers()
  expect(done).toEqual([1, 2, 3])
  later(() => done.push(4))
  frame()
  vi.runAllTimers()
  expect(done).toEqual([1, 2, 3, 4])
})

it('what takes long is done in several tasks', () => {
  const { window, frame } = createWindow()
  const later = createLater(window, new AbortController().signal)
  const done: number[] = []
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  for (const task of [1, 2, 3])
    later(() => {
      now += 6
      done.push(task)
    })
  frame()
  vi.advanceTimersToNextTimer()
  expect(done).toEqual([1, 2])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual([1, 2, 3])
})

it('nothing comes any more once it has been stopped', () => {
  const { window, frame } = createWindow()
  const stop = new AbortController()
  const later = createLater(window, stop.signal)
  const done: number[] = []
  later(() => done.push(1))
  frame()
  stop.abort()
  vi.runAllTimers()
  expect(done).toEqual([])
})
