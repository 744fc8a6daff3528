import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseArguments } from './parseArguments.js'
import { readSettings } from './readSettings.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const file = (name: string, content: string) => {
  writeFileSync(join(directory, name), content)
  return join(directory, name)
}

test('nothing set: the defaults', () => {
  expect(readSettings(parseArguments([]), {})).toEqual({
    port: 8787,
    host: '127.0.0.1',
    database: './data/soglasie.db',
    operators: [],
    retention: {},
    limits: { perAddress: 100, perSite: 5000, concurrency: 2000 },
    trustProxy: [],
    ip: 'whole',
    renewCookie: [],
    extraOrigins: [],
  })
})

test('the command line goes before the environment, the environment before the file', () => {
  const config = file(
    'all.json',
    '{ "port": 1, "host": "a", "ip": "none", "operators": ["shop.json"], "database": "x.db" }',
  )
  const args = parseArguments(['serve', '--config', config, '--port', '3'])
  const settings = readSettings(args, {
    SOGLASIE_PORT: '2',
    SOGLASIE_HOST: 'b',
    SOGLASIE_TRUST_PROXY: '10.0.0.0/8, ::1',
  })
  expect(settings).toMatchObject({ port: 3, host: 'b', ip: 'none', trustProxy: ['10.0.0.0/8', '::1'] })
  // Relative to the file, not to where the collector is started.
  expect([settings.database, settings.operators]).toEqual([join(directory, 'x.db'), [join(directory, 'shop.json')]])
})

test('every variable', () => {
  const settings = readSettings(parseArguments([]), {
    SOGLASIE_PORT: '0',
    SOGLASIE_HOST: '::',
    DATABASE_URL: 'postgres://db/x',
    SOGLASIE_OPERATORS: 'a.json,b.json',
    SOGLASIE_TOKEN: 'sixteen-characters',
    SOGLASIE_KEYS: 'keys',
    SOGLASIE_RETENTION: 'shop=1095, bank=30',
    SOGLASIE_LIMITS: 'perAddress=0,concurrency=5',
    SOGLASIE_TRUST_PROXY: '::1',
    SOGLASIE_IP: 'masked',
    SOGLASIE_RENEW_COOKIE: '.shop.example',
    SOGLASIE_EXTRA_ORIGINS: 'http://localhost:1,dev.test',
  })
  expect(settings).toEqual({
    port: 0,
    host: '::',
    database: 'postgres://db/x',
    operators: ['a.json', 'b.json'],
    keys: 'keys',
    retention: { shop: 1095, bank: 30 },
    limits: { perAddress: 0, perSite: 5000, concurrency: 5 },
    token: 'sixteen-characters',
    trustProxy: ['::1'],
    ip: 'masked',
    renewCookie: ['.shop.example'],
    extraOrigins: ['http://localhost:1', 'dev.test'],
  })
})

test('a database URL in the file stays as it is', () => {
  const config = file('pg.json', '{ "database": "postgres://db/x" }')
  expect(readSettings(parseArguments(['--config', config]), {}).database).toBe('postgres://db/x')
})

test.each([
  ['port', { SOGLASIE_PORT: '80a' }, /port \(--port, SOGLASIE_PORT\): write a whole number/],
  ['port range', { SOGLASIE_PORT: '65536' }, /from 0 to 65535/],
  ['retention', { SOGLASIE_RETENTION: 'shop' }, /retention.shop \(SOGLASIE_RETENTION\): write the days as a number/],
  ['limits', { SOGLASIE_LIMITS: 'perPage=1' }, /limits.*perPage/],
  ['token', { SOGLASIE_TOKEN: 'short' }, /token \(SOGLASIE_TOKEN\): write at least 16 characters/],
  ['proxy', { SOGLASIE_TRUST_PROXY: '10.0.0.0/33' }, /trustProxy.0 .*not an IP address or network/],
  ['proxy name', { SOGLASIE_TRUST_PROXY: 'proxy.local' }, /not an IP address or network/],
  ['ip', { SOGLASIE_IP: 'half' }, /write "whole", "masked" or "none"/],
  ['origin', { SOGLASIE_EXTRA_ORIGINS: 'localhost:5173' }, /extraOrigins.0 .*"http:\/\/localhost:5173"/],
])('a wrong %s says what to write', (_name, environment, message) => {
  expect(() => readSettings(parseArguments([]), environment)).toThrow(message)
})

test('every mistake of a file at once, unknown keys included', () => {
  const config = file('wrong.json', '{ "prot": 1, "port": "x", "ip": 5 }')
  expect(() => readSettings(parseArguments(['--config', config]), {})).toThrow(
    /port .*[^]*ip .*[^]*prot: there is no such setting; there are port, host/,
  )
})

const read = (path: string) => () => readSettings(parseArguments(['--config', path]), {})

test('a file that is missing, no JSON or no object', () => {
  expect(read('/nowhere.json')).toThrow(/cannot read \/nowhere.json.*--config takes a JSON file/)
  expect(read(file('text.json', 'port: 1'))).toThrow(/cannot read .*text.json/)
  expect(read(file('list.json', '[]'))).toThrow(/holds no object/)
})

test('arguments: values, lists, both ways of writing', () => {
  expect(parseArguments(['--port=1', '--operators', 'a', 'b', '--data', 'x', '--operators=c'])).toEqual({
    command: 'serve',
    port: '1',
    data: 'x',
    operators: ['a', 'b', 'c'],
  })
  expect(parseArguments(['evidence', 'x', '--json'])).toEqual({ command: 'evidence', word: 'x', json: true })
  expect(parseArguments(['-h'])).toMatchObject({ show: 'help' })
  expect(parseArguments(['serve', '--version'])).toMatchObject({ show: 'version' })
})

test.each([
  [['--prot', '1'], 'there is no option --prot'],
  [['-x'], 'there is no option -x'],
  [['--constructor'], 'there is no option --constructor'],
  [['start'], 'there is no command "start"'],
  [['--port'], '--port needs a value'],
  [['--port', '--host'], '--port needs a value'],
  [['--port', '1', '--port', '2'], '--port is given twice'],
])('%j is refused', (args, message) => {
  expect(() => parseArguments(args)).toThrow(
    expect.objectContaining({ exitCode: 2, message: expect.stringContaining(message) }),
  )
})
