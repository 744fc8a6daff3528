// `npm test`: brings what is missing, then checks everything, from the formatting to real browsers.
import { execFile } from 'node:child_process'
import { buildIfStale, installBrowsers, installPackages, installPostgres, root, tool } from './prepare.mjs'

installPackages()
installBrowsers()
installPostgres()

const begin = (name) => {
  const begun = Date.now()
  return () => console.log(`── ${name}: ok, ${Math.round((Date.now() - begun) / 1000)} s`)
}

function step(name, task) {
  console.log(`\n── ${name} ──`)
  const end = begin(name)
  task()
  end()
}

/** Starts a tool beside the next steps: alone it leaves a core idle. What it prints comes when it is awaited. */
function beside(name, file, ...args) {
  const end = begin(name)
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [`${root}node_modules/${file}`, ...args], { cwd: root }, (error, stdout, stderr) => {
      console.log(`\n── ${name} ──\n${stdout}${stderr}`)
      if (error) return reject(new Error(`${name} has failed`))
      end()
      resolve()
    })
  })
}

const format = beside('format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')
step('types', () => tool('typescript/bin/tsc', '-b'))
step('lint', () => tool('oxlint/bin/oxlint', '--type-aware'))
step('build', buildIfStale)
await format
const packages = beside('package', '../scripts/check-package.mjs')
step('unit tests', () => tool('vitest/vitest.mjs', 'run'))
await packages
step('browsers', () => tool('@playwright/test/cli.js', 'test'))
console.log('\nEverything passed.')
