import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainOf } from '../../chain/chainOf.js'
import { verifyChain } from '../../chain/verify.js'
import { runCommand } from '../../commands/context.js'
import { verify } from '../../commands/verify.js'
import type { LogEntry } from '../../log.js'
import { parseArguments } from '../../settings/parseArguments.js'
import { type Collector, startCollector } from '../../startCollector.js'
import { request } from '../../testing/request.js'
import { givenRecord, shopConfig } from '../../testing/samples.js'
import {
  type Replica,
  type TemporaryPostgres,
  postgresPrograms,
  startTemporaryPostgres,
} from '../../testing/temporaryPostgres.js'
import { openPostgres } from './openPostgres.js'

const token = 'a-token-of-sixteen-or-more'
const quiet = () => {}

describe.skipIf(!postgresPrograms())('beyond one machine (skipped where no PostgreSQL is installed)', () => {
  const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
  let server: TemporaryPostgres
  let replica: Replica
  beforeAll(async () => {
    server = await startTemporaryPostgres()
    replica = await server.startReplica()
    await server.run("alter system set synchronous_standby_names = 'ANY 1 (replica)'")
    // Acknowledged is what the standby shows already.
    await server.run('alter system set synchronous_commit = remote_apply')
    await server.run('select pg_reload_conf()')
  }, 120_000)
  afterAll(async () => {
    await replica.stop()
    await server.stop()
    rmSync(directory, { recursive: true })
  })

  const start = (database: string, id = 'shop', log: (entry: LogEntry) => void = quiet): Promise<Collector> =>
    startCollector({
      port: 0,
      database,
      keys: join(directory, 'keys'),
      operators: [shopConfig({ operator: { id, name: id } })],
      token,
      log,
    })
  const send = (collector: Collector, operator = 'shop') =>
    request(collector.url + '/v1/records', { body: Array.from({ length: 20 }, () => givenRecord({ operator })) })

  test('two collectors on one primary: one chain; what is acknowledged is on the standby, which reads and verifies', async () => {
    const database = await server.createDatabase()
    const collectors = await Promise.all([start(database), start(database)])
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => send(collectors[index % 2] as Collector)),
    )
    const ids = answers.flatMap(({ body }) => body.results.map(({ id }: { id: string }) => id))
    expect(ids).toHaveLength(800)

    const standby = await openPostgres(replica.of(database), quiet)
    const records = await standby.list({ operator: 'shop', limit: 1000 })
    expect(records.map(({ record }) => record.id)).toEqual(ids.sort())
    const { faults, entries } = await verifyChain(await chainOf(standby, 'shop', new Map(), []))
    expect([faults, entries]).toEqual([[], 800])
    await expect(standby.append([])).resolves.toEqual([])
    await standby.close()
    for (const collector of collectors) await collector.close()

    const args = ['verify', '--data', replica.of(database), '--keys', join(directory, 'keys')]
    const { data } = await runCommand(verify, parseArguments(args), {})
    expect(data).toMatchObject({ holds: true, chains: [{ entries: 800, vouched: 800 }] })
  })

  test('a collector on the standby answers who reads, and says 503 to who writes', async () => {
    const database = await server.createDatabase()
    const primary = await start(database)
    await send(primary)
    const entries: LogEntry[] = []
    const reader = await start(replica.of(database), 'shop', (entry) => entries.push(entry))
    const headers = { authorization: `Bearer ${token}` }
    expect((await request(`${reader.url}/v1/records`, { headers })).body.records).toHaveLength(20)
    expect((await send(reader)).status).toBe(503)
    expect(entries.map(({ event }) => event)).toContain('reading from a replica')
    await reader.close()
    await primary.close()
  })

  test('a schema for each group of operators: the same SQL, tables and chains of their own', async () => {
    const database = await server.createDatabase()
    const groups = ['east', 'west']
    for (const name of groups) {
      await server.execute(database, `create schema ${name}`)
      const collector = await start(`${database}?options=-csearch_path%3D${name}`, name)
      expect((await send(collector, name)).status).toBe(200)
      await collector.close()
    }
    for (const name of groups) expect(await server.count(database, `${name}.records`)).toBe(20)
    await expect(openPostgres(`${database}?options=-csearch_path%3Dnowhere`, quiet)).rejects.toThrow(/no schema/)
  })
})
