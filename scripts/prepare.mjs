// What a fresh machine lacks, brought by the project's own commands: packages, a compiler, browsers.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, firefox, webkit } from './browsers.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
const asRoot = () => process.getuid?.() === 0

/** Runs a command and shows what it prints; stops everything when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options })
  if (error) throw error
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`)
}

/** Runs a tool of `node_modules/.bin` without a shell. */
export const tool = (name, ...args) => run(process.execPath, [`${root}node_modules/${name}`, ...args])

/** Debian's packages, where apt is there and may be used; false otherwise. */
function apt(...names) {
  if (!has('apt-get') || !asRoot()) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log(`Installing ${names.join(', ')} …`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    return true
  } catch {
    return false
  }
}

/**
 * Packages by the lock file, when it has changed since the last time. Not `npm ci`: that one refuses where a
 * registry does not carry the optional binaries of other platforms.
 */
export function installPackages() {
  const stamp = `${root}node_modules/.installed`
  const lock = readFileSync(`${root}package-lock.json`, 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // better-sqlite3 brings its binary or, where that download fails, is compiled.
  if (process.platform === 'linux' && !(has('g++') && has('make') && has('python3'))) apt('g++', 'make', 'python3')
  console.log('Installing packages …')
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' })
  writeFileSync(stamp, lock)
}

/** Chromium and Firefox: the system's, else Debian's, else Playwright's own builds. WebKitGTK: the system's or Debian's. */
export function installBrowsers() {
  const missing = [!chromium() && 'chromium', !firefox() && 'firefox'].filter(Boolean)
  if (missing.length && !apt(...missing.map((name) => (name === 'firefox' ? 'firefox-esr' : name))))
    tool('playwright/cli.js', 'install', '--with-deps', ...missing)
  if (!webkit() && !apt('webkit2gtk-driver', 'xvfb'))
    console.log(
      'WebKitGTK is not here and cannot be installed (Debian: webkit2gtk-driver, xvfb): e2e/webkit is not run.',
    )
}

/** A PostgreSQL server for the collector's tests, where apt can bring one; without it they are skipped and say so. */
export function installPostgres() {
  if (process.platform === 'linux' && !existsSync('/usr/lib/postgresql')) apt('postgresql')
}

/** Builds when a source is newer than the last build. */
export function buildIfStale() {
  const built = `${root}dist/.built`
  const newest = spawnSync(
    'git',
    [
      '-C',
      root,
      'ls-files',
      '-z',
      'src',
      'cli',
      'collector',
      'demo/playground',
      'scripts',
      'vite.config.ts',
      'package-lock.json',
    ],
    { encoding: 'utf8' },
  )
  const time = (newest.stdout ?? '')
    .split('\0')
    .filter((file) => file && existsSync(root + file))
    .reduce((latest, file) => Math.max(latest, statSync(root + file).mtimeMs), 0)
  if (time && existsSync(built) && statSync(built).mtimeMs > time) return
  console.log('Building …')
  tool('../scripts/build.mjs')
  writeFileSync(built, '')
}
