import { fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import * as installed from '../../scripts/browsers.mjs'
import { pagesFolder } from './build.mjs'
import { sleep } from './machine.mjs'

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // vanilla-cookieconsent hides its notice where navigator.webdriver is true.
  '--disable-blink-features=AutomationControlled',
]

/** A browser with a profile of its own. */
export async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'soglasie-bench-'))
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  process.on('exit', remove)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installed.chromium(),
    headless: true,
    args: flags,
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
  })
  return {
    context,
    version: context.browser()?.version() ?? '',
    async end() {
      await context.close()
      // Its helpers may still write for a moment.
      await sleep(300)
      remove()
      process.off('exit', remove)
    },
  }
}

/** The servers, and what they have seen. */
export async function startServers() {
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map()
  let last = 0
  const ports = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('[bench] [server] did not start; see above')))
  })
  child.on('message', ({ id, seen }) => {
    waiting.get(id)?.(seen)
    waiting.delete(id)
  })
  const ask = (message) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve)
      child.send({ id: last, ...message })
    })
  return {
    ...ports,
    seen: (host) => ask({ host }),
    forget: (host) => ask({ host, forget: true }),
    /** Compresses files before anybody waits for them. */
    warm: (paths) => ask({ warm: paths }),
    end: () => child.disconnect(),
  }
}

/** The page's photograph: made here, always the same, so that no binary lies in the repository. */
export async function drawHero() {
  const path = join(pagesFolder, 'hero.jpg')
  if (existsSync(path)) return
  mkdirSync(pagesFolder, { recursive: true })
  const { context, end } = await startBrowser()
  const page = await context.newPage()
  await page.setViewportSize({ width: 1120, height: 400 })
  await page.setContent(
    '<style>body{margin:0;background:linear-gradient(120deg,#6b4a2b,#c9a06a 40%,#35506b)}</style><canvas width="1120" height="400">',
  )
  await page.evaluate(() => {
    const picture = document.querySelector('canvas').getContext('2d')
    let seed = 7
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let stroke = 0; stroke < 2600; stroke++) {
      picture.fillStyle = `hsla(${20 + next() * 40},45%,${20 + next() * 55}%,.35)`
      picture.fillRect(next() * 1120, next() * 400, next() * 90, next() * 5 + 1)
    }
  })
  await page.screenshot({ path, type: 'jpeg', quality: 70 })
  await end()
}
