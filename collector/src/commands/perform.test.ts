import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { shopConfig, storedRecord } from '../testing/samples.js'
import { perform } from './perform.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))
const at = (name: string) => join(directory, name)

async function run(...args: string[]) {
  const performed = await perform(args, {}, () => '1.0.0')
  return 'serve' in performed ? expect.fail(`${args.join(' ')} would serve`) : performed
}

async function withData() {
  const [database, config] = [at('soglasie.db'), at('shop.json')]
  writeFileSync(config, JSON.stringify(shopConfig()))
  const entries = Array.from({ length: 3 }, () => storedRecord({}, { receivedAt: new Date().toISOString() }))
  const store = await openSqlite(database)
  await store.append(entries)
  await store.close()
  const [{ record }] = entries as [(typeof entries)[0]]
  return { record, data: ['--data', database, '--operators', config] }
}

test('--json: every command answers with one line of JSON and nothing else', async () => {
  const { record, data } = await withData()
  const subject = ['--operator', 'shop', '--subject', record.subject, '--reason', 'a check']
  const settings = at('settings.json')
  writeFileSync(settings, JSON.stringify({ retention: { shop: 1 } }))
  const answers = async (...args: string[]) => {
    const { status, out, error } = await run(...args, ...data, '--json')
    expect([status, error], args.join(' ')).toEqual([0, ''])
    expect(out.split('\n'), args.join(' ')).toHaveLength(2)
    expect(JSON.parse(out), args.join(' ')).toBeTypeOf('object')
  }
  await answers('migrate')
  await Promise.all([
    answers('evidence', record.id, '--out', at('pack.json')),
    answers('export', '--operator', 'shop', '--out', at('shop.ndjson')),
    answers('keys'),
  ])
  await Promise.all([
    answers('verify'),
    answers('verify', '--export', at('shop.ndjson')),
    answers('verify', '--evidence', at('pack.json')),
    answers('backup', at('copy.db')),
  ])
  await answers('block', ...subject)
  await answers('unblock', ...subject)
  await answers('erase', ...subject, '--by', 'Ivanova')
  await answers('retention', '--config', settings)
  await answers('purge')
  await answers('restore', at('copy.db'))
}, 30_000)

test('exit codes: 0 done, 1 it failed, 2 wrong arguments or settings, 3 something was found; each says what to do', async () => {
  const { record, data } = await withData()
  const pack = at('exit.json')
  await run('evidence', record.id, '--out', pack, ...data)
  writeFileSync(at('forged.json'), readFileSync(pack, 'utf8').replace('"analytics": true', '"analytics": false'))
  writeFileSync(at('half.json'), readFileSync(pack, 'utf8').slice(0, 300))
  writeFileSync(at('hollow.json'), '{ "type": "soglasie.evidence" }')
  writeFileSync(at('hollow.ndjson'), '{ "type": "soglasie.export", "version": 1, "keys": 7, "end": {} }\n')
  const cases: [number, string, string[]][] = [
    [0, '', ['verify', '--evidence', pack]],
    [3, '', ['verify', '--evidence', at('forged.json')]],
    [1, 'half.json cannot be verified', ['verify', '--evidence', at('half.json')]],
    [1, 'hollow.json cannot be verified', ['verify', '--evidence', at('hollow.json')]],
    [1, 'hollow.ndjson cannot be', ['verify', '--export', at('hollow.ndjson')]],
    [1, 'holds no checkpoints', ['verify', '--checkpoints', at('half.json')]],
    [1, 'operator "shpo" has no records here; correct the id', ['verify', '--operator', 'shpo']],
    [1, 'cannot read', ['verify', '--export', at('nowhere.ndjson')]],
    [1, 'there is no record', ['evidence', '01890000-0000-7000-8000-000000000000']],
    [2, 'there is no command "verfy"', ['verfy']],
    [2, '"evidence" needs RECORD after it', ['evidence']],
    [2, '"keys" takes no "now"', ['keys', 'now']],
    [2, '"verify" takes no --reason', ['verify', '--reason', 'x']],
    [2, '--operator needs a value after it', ['export', '--operator']],
    [2, '--operator is given twice', ['export', '--operator', 'a', '--operator', 'b']],
    [2, '"erase" needs --by', ['erase', '--operator', 'shop', '--subject', record.subject, '--reason', 'x']],
    [2, '--json needs --out FILE', ['evidence', record.id, '--json']],
    [2, '--json needs --out FILE', ['export', '--operator', 'shop', '--json']],
  ]
  for (const [code, says, args] of cases) {
    const { status, error } = await run(...args, ...data)
    expect([status, error.includes('    at ')], `${args.join(' ')}: ${error}`).toEqual([code, false])
    expect(error, args.join(' ')).toContain(says)
  }
}, 30_000)
