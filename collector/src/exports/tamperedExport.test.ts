import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeys } from '../chain/keyDirectory.js'
import { type Fault, verifyChain } from '../chain/verify.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { type Told, fillTwelve } from '../testing/twelveEntries.js'
import { readExport, toNdjson } from './ndjson.js'
import { exportSource } from './source.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

describe('what a hand in an export leaves behind', () => {
  const place = mkdtempSync(join(directory, 'export-'))
  const keys = join(place, 'keys')
  /** Lines of the export: a header, twelve entries, two checkpoints, an end. */
  let lines: readonly string[] = []
  beforeAll(async () => {
    const file = join(place, 'soglasie.db')
    await fillTwelve(file, keys)
    const store = await openSqlite(file)
    const source = await exportSource(store, 'shop', openKeys(keys).keys)
    const written: string[] = []
    for await (const line of toNdjson(source ?? expect.fail('no source'))) written.push(line)
    lines = written
    await store.close()
  })

  const offline = async (changed: readonly string[], witnesses = false): Promise<Told[]> => {
    const file = join(mkdtempSync(join(directory, 'case-')), 'changed.ndjson')
    writeFileSync(file, changed.join(''))
    const chain = await readExport(file, new Set(), witnesses ? openKeys(keys).checkpoints() : [])
    const { faults } = await verifyChain(chain)
    const told = faults.map(({ kind, seq }): Told => [kind, seq])
    return chain.isWhole ? told : [...told, ['truncated', Infinity]]
  }
  const replaced = (index: number, change: (line: string) => string) =>
    lines.map((line, at) => (at === index ? change(line) : line))
  const without = (...indexes: number[]) => lines.filter((_, index) => !indexes.includes(index))
  const set = (index: number, values: object) =>
    replaced(index, (line) => JSON.stringify({ ...(JSON.parse(line) as object), ...values }) + '\n')

  test('nothing when nothing was changed', async () => {
    expect(lines).toHaveLength(16)
    expect(await offline(lines, true)).toEqual([])
  })

  test.each<[string, () => readonly string[], Fault['kind'], number]>([
    [
      'an entry edited',
      () => replaced(4, (line) => line.replace('"marketing":false', '"marketing":true')),
      'changed',
      4,
    ],
    ['the facts of an entry edited', () => replaced(4, (line) => line.replace('Firefox', 'Chrome')), 'changed', 4],
    ['an act edited', () => replaced(11, (line) => line.replace('[9,9]', '[8,8]')), 'changed', 11],
    ['an entry deleted', () => without(4), 'missing', 4],
    ['an act deleted', () => without(11), 'missing', 11],
    ['an entry inserted', () => [...lines.slice(0, 6), lines[2] ?? '', ...lines.slice(6)], 'inserted', 2],
    [
      'an entry put in its place, as another',
      () => replaced(6, () => (lines[2] ?? '').replace('"seq":2', '"seq":6')),
      'changed',
      6,
    ],
    [
      'two entries swapped',
      () =>
        lines.map((line, index) =>
          index === 3
            ? (lines[7] ?? '').replace('"seq":7', '"seq":3')
            : index === 7
              ? (lines[3] ?? '').replace('"seq":3', '"seq":7')
              : line,
        ),
      'reordered',
      3,
    ],
    ['the file cut off', () => lines.slice(0, 9), 'truncated', 9],
    ['the tail cut off, the end left', () => without(10, 11, 12), 'truncated', 10],
    [
      'the tail cut off, the end of the chain edited to fit',
      () => {
        const { head } = JSON.parse(lines[9] ?? '') as { head: string }
        const { end, ...header } = JSON.parse(lines[0] ?? '') as { end: object }
        return [
          JSON.stringify({ ...header, end: { ...end, seq: 9, head } }) + '\n',
          ...lines.slice(1, 10),
          ...lines.slice(13),
        ]
      },
      'truncated',
      10,
    ],
    [
      'the whole of it given to another operator',
      () => replaced(0, (line) => line.replace('"operator":"shop"', '"operator":"bank"')),
      'checkpoint',
      8,
    ],
    ['a checkpoint edited', () => replaced(13, (line) => line.replace(/"at":"\d{4}/, '"at":"2020')), 'checkpoint', 8],
    ['a key exchanged', () => replaced(0, (line) => line.replace(/"spki":"..../, '"spki":"AAAA')), 'checkpoint', 8],
  ])('%s', async (_name, changed, kind, seq) => {
    expect((await offline(changed()))[0]).toEqual([kind, seq])
  })

  test('an older export handed in as the newest: the checkpoints kept elsewhere tell', async () => {
    const { head } = JSON.parse(lines[8] ?? '') as { head: string }
    const { end, ...header } = JSON.parse(lines[0] ?? '') as { end: object }
    const older = [
      JSON.stringify({ ...header, end: { ...end, seq: 8, head } }) + '\n',
      // The fifth entry as it was before it was erased would have to be at hand; without it the erasure tells.
      ...lines.slice(1, 5),
      ...lines.slice(5, 9),
      lines[13] ?? '',
      lines[15] ?? '',
    ]
    expect(await offline(older)).toEqual([['erasure', 5]])
    expect((await offline(older, true))[0]).toEqual(['checkpoint', 12])
  })

  test('whatever single value of an entry or a checkpoint is changed, something is told', async () => {
    for (let index = 1; index < 15; index++) {
      const entry = JSON.parse(lines[index] ?? '') as Record<string, unknown>
      for (const [name, value] of Object.entries(entry)) {
        // Which act blocks a subject stands in the act; beside facts that are there the word means nothing.
        if (name === 'blocked') continue
        const other =
          typeof value === 'number' ? value + 100 : typeof value === 'string' ? value.replace(/^./, '~') : [value, 'x']
        const told = await offline(set(index, { [name]: other })).catch((error: unknown) => [error])
        expect(told.length, `${name} of line ${index}`).toBeGreaterThan(0)
      }
    }
  })
})
