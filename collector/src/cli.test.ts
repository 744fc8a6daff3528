import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
const at = (name: string) => join(directory, name)

const run = (...args: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], { timeout: 60_000 })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += String(chunk)))
    child.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)))
    child.once('close', (status) => resolve({ status, stdout, stderr }))
  })

test('an unknown argument: a clear line, no stack, exit code 2', async () => {
  const { status, stderr } = await run('--prot', '1')
  expect([status, stderr]).toEqual([
    2,
    '[soglasie] [collector] there is no option --prot; `soglasie-collector --help` lists what there is\n',
  ])
})

test('wrong configurations: every mistake, no stack, exit code 1', async () => {
  const file = at('bad.json')
  writeFileSync(file, '{ "operator": { "id": "Shop" } }')
  const { status, stderr } = await run('--operators', file, at('none.json'))
  expect(status).toBe(1)
  expect(stderr).toContain(`${file}: operator.id: `)
  expect(stderr).toContain(`${file}: policy: `)
  expect(stderr).toContain('none.json: cannot be read')
  expect(stderr).not.toContain('    at ')
})

test('a command: its answer on stdout, its exit code; a wrong setting of the collector: exit code 2', async () => {
  const keys = await run('keys', '--json', '--keys', at('keys'))
  expect([keys.status, keys.stderr]).toEqual([0, ''])
  expect(JSON.parse(keys.stdout)).toMatchObject({ path: at('keys'), keys: [{ endorsement: null }] })
  const { status, stderr } = await run('serve', '--port', 'eighty')
  expect(status).toBe(2)
  expect(stderr).toContain('port (--port, SOGLASIE_PORT): write a whole number')
  expect(stderr).not.toContain('    at ')
})

test('help and version', async () => {
  expect(await run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--operators PATH') })
  expect(await run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
