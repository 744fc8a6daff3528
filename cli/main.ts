#!/usr/bin/env node
import { openDist } from '../src/bake/dist.js'
import { run } from './soglasie.js'

const terminal = {
  out: (line: string) => console.log(line),
  err: (line: string) => console.error(line),
}

try {
  process.exitCode = await run(process.argv.slice(2), terminal, openDist(new URL('../', import.meta.url)))
} catch (cause) {
  terminal.err(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = 2
}
