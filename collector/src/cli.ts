import { readFileSync } from 'node:fs'
import { failed, perform } from './commands/perform.js'
import type { Arguments } from './settings/parseArguments.js'
import { readSettings } from './settings/readSettings.js'
import { startCollector } from './startCollector.js'

const performed = await perform(process.argv.slice(2), process.env, version)
if ('serve' in performed) {
  await serve(performed.serve).catch((error: unknown) => {
    const { status, error: text } = failed(error)
    process.stderr.write(text)
    process.exit(status)
  })
} else {
  process.stdout.write(performed.out)
  process.stderr.write(performed.error)
  process.exitCode = performed.status
}

async function serve(args: Arguments): Promise<void> {
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
