import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseArguments } from './settings/parseArguments.js'
import { sources } from './settings/settings.js'

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

test('the container starts what is in the package, with settings that there are, and not as root', () => {
  const file = read('Containerfile')
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(file) ?? []
  const [node, script = '', ...words] = JSON.parse(command) as string[]
  expect([node, parseArguments(words).command]).toEqual(['node', 'serve'])
  const program = fileURLToPath(new URL(script.replace('node_modules/soglasie-collector', '..'), import.meta.url))
  expect(existsSync(program), program).toBe(true)
  for (const [name] of file.matchAll(/\b(SOGLASIE_\w+|DATABASE_URL)\b/g)) expect(variables).toContain(name)
  expect(file.indexOf('USER node')).toBeGreaterThan(file.lastIndexOf('FROM'))
})
