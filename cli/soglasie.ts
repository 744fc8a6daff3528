import { parseArgs } from 'node:util'
import type { Dist } from '../src/bake/dist.js'
import { build } from './build.js'
import { check } from './check.js'
import type { Command } from './command.js'
import { convert } from './convert.js'
import { csp } from './csp.js'
import { hash } from './hash.js'
import { mark } from './mark.js'
import type { Terminal } from './terminal.js'

const commandsOf = (dist: Dist): Readonly<Record<string, Command>> => ({
  check: {
    usage: 'FILE…',
    does: 'print every mistake with its path and what to write instead',
    run: (files, _, terminal) => check(files, terminal),
  },
  hash: {
    usage: 'FILE…',
    does: 'print the SHA-256 of published documents, for "sha256" in the configuration',
    run: (files, _, terminal) => hash(files, terminal),
  },
  convert: {
    usage: 'FILE…',
    does: 'print a draft out of a configuration of vanilla-cookieconsent or Klaro',
    run: (files, _, terminal) => convert(files, terminal),
  },
  mark: {
    usage: 'FILE… [--config FILE] [--out DIR | --write]',
    does: "mark known vendors' tags in HTML files, so that the gate holds what the parser sees",
    options: { config: 'string', out: 'string', write: 'boolean' },
    run: mark,
  },
  csp: {
    usage: '--config FILE [--base URL] [PAGE…]',
    does: 'print the strict Content Security Policy, shut and open, with the hashes of the pages',
    options: { config: 'string', base: 'string' },
    files: 0,
    run: csp,
  },
  build: {
    usage: 'CONFIG [--out DIR] [--base URL]',
    does: 'make the head of one site, with its configuration and vendors, and the HTML to paste',
    options: { out: 'string', base: 'string' },
    run: (files, options, terminal) => build(files, options, terminal, dist),
  },
})

const usageOf = (commands: Readonly<Record<string, Command>>) => `soglasie: tools for Soglasie configurations

${Object.entries(commands)
  .map(([name, { usage, does }]) => `  soglasie ${name} ${usage}\n      ${does}`)
  .join('\n')}
  soglasie --help
      this text

Exit codes: 0 all is well, 1 mistakes were found, 2 the command was not understood or a file cannot be read.`

/**
 * Runs one command; returns its exit code.
 * @param dist the built SDK, for `build`
 */
export async function run([name, ...args]: readonly string[], terminal: Terminal, dist: Dist): Promise<number> {
  const commands = commandsOf(dist)
  const usage = usageOf(commands)
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(usage)
    return name ? 0 : 2
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    terminal.err(`There is no command "${name}". Write one of: ${Object.keys(commands).join(', ')}.\n\n${usage}`)
    return 2
  }
  const options = Object.fromEntries(Object.entries(command.options ?? {}).map(([key, type]) => [key, { type }]))
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const written: Record<string, string | boolean> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const type = command.options?.[token.name]
    const right = `Write: soglasie ${name} ${command.usage}`
    if (!type) terminal.err(`"${name}" has no option "${token.rawName}". ${right}`)
    else if (type === 'string' && !token.value) terminal.err(`"${token.rawName}" needs a value. ${right}`)
    else if (type === 'boolean' && token.value !== undefined)
      terminal.err(`"${token.rawName}" takes no value. ${right}`)
    else {
      written[token.name] = token.value ?? true
      continue
    }
    return 2
  }
  if (positionals.length < (command.files ?? 1)) {
    terminal.err(`Name at least one file: soglasie ${name} ${command.usage}`)
    return 2
  }
  return command.run(positionals, written, terminal)
}
