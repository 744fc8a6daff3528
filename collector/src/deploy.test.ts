import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { parseArguments } from './settings/parseArguments.js'
import { sources } from './settings/settings.js'
import { startCollector } from './startCollector.js'
import { givenRecord, shopConfig } from './testing/samples.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const place = (name: string) => fileURLToPath(new URL(`../deploy/${name}`, import.meta.url))
const read = (name: string) => readFileSync(place(name), 'utf8')
const variables = Object.values(sources).map(({ variable }) => variable)

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd)('systemd takes every line of the unit (skipped where there is no systemd)', () => {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', place('soglasie-collector.service')], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

test('the unit starts the collector by a command line it has, and waits for it longer than it waits for requests', () => {
  const unit = read('soglasie-collector.service')
  const [, words = ''] = /^ExecStart=\/usr\/bin\/env soglasie-collector (.*)$/m.exec(unit) ?? []
  expect(parseArguments(words.split(' '))).toMatchObject({ command: 'serve', config: '/etc/soglasie/collector.json' })
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10)
  for (const [name] of unit.matchAll(/\b(SOGLASIE_\w+|DATABASE_URL)\b/g)) expect(variables).toContain(name)
})

const container = read('Containerfile')
const linesOf = (instruction: string) =>
  [...container.matchAll(new RegExp(`^${instruction} (.*)$`, 'gm'))].map(([, rest = '']) => rest)

test('the container starts what is in the package, with settings that there are', () => {
  const [node, script = '', ...words] = JSON.parse(linesOf('CMD').at(-1) ?? '[]') as string[]
  expect([node, parseArguments(words).command]).toEqual(['node', 'serve'])
  const program = fileURLToPath(new URL(script.replace('node_modules/soglasie-collector', '..'), import.meta.url))
  expect(existsSync(program), program).toBe(true)
  for (const [name] of container.matchAll(/\b(SOGLASIE_\w+|DATABASE_URL)\b/g)) expect(variables).toContain(name)
})

test('both stages of the container stand on one base, named to the last digit', () => {
  expect(linesOf('ARG')[0]).toMatch(/^NODE=docker\.io\/library\/node:\d+\.\d+\.\d+-bookworm-slim$/)
  expect(linesOf('FROM')).toEqual(['${NODE} AS packages', '${NODE}'])
})

test('nobody in the container is root, by number; only that user reads the data, and temporary files lie with it', () => {
  const own = container.slice(container.lastIndexOf('\nFROM'))
  expect(own.match(/^USER .*$/gm)).toEqual(['USER 1000:1000'])
  const data = '/data'
  expect(own).toContain(`RUN install --directory --owner=1000 --group=1000 --mode=0700 ${data}\n`)
  // The volume takes over whose it is: it has to be declared afterwards.
  expect(own.indexOf(`VOLUME ${data}\n`)).toBeGreaterThan(own.indexOf('RUN install'))
  expect(own).toContain(`DATABASE_URL=${data}/`)
  expect(own).toContain(`SQLITE_TMPDIR=${data}\n`)
})

const config = join(directory, 'shop.json')
writeFileSync(config, JSON.stringify(shopConfig()))
const [, check = '[]'] = /^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(container) ?? []
const [, ...probe] = JSON.parse(check) as string[]
const healthOf = (port: number) =>
  new Promise<number | null>((resolve) => {
    const env = { PATH: process.env['PATH'], SOGLASIE_PORT: String(port) }
    spawn(process.execPath, probe, { env, timeout: 20_000 }).once('exit', resolve)
  })

test('the health check of the container passes while the collector answers, on the port that is set, and fails after', async () => {
  const collector = await startCollector({ port: 0, database: ':memory:', operators: [config], log: () => {} })
  const port = Number(new URL(collector.url).port)
  expect(await healthOf(port)).toBe(0)
  await collector.close()
  expect(await healthOf(port)).toBe(1)
}, 60_000)

const canUnshare = spawnSync('unshare', ['--mount', 'true']).status === 0

test.skipIf(!canUnshare)(
  'the collector runs where nothing but its data can be written (skipped where mounts need another right)',
  async () => {
    const data = join(directory, 'data')
    mkdirSync(data)
    const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
    const readOnly = `mount -t tmpfs tmpfs ${data} && mount -o remount,bind,ro / && ! touch ${directory}/x 2>&- && exec "$@"`
    const serve = [process.execPath, '--import', 'tsx', cli, 'serve', '--port', '0', '--operators', config]
    const child = spawn('unshare', ['--mount', 'sh', '-c', readOnly, 'sh', ...serve, '--data', `${data}/soglasie.db`], {
      env: { ...process.env, SQLITE_TMPDIR: data, TSX_DISABLE_CACHE: '1' },
    })
    const ended = once(child, 'exit')
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const { event, url } = JSON.parse(line) as { event: string; url: string }
    expect(event).toBe('started')
    expect(await healthOf(Number(new URL(url).port))).toBe(0)
    const sent = await fetch(`${url}/v1/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://shop.example' },
      body: JSON.stringify(givenRecord()),
    })
    expect(sent.status).toBe(201)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  },
  60_000,
)
