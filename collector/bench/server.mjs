// One server under load, in a process of its own: `node --import tsx server.mjs MODE [DATABASE]`.
import { createServer } from 'node:http'
import { temporaryKeys } from '../src/chain/keyDirectory.js'
import { createCheckpointing } from '../src/chain/checkpointing.js'
import { createTrust } from '../src/intake/clientAddress.js'
import { createJudge } from '../src/intake/judge.js'
import { createRefusals } from '../src/intake/refusals.js'
import { listen } from '../src/listen.js'
import { createMetrics } from '../src/metrics/metrics.js'
import { createOperators } from '../src/operators/operators.js'
import { createOrigins } from '../src/operators/origins.js'
import { createApp } from '../src/routes/createApp.js'
import { checkSettings } from '../src/settings/settings.js'
import { createGroupCommit } from '../src/store/groupCommit.js'
import { startCollector } from '../src/startCollector.js'
import { shopConfig } from '../src/testing/samples.js'

const [mode, database, keys] = process.argv.slice(2)
const limits = { perAddress: 0, perSite: 0, concurrency: 10_000 }
const log = () => {}
const append = async (entries) => entries.map(({ receivedAt }) => ({ status: 'stored', receivedAt, seq: 1, leaf: '' }))
const url = mode === 'bare' ? await bare() : mode === 'off' ? await off() : await whole()
process.send?.({ url })
process.on('message', () => process.send?.({ rss: process.resourceUsage().maxRSS * 1024, cpu: process.cpuUsage() }))

/** Reads the body, looks at nothing, keeps nothing. */
async function bare() {
  const server = createServer((request, response) => {
    let size = 0
    request.on('data', (chunk) => (size += chunk.length))
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(`{"status":"stored","bytes":${size}}`)
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}`
}

async function whole() {
  const collector = await startCollector({ port: 0, database, keys, operators: [shopConfig()], limits, log: () => {} })
  return collector.url
}

/** The collector as it is, over a store that says "stored" at once. */
async function off() {
  const operators = createOperators([shopConfig()])
  const origins = createOrigins(operators, [])
  const temporary = temporaryKeys()
  const store = { append, addTotals: async () => {}, chains: async () => [], failed: new Promise(() => {}) }
  const app = createApp({
    settings: checkSettings({ limits }),
    operators,
    configs: [],
    origins,
    judge: createJudge(operators, origins),
    store,
    commits: createGroupCommit(append),
    trusts: createTrust([]),
    log,
    keys: temporary,
    checkpointing: createCheckpointing(store, temporary, log),
    registry: { has: () => false, add: () => {}, refresh: async () => {} },
    refusals: createRefusals(store, operators, log),
    metrics: createMetrics(),
    identities: [],
    isStopping: () => false,
  })
  return (await listen(app, 0, '127.0.0.1')).url
}
