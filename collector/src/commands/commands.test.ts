import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, Migrator } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { createCheckpointing } from '../chain/checkpointing.js'
import { openKeys } from '../chain/keyDirectory.js'
import { parseArguments } from '../settings/parseArguments.js'
import { records } from '../store/migrations/0001-records.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { startSqliteThread } from '../store/sqlite/sqliteThread.js'
import { createThreadDialect } from '../store/sqlite/threadDialect.js'
import { createTurns } from '../store/sqlite/turns.js'
import type { StoredRecord } from '../store/store.js'
import { refusedRecord, shopConfig, storedRecord } from '../testing/samples.js'
import { blocking, erase, retention } from './acts.js'
import { backup } from './backup.js'
import { type CommandWork, runCommand } from './context.js'
import { evidence, exporting } from './exporting.js'
import { restore } from './restore.js'
import { keys, migrate, purge } from './upkeep.js'
import { verify } from './verify.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** A collector's data: six records, the operator's configuration, signed. */
async function withData() {
  const place = mkdtempSync(join(directory, 'case-'))
  const [database, config] = [join(place, 'soglasie.db'), join(place, 'shop.json')]
  writeFileSync(config, JSON.stringify(shopConfig()))
  const entries = Array.from({ length: 6 }, (_, index) =>
    index === 3 ? { ...storedRecord({}, { ip: null, userAgent: null }), record: refusedRecord() } : storedRecord(),
  )
  const append = async (records: readonly StoredRecord[]) => {
    const store = await openSqlite(database)
    await store.append(records)
    await createCheckpointing(store, openKeys(join(place, 'keys')), () => {}).sign()
    await store.close()
  }
  await append(entries)
  const run = (work: CommandWork, ...args: string[]) =>
    runCommand(work, parseArguments([...args, '--data', database, '--operators', config]), {})
  const change = (statement: string) => {
    const opened = new Database(database)
    opened.exec(statement)
    opened.close()
  }
  const { subject, id } = (entries[1] as StoredRecord).record
  return { place, database, entries, append, run, change, subject, id, at: (name: string) => join(place, name) }
}

test('verify: from the database, and from an export alone', async () => {
  const { run, at } = await withData()
  expect(await run(verify, 'verify')).toMatchObject({
    exitCode: 0,
    text: expect.stringMatching(/^holds {2}shop: 6 entries/),
  })
  const file = at('out.ndjson')
  expect((await run(exporting, 'export', '--operator', 'shop', '--out', file)).data).toMatchObject({ entries: 6, file })
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  const offline = async (text: string, ...more: string[]) => {
    writeFileSync(at('changed.ndjson'), text)
    const { exitCode, data } = await run(verify, 'verify', '--export', at('changed.ndjson'), ...more)
    const { faults } = (data as { chains: { faults: { kind: string; seq: number }[] }[] }).chains[0] ?? { faults: [] }
    return [exitCode, ...faults.map(({ kind, seq }) => `${kind} ${seq}`)]
  }
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const swapped = [...lines]
  swapped[2] = (lines[4] ?? '').replace('"seq":4', '"seq":2')
  swapped[4] = (lines[2] ?? '').replace('"seq":2', '"seq":4')
  const key = (JSON.parse(lines[0] ?? '') as { keys: { id: string }[] }).keys[0]?.id ?? ''
  expect(await offline(text)).toEqual([0])
  expect(await offline(text, '--trust', key)).toEqual([0])
  expect(await offline(text, '--trust', '0000000000000000')).toEqual([3, 'checkpoint 6'])
  expect(await offline(text.replace('"marketing":false', '"marketing":true'))).toEqual([3, 'changed 1'])
  expect(await offline(text.replace('Firefox 140', 'Chrome 140'))).toEqual([3, 'changed 1'])
  expect(await offline(lines.filter((_, index) => index !== 3).join('\n'))).toEqual([3, 'missing 3'])
  expect((await offline(swapped.join('\n')))[1]).toBe('reordered 2')
  expect(await offline([...lines.slice(0, 3), lines[2], ...lines.slice(3)].join('\n'))).toEqual([3, 'inserted 2'])
  expect(await offline(lines.slice(0, 5).join('\n'))).toEqual([3, 'truncated 5', 'truncated 5'])
  await expect(offline(text.slice(0, 700))).rejects.toThrow(/line \d is no JSON/)
  await expect(offline('{}')).rejects.toThrow('is no export')
})

test('verify: a change in the database, told as text, as JSON and by the exit code', async () => {
  const { run, change, database, id } = await withData()
  change(`update records set proof = replace(proof, '"button"', '"form"') where seq = 2`)
  const { text, data, exitCode } = await run(verify, 'verify', '--operator', 'shop')
  expect(text).toContain(`changed at 2 (${id}): entry 2 was changed`)
  expect([exitCode, data]).toEqual([3, expect.objectContaining({ holds: false })])
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', cli, 'verify', '--json', '--data', database],
    { encoding: 'utf8' },
  )
  expect([status, (JSON.parse(stdout) as { holds: boolean }).holds]).toEqual([3, false])
})

test('verify: the text of a document that was changed', async () => {
  const { run, change, database } = await withData()
  const store = await openSqlite(database)
  const document = {
    operator: 'shop',
    sha256: '',
    id: 'a',
    edition: '1',
    mediaType: 'text/plain',
    registeredAt: '',
    text: Buffer.from('x'),
  }
  await store.addDocument(document, { id: '01890000-0000-7000-8000-000000000000', operator: 'shop', at: '', body: {} })
  await store.close()
  expect((await run(verify, 'verify')).exitCode).toBe(0)
  change("update documents set text = 'eQ=='")
  expect((await run(verify, 'verify')).text).toContain('the text of document "a", edition 1')
})

test('evidence: a pack that holds by itself, as JSON and as a page', async () => {
  const { run, id, at } = await withData()
  await run(evidence, 'evidence', id, '--out', at('pack.json'))
  expect(await run(verify, 'verify', '--evidence', at('pack.json'))).toMatchObject({ exitCode: 0 })
  writeFileSync(
    at('bad.json'),
    readFileSync(at('pack.json'), 'utf8').replace('"analytics": true', '"analytics": false'),
  )
  expect(await run(verify, 'verify', '--evidence', at('bad.json'))).toMatchObject({ exitCode: 3 })
  await run(evidence, 'evidence', id, '--format', 'html', '--out', at('pack.html'))
  expect(readFileSync(at('pack.html'), 'utf8')).toContain('Proved: the record stands in the chain')
  await expect(run(evidence, 'evidence', 'x')).rejects.toThrow('there is no record x')
})

test('migrate, purge and erase tell a terminal how far they have come, and nobody else', async () => {
  const { run, subject, at } = await withData()
  const old = at('old.db')
  const database = new Kysely<{ records: object }>({
    dialect: createThreadDialect(await startSqliteThread(old), createTurns()),
  })
  await new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ '0001-records': records('text') }) },
  }).migrateToLatest()
  const { id, operator, event, site, ...record } = refusedRecord()
  const row = { id, operator, subject, event, site, record: JSON.stringify({ ...record, id, operator, event, site }) }
  await database
    .insertInto('records')
    .values({ ...row, received_at: record.at, flags: '[]' })
    .execute()
  await database.destroy()

  const written: string[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => !!written.push(String(text)))
  const { isTTY } = process.stderr
  const shown = async (is: boolean, ...work: Parameters<typeof run>) => {
    written.length = 0
    process.stderr.isTTY = is
    await run(...work, '--json')
    return written.join('')
  }
  const erasing = ['--operator', 'shop', '--subject', subject, '--reason', 'x', '--by', 'x']
  try {
    expect(await shown(false, purge, 'purge')).toBe('')
    expect(await shown(true, purge, 'purge')).toMatch(/wiping tables \[ {30}\] 0/)
    expect(await shown(true, erase, 'erase', ...erasing)).toMatch(/erasing \[ {30}\] 0/)
    copyFileSync(old, at('soglasie.db'))
    expect(await shown(true, migrate, 'migrate')).toMatch(/migrating records \[#{30}\] 1/)
  } finally {
    process.stderr.isTTY = isTTY
    write.mockRestore()
  }
})

test('erase, block, retention: done, told, verified; the erased bytes are gone from the files', async () => {
  const { run, subject, database, entries, append } = await withData()
  const holds = () =>
    [database, database + '-wal'].some((file) => existsSync(file) && readFileSync(file).includes('unmistakable'))
  await append([storedRecord({ subject: 'subject-with-a-mark', facts: { page: 'https://shop.example/unmistakable' } })])
  expect(holds()).toBe(true)
  const marked = ['--operator', 'shop', '--subject', 'subject-with-a-mark', '--reason', 'a check']
  expect((await run(blocking(true), 'block', ...marked)).data).toMatchObject({ status: 'blocked' })
  await expect(run(erase, 'erase', ...marked, '--by', 'x')).rejects.toThrow('lift the block first')
  expect((await run(blocking(false), 'unblock', ...marked)).data).toMatchObject({ status: 'unblocked' })
  expect((await run(erase, 'erase', ...marked, '--by', 'Ivanova')).data).toMatchObject({
    status: 'erased',
    act: { body: { by: 'Ivanova', reason: 'a check', operator: { name: 'ООО «Магазин»' }, records: 1 } },
  })
  expect(holds()).toBe(false)
  expect(
    (await run(erase, 'erase', '--operator', 'shop', '--subject', subject, '--reason', 'x', '--by', 'x')).exitCode,
  ).toBeUndefined()

  const settings = { SOGLASIE_RETENTION: 'shop=1' }
  const args = parseArguments(['retention', '--data', database, '--operators', join(database, '..', 'shop.json')])
  expect((await runCommand(retention, args, settings)).data).toMatchObject({
    records: entries.length - 2,
    acts: [expect.any(String)],
  })
  await expect(run(retention, 'retention')).rejects.toThrow('no retention is set')
  await expect(
    run(erase, 'erase', '--operator', 'bank', '--subject', subject, '--reason', 'x', '--by', 'x'),
  ).rejects.toThrow('is in no configuration')
  const { exitCode, data } = await run(verify, 'verify')
  const [chain] = (data as { chains: { entries: number; vouched: number }[] }).chains
  expect([exitCode, chain?.vouched]).toEqual([0, chain?.entries])
})

test('backup and restore: a copy that verifies; what it lacks is told, then and later', async () => {
  const { run, at, append, place, database } = await withData()
  expect((await run(backup, 'backup', at('copy.db'))).data).toMatchObject({ file: at('copy.db') })
  expect((statSync(at('copy.db')).mode & 0o777).toString(8)).toBe('600')
  await expect(run(backup, 'backup', at('copy.db'))).rejects.toThrow('exists already')
  expect((await run(restore, 'restore', at('copy.db'))).data).toMatchObject({ lost: 0 })
  expect(await run(verify, 'verify')).toMatchObject({ exitCode: 0 })

  await append([storedRecord()])
  expect((await run(restore, 'restore', at('copy.db'))).data).toMatchObject({ lost: 1 })
  expect(readdirSync(place).filter((name) => /\.before-[^w]*$/.test(name)).length).toBe(2)
  const after = await run(verify, 'verify')
  expect([after.exitCode, after.text]).toEqual([3, expect.stringMatching(/checkpoint at 7: .*missing: an old backup/)])

  copyFileSync(at('copy.db'), at('bad.db'))
  const opened = new Database(at('bad.db'))
  opened.exec('delete from records where seq = 2')
  opened.close()
  await expect(run(restore, 'restore', at('bad.db'))).rejects.toThrow('the backup is damaged')
  expect(existsSync(database)).toBe(true)
})

test('keys: listed, rotated, owner only', async () => {
  const { run, at } = await withData()
  const before = (await run(keys, 'keys')).data as { signs: string; keys: object[] }
  const after = (await run(keys, 'keys', '--rotate')).data as typeof before
  expect([before.keys.length, after.keys.length, after.signs === before.signs]).toEqual([1, 2, false])
  for (const name of ['signing.pem', 'keys.json', 'checkpoints.ndjson'])
    expect((statSync(join(at('keys'), name)).mode & 0o777).toString(8), name).toBe('600')
  expect((await run(migrate, 'migrate')).data).toEqual({ status: 'migrated' })
  expect((await run(verify, 'verify')).exitCode).toBe(0)
})

test('a command that reads makes no database, and says what is missing', async () => {
  const none = parseArguments(['verify', '--data', join(directory, 'none.db')])
  await expect(runCommand(verify, none, {})).rejects.toThrow('there is no database at')
  expect(existsSync(join(directory, 'none.db'))).toBe(false)
  const { run } = await withData()
  await expect(run(exporting, 'export')).rejects.toThrow('"export" needs --operator')
  await expect(run(exporting, 'export', '--operator', 'bank')).rejects.toThrow('has no records here')
  await expect(run(exporting, 'export', '--operator', 'shop', '--format', 'xls')).rejects.toThrow(
    'there is no format "xls"',
  )
})
