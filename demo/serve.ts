import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeShots } from './shots.js'
import { sites } from './sites.js'
import { type Demo, type DemoOptions, startDemo } from './start.js'

export { type Demo, type DemoOptions, startDemo }

const usage = `npm run demo -- [options]

  --port N            port of the sites (default 4400)
  --vendors-port N    port of the stand-in vendors (default 4401)
  --collector-port N  port of the collector (default 4402)
  --data DIR          folder of the collector's database (default .data/demo)
  --shots             write a screenshot of every site to demo/shots/ and exit
  --help              print this`

interface Arguments {
  readonly options: DemoOptions
  readonly shots: boolean
  readonly help: boolean
}

function portOf(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`--${flag} is "${text}"; write a whole number from 0 to 65535, 0 takes any free port`)
}

/** @throws Error that names the argument that is wrong and what to write */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4400' },
      'vendors-port': { type: 'string', default: '4401' },
      'collector-port': { type: 'string', default: '4402' },
      data: { type: 'string' },
      shots: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return {
    options: {
      port: portOf('port', values.port),
      vendorsPort: portOf('vendors-port', values['vendors-port']),
      collectorPort: portOf('collector-port', values['collector-port']),
      ...(values.data && { data: resolve(values.data) }),
    },
    shots: values.shots,
    help: values.help,
  }
}

function describe({ sites: { port, urls }, playground, vendors, collector }: Demo): string {
  const rows = Object.entries(urls).map(
    ([host, url]) => `  ${url.padEnd(48)} ${sites.find((site) => site.host === host)?.title}`,
  )
  const built = existsSync(fileURLToPath(new URL('../dist/soglasie.js', import.meta.url)))
  return [
    'Soglasie demo',
    ...rows,
    `  ${playground.padEnd(48)} playground: every option by hand, with a live preview`,
    `  ${vendors.url.padEnd(48)} stand-in vendors; ${vendors.url}/log lists what reached them`,
    `  ${collector.url.padEnd(48)} collector`,
    '',
    'Read what the collector stored:',
    `  curl -H 'Authorization: Bearer ${collector.token}' '${collector.url}/v1/records?operator=integrus'`,
    '',
    `Add ?as=module for the npm packaging, ?edition=2 for newer editions: http://integrus.localhost:${port}/?edition=2`,
    ...(built ? [] : ['', 'The SDK is not built yet: pages load without it. Run `npm run build`.']),
    'Ctrl+C stops it.',
  ].join('\n')
}

/** On servers and a database of its own, so that a running demo is not disturbed. */
async function takeShots(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'soglasie-shots-'))
  const demo = await startDemo({ port: 0, vendorsPort: 0, collectorPort: 0, data })
  try {
    console.log(`screenshots are in ${await writeShots(demo.sites.port)}`)
  } finally {
    await demo.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const { options, shots, help } = readArguments(process.argv.slice(2))
  if (help) return console.log(usage)
  if (shots) return takeShots()
  const demo = await startDemo(options)
  console.log(describe(demo))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void demo.close().then(() => process.exit(0)))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch((error: unknown) => {
    console.error(`[demo] ${(error as Error).message}`)
    process.exit(1)
  })
