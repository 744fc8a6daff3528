// How many records a second become durable: `node --import tsx collector/bench/load.mjs [--seconds 5] [--connections 500]`
// The embedded database, PostgreSQL, the collector without a store, and a bare Node server, in one run, on the same load.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { givenRecord, uuid7 } from '../src/testing/samples.js'
import { postgresPrograms, startTemporaryPostgres } from '../src/testing/temporaryPostgres.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const [seconds, connections, rounds] = [values.seconds, values.connections, values.rounds].map(Number)
const warmUp = 1.5

const template = JSON.stringify(
  givenRecord({
    control: { id: 'accept', label: 'Принять все' },
    facts: { browser: 'Firefox 140', page: `https://shop.example/${'a'.repeat(700)}` },
  }),
)
const sample = JSON.parse(template)
const size = Buffer.byteLength(template)

/** A new record as a whole request; the ids are made in their own order, as those of browsers are. */
function requestText() {
  const body = template.replace(sample.id, uuid7())
  return `POST /v1/records HTTP/1.1\r\nHost: collector\r\nOrigin: https://shop.example\r\nContent-Type: text/plain\r\nContent-Length: ${size}\r\n\r\n${body}`
}

/** One connection that sends again as soon as it is answered. */
function sender(port, told) {
  const socket = connect(port, '127.0.0.1')
  let [started, text] = [0, '']
  const send = () => {
    started = performance.now()
    socket.write(requestText())
  }
  socket.setNoDelay(true)
  socket.once('connect', send)
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    const head = text.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN)
    const isWhole = Number.isNaN(length) ? text.endsWith('0\r\n\r\n') : text.length >= head + 4 + length
    if (!isWhole) return
    told(text.slice(9, 12), performance.now() - started)
    text = ''
    send()
  })
  socket.on('error', () => told('lost', 0))
  return socket
}

async function measure(mode, database) {
  const child = fork(new URL('server.mjs', import.meta.url), [mode, database ?? '', join(directory, 'keys')], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { url } = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the server "${mode}" ended with code ${code}`)))
  })
  const times = []
  const others = new Map()
  let isMeasuring = false
  const told = (status, time) => {
    if (status !== '201') others.set(status, (others.get(status) ?? 0) + 1)
    else if (isMeasuring) times.push(time)
  }
  const sockets = Array.from({ length: connections }, () => sender(new URL(url).port, told))
  await new Promise((resolve) => setTimeout(resolve, warmUp * 1000))
  const ask = () => {
    child.send('numbers')
    return new Promise((resolve) => child.once('message', resolve))
  }
  const before = await ask()
  isMeasuring = true
  const started = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  isMeasuring = false
  const elapsed = (performance.now() - started) / 1000
  const { rss, cpu } = await ask()
  const used = cpu.user + cpu.system - before.cpu.user - before.cpu.system
  for (const socket of sockets)
    socket
      .removeAllListeners('error')
      .on('error', () => {})
      .destroy()
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)] ?? NaN
  return { mode, rate: times.length / elapsed, p50: at(0.5), p99: at(0.99), rss, cpu: used / times.length, others }
}

// CPU time is the collector's own, all its threads; it says more than the rate where the machine has other work.
const directory = mkdtempSync(join(tmpdir(), 'soglasie-bench-'))
const server =
  postgresPrograms() && (!values.only || values.only === 'postgres') ? await startTemporaryPostgres() : undefined
const rows = []
try {
  for (let round = 0; round < rounds; round++)
    for (const mode of values.only ? [values.only] : ['bare', 'off', 'embedded', 'postgres']) {
      if (mode === 'postgres' && !server) continue
      const database = mode === 'postgres' ? await server.createDatabase() : join(directory, `${round}`, 'soglasie.db')
      rows.push(await measure(mode, mode === 'bare' || mode === 'off' ? undefined : database))
    }
} finally {
  await server?.stop()
  rmSync(directory, { recursive: true, force: true })
}

const names = {
  bare: 'bare Node server: validates nothing, stores nothing',
  off: 'the collector, store switched off',
  embedded: 'the collector on its embedded database',
  postgres: 'the collector on PostgreSQL',
}
const median = (mode, key) => {
  const all = rows
    .filter((row) => row.mode === mode)
    .map((row) => row[key])
    .sort((a, b) => a - b)
  return all[Math.floor(all.length / 2)] ?? NaN
}
console.log(
  `${connections} connections, ${seconds} s each after ${warmUp} s, ${size} bytes a record, median of ${rounds}\n`,
)
console.log(
  '| | records/s | of bare | of store off | p50 ms | p99 ms | peak MB | CPU µs a record |\n|---|---|---|---|---|---|---|---|',
)
for (const [mode, name] of Object.entries(names)) {
  const rate = median(mode, 'rate')
  if (Number.isNaN(rate)) continue
  const of = (other) => (rate / median(other, 'rate')).toFixed(2)
  console.log(
    `| ${name} | ${Math.round(rate).toLocaleString('en')} | ${of('bare')} | ${of('off')} | ${median(mode, 'p50').toFixed(0)} | ${median(mode, 'p99').toFixed(0)} | ${Math.round(median(mode, 'rss') / 2 ** 20)} | ${Math.round(median(mode, 'cpu'))} |`,
  )
}
for (const { mode, others } of rows) if (others.size) console.log(mode, Object.fromEntries(others))
