// One visitor of one contender: a host name never seen before, so that cookies, storage, HTTP cache and code cache
// begin empty without a new browser.
import { randomUUID } from 'node:crypto'
import { tagCount } from './catalog.mjs'
import { sleep } from './machine.mjs'
import { probe } from './probe.mjs'

/** The slow phone: a fifth of this machine's speed would be slower than most; a quarter, 150 ms, 1.6 Mbit/s. */
export const phone = {
  cpu: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
}
export const desktop = { cpu: 1, network: undefined }

/** Asks until there is an answer; undefined when there is none in time. */
export async function until(ask, longest, step = 40) {
  const end = performance.now() + longest
  do {
    const answer = await ask()
    if (answer) return answer
    await sleep(step)
  } while (performance.now() < end)
  return undefined
}

/** Where a control is, and whether a click in its middle would reach it; runs in the page. */
function locate(selector) {
  let root = document
  let element
  for (const part of selector.split('>>>')) {
    element = root.querySelector(part.trim())
    if (!element) return undefined
    root = element.shadowRoot ?? element
  }
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const hitIn = (tree) => {
    const hit = tree.elementFromPoint(x, y)
    // A shadow root that has nothing there answers with its own host.
    return hit?.shadowRoot && hit.shadowRoot !== tree ? hitIn(hit.shadowRoot) : hit
  }
  const hit = hitIn(document)
  return { x, y, reached: width > 4 && element.contains(hit), text: element.innerText ?? '' }
}

/**
 * @param {object} lab `context`, `sitePort`, `seen(host)`, `forget(host)`
 * @param {import('./build.mjs').Contender} contender
 * @param {{ cpu?: number, network?: object, probed?: boolean }} how
 */
export async function openVisit(lab, contender, { cpu = 1, network, probed = false } = {}) {
  const page = await lab.context.newPage()
  const devtools = await lab.context.newCDPSession(page)
  // The root's dot: still the machine itself and a secure context, but no name that tools take for a developer's.
  const host = `${contender.name}--${randomUUID().slice(0, 8)}.localhost.`
  const origin = `http://${host}:${lab.sitePort}`
  if (probed) await page.addInitScript(probe, contender.accept)
  await page.goto(`${origin}/blank.html`)
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network) {
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', network)
  }
  const seen = () => lab.seen(host)
  const find = (selector) => page.evaluate(locate, selector)
  const reach = async (selector, longest = 8000) => {
    const place = await until(
      async () => {
        const found = await find(selector)
        return found?.reached ? found : undefined
      },
      longest,
      80,
    )
    if (!place) throw new Error(`[bench] [${contender.name}] ${selector} cannot be clicked`)
    return place
  }
  return {
    page,
    devtools,
    host,
    origin,
    seen,
    find,
    /** Waits until a click would reach the control. */
    reach,
    load: (path = '/') => page.goto(origin + path, { waitUntil: 'load' }),
    /** Somewhere of the same site where nothing runs. */
    leave: () => page.goto(`${origin}/blank.html`),
    async click(selector) {
      const { x, y } = await reach(selector)
      await page.mouse.click(x, y)
    },
    tagsAsked: (longest = 15_000) => until(async () => (await seen()).tags.length >= tagCount, longest),
    beaconsSent: (longest = 4000) => until(async () => (await seen()).beacons.length >= tagCount, longest),
    tagsRan: (longest = 12_000) =>
      until(() => page.evaluate((count) => (window.benchTags ?? []).length >= count, tagCount), longest, 60),
    async end() {
      await page.close()
      await lab.forget(host)
    },
  }
}
