import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { request } from './testing/request.js'
import { givenRecord, shopConfig } from './testing/samples.js'
import { type TemporaryPostgres, postgresPrograms, startTemporaryPostgres } from './testing/temporaryPostgres.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const operators = join(directory, 'shop.json')
writeFileSync(operators, JSON.stringify(shopConfig()))
const keys = join(directory, 'keys')
const token = 'a-token-of-sixteen-or-more'
const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

/** Starts the command in a process of its own; resolves with its address once it says that it listens. */
async function startProcess(database: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, '--port', '0', '--operators', operators], {
    env: { ...process.env, DATABASE_URL: database, SOGLASIE_TOKEN: token, SOGLASIE_KEYS: keys },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      const line = text.split('\n').find((part) => part.includes('"event":"started"') && part.endsWith('}'))
      if (line) resolve((JSON.parse(line) as { url: string }).url)
    })
    child.once('exit', (code) => reject(new Error(`the collector ended with code ${code} before it listened`)))
  })
  return { url, child }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
  )

/** Every id in the store, as often as it is there. */
async function idsAt(url: string): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ;) {
    const headers = { authorization: `Bearer ${token}` }
    const { body } = await request(`${url}/v1/records?limit=1000${after}`, { headers })
    ids.push(...body.records.map((row: { record: { id: string } }) => row.record.id))
    if (!body.next) return ids
    after = `&after=${body.next}`
  }
}

async function killUnderLoad(database: string): Promise<void> {
  const { url, child } = await startProcess(database)
  const acknowledged: string[] = []
  const unanswered: ReturnType<typeof givenRecord>[] = []
  const senders = Array.from({ length: 40 }, async () => {
    for (;;) {
      const records = Array.from({ length: 3 }, () => givenRecord())
      try {
        const { body } = await request(url + '/v1/records', { body: records })
        acknowledged.push(...body.results.map(({ id }: { id: string }) => id))
      } catch {
        unanswered.push(...records)
        return
      }
    }
  })
  while (acknowledged.length < 600) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
  await Promise.all(senders)
  expect(await ended(child)).toBeNull()
  expect(unanswered.length).toBeGreaterThan(0)

  const again = await startProcess(database)
  const kept = await idsAt(again.url)
  expect(new Set(kept).size).toBe(kept.length)
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([])

  // What was never answered is sent again, as the page's outbox does: nothing is lost, nothing doubled.
  for (let from = 0; from < unanswered.length; from += 64)
    await request(again.url + '/v1/records', { body: unanswered.slice(from, from + 64) })
  const all = await idsAt(again.url)
  expect(all).toEqual([...acknowledged, ...unanswered.map(({ id }) => id)].sort())

  // And a polite end is one: exit code 0.
  again.child.kill('SIGTERM')
  expect(await ended(again.child)).toBe(0)
}

describe('killed under load, every acknowledged record is there once', () => {
  test('on SQLite', () => killUnderLoad(join(directory, 'kill', 'soglasie.db')), 120_000)

  describe.skipIf(!postgresPrograms())('with a server (skipped where no PostgreSQL is installed)', () => {
    let server: TemporaryPostgres
    beforeAll(async () => {
      server = await startTemporaryPostgres()
    }, 60_000)
    afterAll(() => server.stop())
    test('on PostgreSQL', async () => killUnderLoad(await server.createDatabase()), 120_000)
  })
})
