import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { evidenceContract } from '../../testing/evidenceContract.js'
import { storedRecord } from '../../testing/samples.js'
import { storeContract } from '../../testing/storeContract.js'
import { describePostgres } from '../../testing/describePostgres.js'
import { openPostgres } from './openPostgres.js'

const quiet = () => {}

test('a server that does not answer is refused, with what to do', async () => {
  await expect(openPostgres('postgres://nobody@127.0.0.1:1/none', quiet)).rejects.toThrow(
    /ECONNREFUSED.*check DATABASE_URL/,
  )
})

describePostgres((server) => {
  for (const contract of [storeContract, evidenceContract])
    contract(
      'PostgreSQL',
      () => server().createDatabase(),
      (address) => openPostgres(address, quiet),
    )

  test('connections cut under load: nothing is lost or doubled, the process lives', async () => {
    const url = await server().createDatabase()
    const lines: string[] = []
    const store = await openPostgres(url, (_level, event) => lines.push(event))
    const entries = Array.from({ length: 300 }, () => storedRecord())
    const appending = entries.map(async (entry, index) => {
      await wait(index)
      return store.append([entry])
    })
    await wait(100)
    await server().run(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
    )
    const outcomes = await Promise.all(appending)
    expect(outcomes.every(([outcome]) => outcome?.status !== 'conflict')).toBe(true)
    const kept = await store.list({ limit: 1000 })
    expect(kept.map(({ record }) => record.id)).toEqual(entries.map(({ record }) => record.id).sort())
    expect(lines).toContain('database connection lost')
    await store.close()
  })

  test('two collectors on one database: copies are stored once and deadlock nobody', async () => {
    const url = await server().createDatabase()
    const [a, b] = await Promise.all([openPostgres(url, quiet), openPostgres(url, quiet)])
    const entries = Array.from({ length: 300 }, () => storedRecord())
    const [first, second] = await Promise.all([a.append(entries), b.append([...entries].reverse())])
    const stored = [...first, ...second].filter(({ status }) => status === 'stored')
    const duplicates = [...first, ...second].filter(({ status }) => status === 'duplicate')
    expect([stored.length, duplicates.length]).toEqual([300, 300])
    expect(await a.list({ limit: 1000 })).toHaveLength(300)
    await Promise.all([a.close(), b.close()])
  })

  test('a server that may lose commits is reported', async () => {
    const url = await server().createDatabase()
    await server().run(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`)
    const lines: string[] = []
    await (await openPostgres(url, (_level, event) => lines.push(event))).close()
    expect(lines).toContain('commits are not durable')
  })
})
