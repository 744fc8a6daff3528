// How many records a second become durable:
//   node --import tsx bench/collector/load.mjs [--seconds 4] [--warm-up 6] [--rounds 5] [--connections 500] [--records 1] [--only MODE]
// A bare Node server, the collector without a store, on the embedded database and on PostgreSQL, and the peer, in
// interleaved rounds on the same load; medians. The peer needs `npm install` in this folder once.
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { givenRecord } from '../../collector/src/testing/samples.js'
import { postgresPrograms, startTemporaryPostgres } from '../../collector/src/testing/temporaryPostgres.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    // Node compiles what is hot for seconds, longer where much is hot and cores are few.
    'warm-up': { type: 'string', default: '6' },
    connections: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '5' },
    records: { type: 'string', default: '1' },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})
const [seconds, warmUp, connections, rounds, records] = [
  values.seconds,
  values['warm-up'],
  values.connections,
  values.rounds,
  values.records,
].map(Number)

const names = {
  bare: 'bare Node server: validates nothing, stores nothing',
  off: 'the collector, store switched off',
  embedded: 'the collector on its embedded database',
  postgres: 'the collector on PostgreSQL',
  'c15t-sqlite': 'c15t on SQLite',
  'c15t-postgres': 'c15t on PostgreSQL',
}

const sample = givenRecord({
  control: { id: 'accept', label: 'Принять все' },
  facts: { browser: 'Firefox 140', page: `https://shop.example/${'a'.repeat(700)}` },
})
/** What a page sends: an array of records, most often of one. */
const ownLoad = {
  body: JSON.stringify(Array.from({ length: records }, () => sample)),
  path: '/v1/records',
  says: '"stored"',
}
/** Its own kind of id. */
const peerSubject = 'sub_1234567PeerBenchSubject'
const peerLoad = {
  body: JSON.stringify({
    type: 'cookie_banner',
    subjectId: peerSubject,
    domain: 'shop.example',
    preferences: { necessary: true, measurement: true, marketing: false },
    givenAt: Date.parse(sample.at),
    jurisdiction: 'GDPR',
    jurisdictionModel: 'opt-in',
    consentAction: 'custom',
    metadata: { page: `https://shop.example/${'a'.repeat(700)}`, services: sample.services, control: sample.control },
    uiSource: 'banner',
  }),
  path: '/subjects',
  says: '"consentId"',
}

/** What Firefox sends with a record; the site's and the peer's endpoints differ in the type of the body alone. */
const requestOf = ({ body, path }, type) =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: consent.shop.example',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Accept: */*',
    'Accept-Language: ru-RU,ru;q=0.8,en-US;q=0.5,en;q=0.3',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Referer: https://shop.example/',
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Origin: https://shop.example',
    'Sec-GPC: 1',
    'Connection: keep-alive',
    'Sec-Fetch-Dest: empty',
    'Sec-Fetch-Mode: cors',
    'Sec-Fetch-Site: same-site',
    'Priority: u=4',
    '',
    body,
  ].join('\r\n')

const reply = (child) =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a process of the run ended with code ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
const ask = (child, message) => {
  const answer = reply(child)
  child.send(message)
  return answer
}
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time))

async function measure(mode, database, round) {
  const isPeer = mode.startsWith('c15t')
  const file = isPeer ? join(import.meta.dirname, 'peer.mjs') : join(built, 'server.js')
  const server = fork(file, [mode, database ?? '', join(directory, `keys-${round}`)], {
    // As the unit and the container of the collector set it; every server gets it.
    execArgv: [
      '--max-semi-space-size=64',
      ...(values.profile ? ['--cpu-prof', '--cpu-prof-dir', `profile-${mode}`] : []),
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const client = fork(new URL('client.mjs', import.meta.url), { execArgv: [] })
  try {
    const { url } = await reply(server)
    const load = isPeer ? peerLoad : ownLoad
    const type = isPeer ? 'application/json' : 'text/plain;charset=UTF-8'
    const run = { port: Number(new URL(url).port), connections, request: requestOf(load, type), says: load.says }
    const subject = isPeer ? peerSubject.slice(4) : sample.subject
    await ask(client, { run: { ...run, id: isPeer ? 'none' : sample.id, subject } })
    await wait(warmUp * 1000)
    const before = await ask(server, 'numbers')
    const databaseBefore = databaseCpu()
    const started = performance.now()
    await ask(client, 'start')
    await wait(seconds * 1000)
    const elapsed = (performance.now() - started) / 1000
    const { answered, p50, p99, others, cpu: clients } = await ask(client, 'stop')
    const { rss, cpu } = await ask(server, 'numbers')
    const databases = databaseCpu() - databaseBefore
    const used = cpu.user + cpu.system - before.cpu.user - before.cpu.system
    const count = answered * (isPeer ? 1 : records)
    const all = { cpu: used / count, database: databases / count, client: clients / count }
    return { mode, rate: count / elapsed, p50, p99, rss, ...all, others }
  } finally {
    const ended = [server, client].map((child) => new Promise((resolve) => child.once('exit', resolve)))
    client.kill('SIGKILL')
    // A profile is written at a polite end.
    server.kill(values.profile ? 'SIGTERM' : 'SIGKILL')
    await Promise.all(ended)
  }
}

// Built as it is shipped: what runs sources from TypeScript gives every function its name anew, which shows.
const built = mkdtempSync(join(import.meta.dirname, 'node_modules', '.built-'))
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: built,
    rolldownOptions: {
      input: {
        server: join(import.meta.dirname, 'server.mjs'),
        sqliteWorker: join(import.meta.dirname, '../../collector/src/store/sqlite/sqliteWorker.js'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['zod'] },
})

const isPeerHere = existsSync(new URL('node_modules/@c15t/backend', import.meta.url))
if (!isPeerHere) console.log('c15t is left out: run `npm install` in bench/collector once')
const modes = values.only
  ? values.only.split(',')
  : Object.keys(names).filter((mode) => isPeerHere || !/c15t/.test(mode))

const directory = mkdtempSync(join(tmpdir(), 'soglasie-bench-'))
const needsServer = modes.some((mode) => mode.endsWith('postgres'))
if (needsServer && !postgresPrograms()) console.log('PostgreSQL is left out: it is not installed here')
const server = needsServer && postgresPrograms() ? await startTemporaryPostgres() : undefined
const postmaster = server && readFileSync(join(server.directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]

/** CPU of PostgreSQL's processes so far in µs, those that ended included; 0 where the system does not tell (/proc). */
function databaseCpu() {
  let ticks = 0
  for (const process of postmaster && existsSync('/proc') ? readdirSync('/proc') : []) {
    const file = `/proc/${process}/stat`
    if (!/^\d+$/.test(process) || !existsSync(file)) continue
    // From the state on, behind the name: the parent is the second, own and children's times are the 12th to the 15th.
    const fields = readFileSync(file, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (fields[1] === postmaster || process === postmaster)
      for (const own of fields.slice(11, process === postmaster ? 15 : 13)) ticks += Number(own)
  }
  return ticks * 10_000
}

const rows = []
try {
  for (let round = 0; round < rounds; round++)
    for (const mode of modes) {
      if (mode.endsWith('postgres') && !server) continue
      const database = mode.endsWith('postgres')
        ? await server.createDatabase()
        : join(directory, `${mode}-${round}`, 'soglasie.db')
      rows.push(await measure(mode, mode === 'bare' || mode === 'off' ? undefined : database, round))
      rmSync(join(directory, `${mode}-${round}`), { recursive: true, force: true })
    }
} finally {
  await server?.stop()
  for (const path of [directory, built]) rmSync(path, { recursive: true, force: true })
}

const median = (mode, key) => {
  const all = rows
    .filter((row) => row.mode === mode)
    .map((row) => row[key])
    .sort((a, b) => a - b)
  return all[Math.floor(all.length / 2)] ?? NaN
}
const rates = (mode) => rows.filter((row) => row.mode === mode).map(({ rate }) => rate)
/** Median of the ratios of each round: both halves of one saw the machine in the same mood. */
const ratio = (mode, other) => {
  const others = rates(other)
  const all = rates(mode)
    .map((rate, round) => rate / (others[round] ?? NaN))
    .sort((a, b) => a - b)
  return (all[Math.floor(all.length / 2)] ?? NaN).toFixed(2)
}
console.log(
  `Records a second, answered after they are durable: ${connections} connections, each sending ${records} record(s) of ${Buffer.byteLength(JSON.stringify(sample))} bytes a request as soon as it is answered; ${seconds} s after ${warmUp} s, medians of ${rounds} interleaved rounds. The client is one process of raw sockets on the same machine. CPU is told for the server, PostgreSQL and the client apart; all of them share ${availableParallelism()} cores.\n`,
)
console.log(
  '| | records/s | of bare | of store off | p50 ms | p99 ms | peak MB | CPU µs a record | PostgreSQL | client |\n|---|---|---|---|---|---|---|---|---|---|',
)
for (const [mode, name] of Object.entries(names)) {
  const rate = median(mode, 'rate')
  if (Number.isNaN(rate)) continue
  console.log(
    `| ${name} | ${Math.round(rate).toLocaleString('en')} | ${ratio(mode, 'bare')} | ${ratio(mode, 'off')} | ${median(mode, 'p50').toFixed(0)} | ${median(mode, 'p99').toFixed(0)} | ${Math.round(median(mode, 'rss') / 2 ** 20)} | ${['cpu', 'database', 'client'].map((key) => Math.round(median(mode, key))).join(' | ')} |`,
  )
}
for (const { mode, others } of rows) if (Object.keys(others).length) console.log(mode, 'answered otherwise', others)
