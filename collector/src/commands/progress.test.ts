import { expect, test, vi } from 'vitest'
import { createProgress } from './progress.js'

const stream = (isTTY: boolean) => {
  const written: string[] = []
  return { written, out: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream }
}

test('a bar on a terminal, drawn at most ten times a second and wiped at the end', () => {
  vi.useFakeTimers({ now: 1000 })
  const { written, out } = stream(true)
  const progress = createProgress(out)
  progress.at('verifying shop', 0, 200)
  progress.at('verifying shop', 1, 200)
  vi.advanceTimersByTime(100)
  progress.at('verifying shop', 100, 200)
  vi.advanceTimersByTime(100)
  progress.at('erasing', 1234, 0)
  progress.end()
  vi.useRealTimers()
  expect(written).toEqual([
    `\r\u001b[Kverifying shop [${' '.repeat(30)}] 0`,
    `\r\u001b[Kverifying shop [${'#'.repeat(15)}${' '.repeat(15)}] 100`,
    '\r\u001b[Kerasing 1,234',
    '\r\u001b[K',
  ])
})

test('nothing where the output is a file or a pipe', () => {
  const { written, out } = stream(false)
  const progress = createProgress(out)
  progress.at('verifying shop', 1, 2)
  progress.end()
  expect(written).toEqual([])
})
