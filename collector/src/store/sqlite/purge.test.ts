import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { eraseSubject } from '../../operations/erasing.js'
import { storedRecord } from '../../testing/samples.js'
import { openSqlite } from './openSqlite.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('a purge that a reader holds up is told as such; the next one leaves no byte of what was erased', async () => {
  const file = join(directory, 'soglasie.db')
  const store = await openSqlite(file)
  const subject = 'subject-with-a-mark'
  const marked = { subject, facts: { page: 'https://shop.example/unmistakable' } }
  await store.append(Array.from({ length: 50 }, (_, index) => storedRecord(index % 2 ? marked : {})))
  const holds = () =>
    [file, file + '-wal'].some((name) => existsSync(name) && readFileSync(name).includes('unmistakable'))
  const reader = new Database(file, { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from records').get()
  const operator = { id: 'shop', name: 'ООО «Магазин»' }
  const done = await eraseSubject(store, { operator, subject, reason: 'a check', by: 'Ivanova' })
  expect(done).toMatchObject({ status: 'erased', act: { body: expect.stringContaining('freed space overwritten') } })
  await expect(store.purge()).rejects.toThrow('another process reads the database')
  expect(holds()).toBe(true)
  reader.exec('commit')
  reader.close()
  await store.purge()
  expect(holds()).toBe(false)
  await store.close()
}, 30_000)
