import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shopConfig } from '../testing/samples.js'
import { loadOperators } from './loadOperators.js'
import { createOperators } from './operators.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const path = (name: string) => join(directory, name)
const bank = shopConfig({ operator: { id: 'bank', name: 'B' }, site: 'bank.example' })

const ids = (sources: (string | object)[]) => loadOperators(sources).map(({ operator }) => operator.id)

test('files, directories and objects', () => {
  mkdirSync(path('many'))
  writeFileSync(path('many/b.json'), JSON.stringify(bank))
  writeFileSync(path('many/a.json'), JSON.stringify(shopConfig()))
  writeFileSync(path('many/notes.txt'), 'not read')
  expect(ids([path('many')])).toEqual(['shop', 'bank'])
  expect(ids([path('many/b.json'), shopConfig()])).toEqual(['bank', 'shop'])
})

test('every mistake of every file, with its place', () => {
  const { policy, ...rest } = shopConfig()
  writeFileSync(path('one.json'), JSON.stringify({ ...rest, policy: { ...policy, sha256: 'x', edition: '' } }))
  writeFileSync(path('two.json'), '{')
  mkdirSync(path('empty'))
  const sources = [path('one.json'), path('two.json'), path('three.json'), path('empty'), { operator: {} }]
  let message = ''
  try {
    loadOperators(sources)
  } catch (error) {
    message = String(error)
  }
  for (const part of [
    /one\.json: policy\.sha256: write 64/,
    /one\.json: policy\.edition: /,
    /two\.json: cannot be read: .*JSON/,
    /three\.json: cannot be read: ENOENT/,
    /empty: cannot be read: the directory holds no \*\.json/,
    /operators\[4\]: operator\.id: /,
  ])
    expect(message).toMatch(part)
})

test('two configurations of one operator may not share a site; two operators may', () => {
  expect(() => createOperators([shopConfig(), shopConfig()])).toThrow(
    /two configurations of operator "shop".*"shop.example"/,
  )
  const both = createOperators([shopConfig(), { ...bank, site: 'shop.example' }])
  expect([
    both.configOf('shop', 'shop.example')?.operator.id,
    both.configOf('bank', 'shop.example')?.operator.id,
  ]).toEqual(['shop', 'bank'])
})
