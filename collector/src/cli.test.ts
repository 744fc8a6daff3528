import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], {
    encoding: 'utf8',
    timeout: 15_000,
  })
  return { status, stdout, stderr }
}

test('an unknown argument: a clear line, no stack, exit code 2', () => {
  const { status, stderr } = run('--prot', '1')
  expect([status, stderr]).toEqual([
    2,
    '[soglasie] [collector] there is no option --prot; `soglasie-collector --help` lists what there is\n',
  ])
})

test('wrong configurations: every mistake, no stack, exit code 1', () => {
  const file = join(directory, 'shop.json')
  writeFileSync(file, '{ "operator": { "id": "Shop" } }')
  const { status, stderr } = run('--operators', file, join(directory, 'none.json'))
  expect(status).toBe(1)
  expect(stderr).toContain(`${file}: operator.id: `)
  expect(stderr).toContain(`${file}: policy: `)
  expect(stderr).toContain('none.json: cannot be read')
  expect(stderr).not.toContain('    at ')
})

test('help and version', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--operators PATH') })
  expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
