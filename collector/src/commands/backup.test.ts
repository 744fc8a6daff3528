import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createCheckpointing } from '../chain/checkpointing.js'
import { openKeys } from '../chain/keyDirectory.js'
import { parseArguments } from '../settings/parseArguments.js'
import { startCollector } from '../startCollector.js'
import { openPostgres } from '../store/postgres/openPostgres.js'
import type { StoredRecord } from '../store/store.js'
import { request } from '../testing/request.js'
import { givenRecord, shopConfig, storedRecord, uuid7 } from '../testing/samples.js'
import { describePostgres } from '../testing/describePostgres.js'
import { backup } from './backup.js'
import { type CommandWork, runCommand } from './context.js'
import { restore } from './restore.js'
import { verify } from './verify.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const run = (work: CommandWork, ...args: string[]) => runCommand(work, parseArguments(args), {})

test('the embedded database is copied while a collector writes into it, and the copy is whole', async () => {
  const place = mkdtempSync(join(directory, 'case-'))
  const database = join(place, 'soglasie.db')
  const collector = await startCollector({ port: 0, database, operators: [shopConfig()], log: () => {} })
  const stored: string[] = []
  const stop = new AbortController()
  const sending = (async () => {
    while (!stop.signal.aborted) {
      const { body } = await request(collector.url + '/v1/records', {
        body: Array.from({ length: 20 }, () => givenRecord()),
      })
      for (const { id, status } of body.results as { id: string; status: string }[])
        if (status === 'stored') stored.push(id)
    }
  })()
  await expect.poll(() => stored.length).toBeGreaterThan(100)
  const before = [...stored]
  const copy = join(place, 'copy.db')
  await run(backup, 'backup', copy, '--data', database)
  await expect.poll(() => stored.length).toBeGreaterThan(before.length)
  // Restoring beneath a collector would lose what it goes on to acknowledge.
  await expect(run(restore, 'restore', copy, '--data', database)).rejects.toThrow('a collector uses')
  stop.abort()
  await sending
  await collector.close()

  const target = join(place, 'restored', 'soglasie.db')
  const keys = join(place, 'keys')
  // A fresh place has no directory yet.
  const elsewhere = ['--data', target, '--keys', keys]
  await run(restore, 'restore', copy, ...elsewhere)
  const again = await startCollector({ port: 0, database: target, keys, token: 'sixteen-characters', log: () => {} })
  for (const id of before.slice(0, 100)) expect((await request(`${again.url}/v1/records/${id}`)).status).toBe(200)
  const { body } = await request(again.url + '/v1/chains', { headers: { authorization: 'Bearer sixteen-characters' } })
  expect(body.chains[0].seq).toBeGreaterThanOrEqual(before.length)
  await again.close()
})

describePostgres((server) => {
  async function withData() {
    const place = mkdtempSync(join(directory, 'case-'))
    const [url, keys] = [await server().createDatabase(), join(place, 'keys')]
    const append = async (records: readonly StoredRecord[]) => {
      const store = await openPostgres(url, () => {})
      await store.append(records)
      await createCheckpointing(store, openKeys(keys), () => {}).sign()
      await store.close()
    }
    await append([...Array.from({ length: 5 }, () => storedRecord()), storedRecord({ id: uuid7(1000) })])
    const of = (to = url) => ['--data', to, '--keys', keys]
    return { url, append, of, at: (name: string) => join(place, name) }
  }

  test('a copy while others are connected, restored in place and into another database', async () => {
    const { url, of, append, at } = await withData()
    const open = await openPostgres(url, () => {})
    const done = await run(backup, 'backup', at('copy.dump'), ...of())
    expect(done.data).toEqual({ file: at('copy.dump'), bytes: statSync(at('copy.dump')).size })
    expect((statSync(at('copy.dump')).mode & 0o777).toString(8)).toBe('600')
    await expect(run(backup, 'backup', at('copy.dump'), ...of())).rejects.toThrow('exists already')
    await expect(run(restore, 'restore', at('copy.dump'), ...of())).rejects.toThrow(/\d other connections? uses? the/)
    await open.close()

    await append([storedRecord(), storedRecord()])
    expect(await server().count(url, 'records')).toBe(8)
    const restored = await run(restore, 'restore', at('copy.dump'), ...of())
    expect(restored.data).toMatchObject({ lost: 1, before: expect.stringMatching(/^schema before_\d{17} of test_/) })
    expect(await server().count(url, 'records')).toBe(6)
    const [, schema] = /schema (\w+)/.exec((restored.data as { before: string }).before) ?? []
    expect(await server().count(url, `${schema}.records`)).toBe(8)
    const verified = await run(verify, 'verify', ...of())
    expect([verified.exitCode, verified.text]).toEqual([3, expect.stringMatching(/checkpoint at 8: .*an old backup/)])

    const other = await server().createDatabase()
    const fresh = await run(restore, 'restore', at('copy.dump'), ...of(other))
    expect(fresh.data).toMatchObject({ before: null, lost: 1 })
    // What is restored can be written to, with its partitions in place.
    const store = await openPostgres(other, () => {})
    expect((await store.append([storedRecord()]))[0]).toMatchObject({ status: 'stored', seq: 7 })
    await store.close()
  }, 60_000)

  test('a damaged copy is refused, and what was there is as it was', async () => {
    const { url, of, at, append } = await withData()
    writeFileSync(at('no.dump'), 'no dump at all')
    await expect(run(restore, 'restore', at('no.dump'), ...of())).rejects.toThrow(
      /pg_restore ended with 1.*\n.*not appear to be a valid archive/,
    )
    await run(backup, 'backup', at('whole.dump'), ...of())
    writeFileSync(at('half.dump'), readFileSync(at('whole.dump')).subarray(0, -2000))
    await expect(run(restore, 'restore', at('half.dump'), ...of())).rejects.toThrow('pg_restore ended with 1')
    const store = await openPostgres(url, () => {})
    await store.close()
    await server().execute(url, 'update records set proof = replace(proof, \'"button"\', \'"form"\') where seq = 2')
    await run(backup, 'backup', at('tampered.dump'), ...of())
    await server().execute(url, 'update records set proof = replace(proof, \'"form"\', \'"button"\') where seq = 2')
    await expect(run(restore, 'restore', at('tampered.dump'), ...of())).rejects.toThrow(
      'the backup is damaged: shop: entry 2 was changed',
    )
    expect(await run(verify, 'verify', ...of())).toMatchObject({ exitCode: 0 })
    await append([storedRecord()])
    expect(await server().count(url, 'records')).toBe(7)
  }, 60_000)

  test('without the programs it says what to install, and leaves everything as it is', async () => {
    const { url, of, at } = await withData()
    await run(backup, 'backup', at('copy.dump'), ...of())
    const { PATH } = process.env
    process.env['PATH'] = directory
    try {
      await expect(run(backup, 'backup', at('none.dump'), ...of())).rejects.toThrow(
        /pg_dump is not installed; install PostgreSQL's client programs.*apt install postgresql-client/,
      )
      await expect(run(restore, 'restore', at('copy.dump'), ...of())).rejects.toThrow('pg_restore is not installed')
    } finally {
      process.env['PATH'] = PATH
    }
    expect(existsSync(at('none.dump'))).toBe(false)
    expect(await server().count(url, 'records')).toBe(6)
    expect(await run(verify, 'verify', ...of())).toMatchObject({ exitCode: 0 })
    await expect(run(backup, 'backup', at('empty.dump'), ...of(await server().createDatabase()))).rejects.toThrow(
      'holds no tables of a collector',
    )
  }, 60_000)
})
