import { afterEach, expect, test, vi } from 'vitest'
import { createClock } from './createClock.js'

afterEach(() => vi.useRealTimers())

test('tells every millisecond as it is', () => {
  vi.useFakeTimers()
  const clock = createClock()
  for (const at of [1_770_091_506_789, 1_770_091_506_789, 1_770_091_506_790, 1_770_091_506_700]) {
    vi.setSystemTime(at)
    expect(clock()).toBe(new Date(at).toISOString())
  }
})
