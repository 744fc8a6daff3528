// What the gate costs a page that has nothing to hold: `npm run bench:gate [-- chromium|firefox] [pairs] [rounds]`.
// Two pages of one site in one browser, one with the SDK (its services shut) and one without; every operation is
// measured in turn in both, the first of them changing, and the ratio of each round is what counts.
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { chromium, firefox } from '@playwright/test'
import * as installed from '../../scripts/browsers.mjs'
import { measure } from './operations.mjs'

const [which = 'chromium', pairs = '5', rounds = '9'] = process.argv.slice(2)

const edition = { edition: '1', effective: '2026-01-01', url: '/policy.html', sha256: 'a'.repeat(64) }
const service = (id) => ({
  id,
  name: id,
  hosts: [`${id}.example`, `cdn.${id}.example`, `mc.example/${id}/`],
  cookies: [`_${id}`, `_${id}_*`],
  storage: [`_${id}*`],
  databases: [`_${id}*`],
  caches: [`_${id}*`],
})

/** As many services as a shop has: eight, none of which is on the page. */
const config = {
  operator: { id: 'bench', name: 'Bench' },
  policy: { id: 'policy', ...edition, acceptance: { method: 'express' }, autoCollected: {} },
  consent: { id: 'consent', ...edition },
  purposes: [
    { id: 'necessary', required: true },
    { id: 'analytics', services: ['metrics', 'counter', 'replay', 'tests'].map(service) },
    { id: 'marketing', services: ['pixel', 'retarget', 'calls', 'chat'].map(service) },
  ],
}

const dist = new URL('../../dist/', import.meta.url)
const page = (sdk) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title>${sdk}</head><body></body></html>`
const files = {
  '/plain': ['text/html', page('')],
  '/gated': [
    'text/html',
    page(
      `<script type="application/json" id="soglasie-config">${JSON.stringify(config)}</script><script src="/soglasie.hold.js"></script>`,
    ),
  ],
  '/own.txt': ['text/plain', 'own'],
  '/own.js': ['text/javascript', ''],
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://bench')
  const [type, body] = files[pathname] ?? [
    'text/javascript',
    await readFile(new URL('.' + pathname, dist)).catch(() => undefined),
  ]
  response
    .writeHead(body === undefined ? 404 : 200, {
      'Content-Type': type,
      // A page alone in its process has the finest clock.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    .end(body)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const site = `http://127.0.0.1:${server.address().port}`

const browser = await (which === 'firefox'
  ? firefox.launch({
      ...(installed.firefox() && { channel: 'moz-firefox', executablePath: installed.firefox() }),
    })
  : chromium.launch({ executablePath: installed.chromium() }))

const sorted = (values) => [...values].sort((left, right) => left - right)
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))]
const load = [loadavg()[0]]
const results = {}

for (let pair = 0; pair < Number(pairs); pair++) {
  const open = {}
  for (const kind of pair % 2 ? ['gated', 'plain'] : ['plain', 'gated']) {
    open[kind] = await (await browser.newContext()).newPage()
    await open[kind].goto(`${site}/${kind}`)
  }
  await open.gated.waitForFunction('!!window.soglasie && !!document.querySelector("#soglasie-notice")')
  const names = await open.plain.evaluate(`(${String(measure)})()`)
  for (const name of names) {
    const take = (kind) => open[kind].evaluate(`(${String(measure)})(${JSON.stringify(name)}, 9)`)
    // Both pages' code is compiled before anything counts.
    await take('plain')
    await take('gated')
    for (let round = 0; round < Number(rounds); round++) {
      const order = round % 2 ? ['gated', 'plain'] : ['plain', 'gated']
      const times = {}
      for (const kind of order) times[kind] = await take(kind)
      const result = (results[name] ??= { plain: [], gated: [], ratio: [] })
      result.plain.push(times.plain)
      result.gated.push(times.gated)
      result.ratio.push(times.gated / times.plain)
    }
  }
  for (const kind of ['plain', 'gated']) await open[kind].context().close()
}

const version = browser.version()
await browser.close()
server.close()
load.push(loadavg()[0])

const table = Object.entries(results).map(([name, { plain, gated, ratio }]) => ({
  operation: name,
  'plain, ns': Math.round(quantile(plain, 0.5)),
  'gated, ns': Math.round(quantile(gated, 0.5)),
  ratio: Number(quantile(ratio, 0.5).toFixed(3)),
  'middle half': `${quantile(ratio, 0.25).toFixed(2)}–${quantile(ratio, 0.75).toFixed(2)}`,
}))
console.log(
  `${which} ${version}, ${pairs} pairs of pages, ${rounds} rounds each, load ${load.map((value) => value.toFixed(1)).join(' to ')}`,
)
console.table(table)
mkdirSync('test-results', { recursive: true })
const report = `test-results/bench-gate-${which}.json`
writeFileSync(report, JSON.stringify({ browser: which, version, pairs, rounds, load, table, results }, null, 2) + '\n')
console.log(report)
