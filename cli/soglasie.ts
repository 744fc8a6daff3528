import { check } from './check.js'
import { hash } from './hash.js'
import type { Terminal } from './terminal.js'

const usage = `soglasie: tools for Soglasie configurations

  soglasie check FILE…   print every mistake with its path and what to write instead
  soglasie hash FILE…    print the SHA-256 of published documents, for "sha256" in the configuration
  soglasie --help        this text

Exit codes: 0 all is well, 1 mistakes were found, 2 the command was not understood or a file cannot be read.`

/** Runs one command; returns its exit code. */
export async function run([command, ...files]: readonly string[], terminal: Terminal): Promise<number> {
  const commands: Record<string, (files: readonly string[], terminal: Terminal) => Promise<number>> = { check, hash }
  if (!command || command === '--help' || command === '-h' || command === 'help') {
    terminal.out(usage)
    return command ? 0 : 2
  }
  const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined
  const option = files.find((file) => file.startsWith('-'))
  if (!chosen) {
    terminal.err(`There is no command "${command}". Write one of: ${Object.keys(commands).join(', ')}.\n\n${usage}`)
    return 2
  }
  if (option) {
    terminal.err(`"${command}" has no option "${option}". Write: soglasie ${command} FILE…`)
    return 2
  }
  if (!files.length) {
    terminal.err(`Name at least one file: soglasie ${command} FILE…`)
    return 2
  }
  return chosen(files, terminal)
}
