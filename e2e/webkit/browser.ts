import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, By, type WebDriver, type WebElement } from 'selenium-webdriver'
import { webkit } from '../../scripts/browsers.mjs'
import type { Tab } from '../leak/page.js'

export interface Browser {
  readonly tab: Tab
  /** A real click in the middle of an element of a shadow root, by the ids in `data-soglasie`. */
  click(part: string, id: string): Promise<void>
  /** What assistive technology is told of it: role and name. */
  describe(part: string, selector: string): Promise<{ readonly role: string; readonly name: string }>
  /** Real keys, one after another; `Key` of selenium-webdriver names them. */
  press(...keys: string[]): Promise<void>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

export interface WebKitOptions {
  /** Port of the proxy that everything but loopback goes through; default: none. */
  readonly proxy?: number
  /** Arguments of MiniBrowser. */
  readonly args?: readonly string[]
  /** The system asks for less motion. */
  readonly still?: boolean
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** A screen nobody looks at; MiniBrowser has no mode without one. */
async function startScreen(path: string): Promise<{ display: string; process: ChildProcess }> {
  const screen = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { display: `:${number.toString().trim()}`, process: screen }
}

async function connect(server: string, capabilities: Record<string, unknown>): Promise<WebDriver> {
  for (let attempt = 1; ; attempt++)
    try {
      return await new Builder().usingServer(server).withCapabilities(capabilities).build()
    } catch (cause) {
      // The driver may not be listening yet.
      if (attempt === 20) throw cause
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}

/** A function or an expression as the body of an asynchronous script; what it throws comes back as text. */
const asyncBody = (task: string | (() => unknown)) => `
  const done = arguments[arguments.length - 1]
  Promise.resolve()
    .then(() => (${typeof task === 'string' ? task : `(${task.toString()})()`}))
    .then((value) => done({ value }), (cause) => done({ error: String(cause) }))`

/** WebKitGTK on a screen and behind a driver of its own. */
export async function startWebKit({ proxy, args = [], still = false }: WebKitOptions = {}): Promise<Browser> {
  const paths = webkit()
  if (!paths) throw new Error('WebKitGTK is not installed; install webkit2gtk-driver and xvfb')
  const screen = await startScreen(paths.screen)
  const port = await freePort()
  const through = `http://127.0.0.1:${proxy}`
  const settings = mkdtempSync(join(tmpdir(), 'soglasie-gtk-'))
  mkdirSync(join(settings, 'gtk-3.0'))
  writeFileSync(join(settings, 'gtk-3.0', 'settings.ini'), `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`)
  const service = spawn(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    // The session's own `proxy` speaks TLS to a proxy of https addresses; these variables do not.
    env: {
      ...process.env,
      DISPLAY: screen.display,
      LANG: 'C.UTF-8',
      XDG_CONFIG_HOME: settings,
      ...(proxy && { http_proxy: through, https_proxy: through }),
      no_proxy: '127.0.0.1,localhost,.localhost',
    },
    stdio: 'ignore',
  })
  const driver = await connect(`http://127.0.0.1:${port}`, {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation', ...args] },
  })
  await driver.manage().setTimeouts({ script: 20_000 })
  const tab: Tab = {
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    async evaluate<Result>(task: string | (() => Result | Promise<Result>)): Promise<Result> {
      const { value, error } = await driver.executeAsyncScript<{ value: Result; error?: string }>(asyncBody(task))
      if (error) throw new Error(error)
      return value
    },
    context: () => ({ cookies: () => driver.manage().getCookies() }),
  }
  const find = async (part: string, selector: string): Promise<WebElement> => {
    const host = await driver.findElement(By.css(`#soglasie-${part}`))
    return (await host.getShadowRoot()).findElement(By.css(selector))
  }
  return {
    tab,
    // WebDriver refuses the click where something else lies over the element.
    click: async (part, id) => (await find(part, `[data-soglasie="${id}"]`)).click(),
    async describe(part, selector) {
      const element = await find(part, selector)
      return { role: await element.getAriaRole(), name: await element.getAccessibleName() }
    },
    press: (...keys) =>
      driver
        .actions()
        .sendKeys(...keys)
        .perform(),
    resize: async (width, height) => void (await driver.manage().window().setRect({ width, height })),
    async close() {
      await driver.quit()
      service.kill()
      screen.process.kill()
      rmSync(settings, { recursive: true })
    },
  }
}
