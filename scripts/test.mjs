// `npm test`: brings what is missing, then checks everything, from the formatting to real browsers.
import { buildIfStale, installBrowsers, installPackages, installPostgres, tool } from './prepare.mjs'

installPackages()
installBrowsers()
installPostgres()

const steps = {
  format: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  types: () => tool('typescript/bin/tsc', '-b'),
  lint: () => tool('oxlint/bin/oxlint', '--type-aware'),
  build: buildIfStale,
  'unit tests': () => tool('vitest/vitest.mjs', 'run'),
  package: () => tool('../scripts/check-package.mjs'),
  browsers: () => tool('@playwright/test/cli.js', 'test'),
}

for (const [name, step] of Object.entries(steps)) {
  const begun = Date.now()
  console.log(`\n── ${name} ──`)
  step()
  console.log(`── ${name}: ok, ${Math.round((Date.now() - begun) / 1000)} s`)
}
console.log('\nEverything passed.')
