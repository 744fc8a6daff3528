// One server under load, in a process of its own: `node --import tsx server.mjs MODE [DATABASE] [KEYS]`.
import { createServer } from 'node:http'
import { temporaryKeys } from '../../collector/src/chain/keyDirectory.js'
import { createCheckpointing } from '../../collector/src/chain/checkpointing.js'
import { createTrust } from '../../collector/src/intake/clientAddress.js'
import { createJudge } from '../../collector/src/intake/judge.js'
import { createRefusals } from '../../collector/src/intake/refusals.js'
import { listen } from '../../collector/src/listen.js'
import { createMetrics } from '../../collector/src/metrics/metrics.js'
import { createOperators } from '../../collector/src/operators/operators.js'
import { createOrigins } from '../../collector/src/operators/origins.js'
import { createHandler } from '../../collector/src/routes/createHandler.js'
import { checkSettings } from '../../collector/src/settings/settings.js'
import { createGroupCommit } from '../../collector/src/store/groupCommit.js'
import { startCollector } from '../../collector/src/startCollector.js'
import { shopConfig } from '../../collector/src/testing/samples.js'

const [mode, database, keys] = process.argv.slice(2)
// The limits are held as ever, only none is reached: one site brings the whole load.
const limits = { perAddress: 100, perSite: 1_000_000, concurrency: 10_000 }
const log = () => {}
const append = async (entries) => entries.map(({ receivedAt }) => ({ status: 'stored', receivedAt, seq: 1, leaf: '' }))
const url = mode === 'bare' ? await bare() : mode === 'off' ? await off() : await whole()
process.send?.({ url })
process.on('SIGTERM', () => process.exit())
// The system's own peak begins with what the parent had.
let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100).unref()
process.on('message', () => process.send({ rss: peak, cpu: process.cpuUsage() }))

/** Reads the body, looks at nothing, keeps nothing. */
async function bare() {
  const server = createServer((request, response) => {
    let size = 0
    request.on('data', (chunk) => (size += chunk.length))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
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
  const handler = createHandler({
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
  return (await listen(handler, 0, '127.0.0.1')).url
}
