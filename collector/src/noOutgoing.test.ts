import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))

test('the collector opens no address it is told: nothing in it can', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|js)$/.test(name) && !/\.test\.ts$|^testing\//.test(name),
  )
  expect(files).toContain(join('routes', 'documents.ts'))
  const calls = files.filter((name) => {
    const text = readFileSync(join(root, name), 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '')
    return /(?<![.\w])fetch\(|\b(http|https|net|tls|dgram)\.(request|get|connect)\(|import\s[^;]*\b(request|connect)\b[^;]*from 'node:(https?|net|tls)'/.test(
      text,
    )
  })
  expect(calls).toEqual([])
})
