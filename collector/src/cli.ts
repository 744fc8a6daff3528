import { readFileSync } from 'node:fs'
import { StartError } from './StartError.js'
import { parseArguments } from './settings/parseArguments.js'
import { readSettings } from './settings/readSettings.js'
import { startCollector } from './startCollector.js'
import { reasonOf } from './reasonOf.js'

const help = `soglasie-collector [serve] [options]
Receives the consent records of the Soglasie SDK and keeps them durably.

  --port N              port to listen on (8787)
  --host ADDRESS        address to listen on (127.0.0.1)
  --data PATH|URL       SQLite file, or postgres://user:password@host/name (./data/soglasie.db)
  --operators PATH...   configurations of the operators: files, or directories of *.json
  --config FILE         settings as JSON; the command line and the environment go before it
  -h, --help            this text
  -v, --version         the version

Environment: SOGLASIE_PORT, SOGLASIE_HOST, DATABASE_URL, SOGLASIE_OPERATORS (comma-separated), SOGLASIE_TOKEN,
SOGLASIE_TRUST_PROXY (comma-separated), SOGLASIE_IP, SOGLASIE_EXTRA_ORIGINS (comma-separated).
`

try {
  await run()
} catch (error) {
  process.stderr.write(
    (error instanceof Error && !(error instanceof StartError) ? error.stack : reasonOf(error)) + '\n',
  )
  process.exit(error instanceof StartError ? error.exitCode : 1)
}

async function run(): Promise<void> {
  const args = parseArguments(process.argv.slice(2))
  if (args.show === 'help') return void process.stdout.write(help)
  if (args.show === 'version') return void process.stdout.write(version() + '\n')

  const collector = await startCollector(readSettings(args, process.env))
  const stop = (code: number) => void collector.close().then(() => process.exit(code))
  // A second signal falls to Node's own handling and ends the process at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(0))
  // Whoever supervises the process starts it anew; nothing acknowledged is lost.
  void collector.failed.then(() => stop(1))
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
