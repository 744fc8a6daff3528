// Builds every artefact: one Vite run a mode, then the declarations, the JSON Schema and the collector.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { stdio: 'inherit' })

rmSync('dist', { recursive: true, force: true })
const modes =
  'head hold baked-hold baked-marked baked-vendors vendors app settings about layout share delivery accept form element control worlds import compat sweep reload embed check locales npm vite cli'
for (const mode of modes.split(' ')) await build({ mode })

const { configJsonSchema } = await import(new URL('../dist/npm/schema.js', import.meta.url))
writeFileSync('dist/soglasie.schema.json', JSON.stringify(configJsonSchema(), null, 2) + '\n')

run('node_modules/typescript/bin/tsc', '-b')
await build({ configFile: 'collector/vite.config.ts', root: 'collector' })
await build({ configFile: 'demo/playground/vite.config.ts' })
