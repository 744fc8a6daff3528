import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ConsentRecord } from '../../src/model/record.js'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { runCommand } from './commands/context.js'
import { verify } from './commands/verify.js'
import { parseArguments } from './settings/parseArguments.js'
import { request } from './testing/request.js'
import { givenRecord, shopConfig } from './testing/samples.js'
import { describePostgres } from './testing/describePostgres.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const operators = join(directory, 'shop.json')
writeFileSync(operators, JSON.stringify(shopConfig()))
/** Kills on each database; `SOGLASIE_KILLS=50` for the full run. */
const kills = Number(process.env['SOGLASIE_KILLS'] ?? 10)
const token = 'a-token-of-sixteen-or-more'

// Built once, as it is shipped: from TypeScript every start takes a second. Below the packages, so that they are found.
const built = fileURLToPath(new URL(`../../.tsbuild/kill-${process.pid}/`, import.meta.url))
beforeAll(async () => {
  const input = { cli: sourceOf('cli.ts'), sqliteWorker: sourceOf('store/sqlite/sqliteWorker.js') }
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, target: 'node20', outDir: built, rolldownOptions: { input, output } },
    ssr: { noExternal: ['zod'] },
  })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

const sourceOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Starts the command in a process of its own; resolves with its address once it says that it listens. */
async function startProcess(database: string, keys: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(built, 'cli.js'), '--port', '0', '--operators', operators], {
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

/** Its exit code; null when a signal ended it, which may have happened already. */
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
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

/** Sends until the collector is killed at a moment of chance; what was answered and what was not. */
async function killOnce(
  database: string,
  keys: string,
): Promise<{ acknowledged: string[]; unanswered: ConsentRecord[] }> {
  const { url, child } = await startProcess(database, keys)
  const acknowledged: string[] = []
  const unanswered: ConsentRecord[] = []
  const senders = Array.from({ length: 40 }, async () => {
    for (;;) {
      const records = Array.from({ length: 3 }, () => givenRecord())
      try {
        const { status, body } = await request(url + '/v1/records', { body: records })
        // Told to come again: a busy machine, or a database out of reach.
        if (status === 503) continue
        acknowledged.push(...body.results.map(({ id }: { id: string }) => id))
      } catch (error) {
        unanswered.push(...records)
        return error
      }
    }
  })
  const enough = 200 + Math.random() * 400
  const broken = Promise.race(senders)
  while (acknowledged.length < enough) {
    const error = await Promise.race([broken, wait(10)])
    if (error) throw new Error('a sender broke off before the kill', { cause: error })
  }
  child.kill('SIGKILL')
  await Promise.all(senders)
  expect(await ended(child)).toBeNull()
  expect(unanswered.length).toBeGreaterThan(0)
  return { acknowledged, unanswered }
}

async function killUnderLoad(database: string): Promise<void> {
  const keys = mkdtempSync(join(directory, 'keys-'))
  const acknowledged: string[] = []
  const unanswered: ConsentRecord[] = []
  for (let count = 0; count < kills; count++) {
    const round = await killOnce(database, keys)
    acknowledged.push(...round.acknowledged)
    unanswered.push(...round.unanswered)
  }

  const again = await startProcess(database, keys)
  const kept = await idsAt(again.url)
  expect(new Set(kept).size).toBe(kept.length)
  const known = new Set(kept)
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([])

  // What was never answered is sent again, as the page's outbox does: nothing is lost, nothing doubled.
  for (let from = 0; from < unanswered.length; from += 64)
    await request(again.url + '/v1/records', { body: unanswered.slice(from, from + 64) })
  const all = await idsAt(again.url)
  expect(all).toEqual([...acknowledged, ...unanswered.map(({ id }) => id)].sort())

  // And a polite end is one: exit code 0.
  again.child.kill('SIGTERM')
  expect(await ended(again.child)).toBe(0)

  const args = parseArguments(['verify', '--data', database, '--keys', keys])
  const { data } = await runCommand(verify, args, {})
  expect(data).toMatchObject({ holds: true, chains: [{ entries: all.length, vouched: all.length }] })
}

describe('killed under load, every acknowledged record is there once', () => {
  test('on SQLite', () => killUnderLoad(join(directory, 'kill', 'soglasie.db')), 60_000 + kills * 15_000)

  describePostgres((server) => {
    test('on PostgreSQL', async () => killUnderLoad(await server().createDatabase()), 60_000 + kills * 15_000)
  })
})
