import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evidenceContract } from '../../testing/evidenceContract.js'
import { storedRecord } from '../../testing/samples.js'
import { storeContract } from '../../testing/storeContract.js'
import { openSqlite } from './openSqlite.js'
import { startSqliteThread } from './sqliteThread.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

let count = 0
const place = () => join(directory, `${++count}.db`)

storeContract('SQLite', place, openSqlite)
evidenceContract('SQLite', place, openSqlite)

const mode = (name: string) => (statSync(name).mode & 0o777).toString(8)

test('creates directory and file for their owner only', async () => {
  const path = join(directory, 'new', 'soglasie.db')
  const store = await openSqlite(path)
  await store.append([storedRecord()])
  expect([mode(join(directory, 'new')), mode(path), mode(path + '-wal')]).toEqual(['700', '600', '600'])
  await store.close()
})

test('a directory gets soglasie.db', async () => {
  await (await openSqlite(directory)).close()
  expect(statSync(join(directory, 'soglasie.db')).isFile()).toBe(true)
})

test('writes ahead, flushes every commit', async () => {
  const thread = await startSqliteThread(place())
  const pragma = async (name: string) => (await thread.execute(`pragma ${name}`, [])).rows
  expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
  // 2 is FULL.
  expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }])
  await thread.close()
})

test('a file that is no database is refused, with what to do', async () => {
  const path = place()
  writeFileSync(path, 'not a database, but long enough to be read as a header '.repeat(40))
  await expect(openSqlite(path)).rejects.toThrow(/cannot open the database .*check the path and the rights/)
})

test('a database of a newer collector is refused', async () => {
  const path = place()
  await (await openSqlite(path)).close()
  const thread = await startSqliteThread(path)
  await thread.execute("insert into kysely_migration values ('9999-later', '2030-01-01')", [])
  await thread.close()
  await expect(openSqlite(path)).rejects.toThrow(/9999-later.*newer collector/)
})

test('a thread that crashes fails the waiting and the later calls, and says so', async () => {
  const script = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { throw new Error('out of order') })
    parentPort.postMessage({ id: 0, rows: [], changes: 0 })`
  const thread = await startSqliteThread(':memory:', new URL('data:text/javascript,' + encodeURIComponent(script)))
  const waiting = thread.execute('select 1', [])
  const next = thread.execute('select 1', [])
  await expect(waiting).rejects.toThrow('the SQLite thread stopped: out of order')
  await expect(next).rejects.toThrow(/SQLite thread stopped/)
  expect((await thread.failed).message).toMatch(/SQLite thread stopped/)
  await expect(thread.execute('select 1', [])).rejects.toThrow(/SQLite thread stopped/)
  await thread.close()
})

test('a wrong statement fails alone', async () => {
  const thread = await startSqliteThread(':memory:')
  await expect(thread.execute('select nonsense', [])).rejects.toThrow('no such column: nonsense')
  expect((await thread.execute('select ? as one', [1])).rows).toEqual([{ one: 1 }])
  await thread.close()
})
