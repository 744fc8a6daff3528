import { readFileSync } from 'node:fs'
import { StartError } from './StartError.js'
import { blocking, erase, retention } from './commands/acts.js'
import { backup } from './commands/backup.js'
import { type CommandWork, runCommand } from './commands/context.js'
import { evidence, exporting } from './commands/exporting.js'
import { help } from './commands/help.js'
import { restore } from './commands/restore.js'
import { keys, migrate } from './commands/upkeep.js'
import { verify } from './commands/verify.js'
import { type Arguments, type Command, parseArguments } from './settings/parseArguments.js'
import { readSettings } from './settings/readSettings.js'
import { startCollector } from './startCollector.js'
import { reasonOf } from './reasonOf.js'

const work: Readonly<Record<Exclude<Command, 'serve'>, CommandWork>> = {
  verify,
  export: exporting,
  evidence,
  erase,
  block: blocking(true),
  unblock: blocking(false),
  retention,
  keys,
  migrate,
  backup,
  restore,
}

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
  if (args.command === 'serve') return serve(args)
  const { data, text, exitCode = 0 } = await runCommand(work[args.command], args, process.env)
  if (args.json) process.stdout.write(JSON.stringify(data) + '\n')
  else if (text) process.stdout.write(text + '\n')
  process.exitCode = exitCode
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
