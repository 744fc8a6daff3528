import type { Vendor } from '../../src/model/vendor.js'

/** Every way a stand-in reaches out. `frame` and `style` make elements, the rest are calls. */
export const acts = [
  'beacon',
  'fetch',
  'image',
  'script',
  'xhr',
  'eventsource',
  'websocket',
  'frame',
  'style',
  'markup',
] as const

/** Those that hold no connection longer than their answer takes. */
const brief = acts.filter((act) => !/eventsource|websocket|frame/.test(act))

export type Act = (typeof acts)[number]

/** What the stand-in of one vendor does on a page that runs it. */
export interface Plan {
  readonly id: string
  readonly cookies: readonly (readonly [name: string, attributes: string])[]
  readonly keys: readonly string[]
  readonly databases: readonly string[]
  /** Milliseconds between the calls of an embedded page; none on a page with many. */
  readonly pulse?: number
  readonly calls: readonly { readonly act: Act; readonly url: string }[]
}

const named = (pattern: string) => pattern.replace(/\*$/, 'x1')

/** Where a vendor's cookies stand in the wild: on the host, on the registrable domain, under a path. */
const places = ['path=/', 'path=/; domain=SITE', 'path=/', 'path=/p', 'path=/; domain=www.SITE']

/**
 * What the catalogue says of a vendor, done: every cookie, key and database it names is written, every host it names
 * is called, the first one in every way there is, each further one in the next way.
 * @param most for a page with many vendors: how many cookies at most, as browsers keep about 180 a site; each host is
 *   then called once
 */
export function planOf(vendor: Vendor, most = Infinity): Plan {
  const crowded = most < Infinity
  const calls = vendor.hosts.flatMap((entry, index) =>
    (crowded
      ? [brief[(vendor.id.length + index) % brief.length] as Act]
      : index
        ? [acts[index % acts.length] as Act]
        : acts
    ).map((act, turn) => {
      const address = entry.includes('/') ? entry : `${turn % 2 ? 'sub.' : ''}${entry}/leak`
      return { act, url: `${act === 'websocket' ? 'wss' : 'https'}://${address}?leak=${vendor.id}&act=${act}` }
    }),
  )
  return {
    id: vendor.id,
    cookies: vendor.cookies.slice(0, most).map((name, index) => [named(name), places[index % places.length] as string]),
    keys: vendor.storage.map(named),
    databases: vendor.databases.map(named),
    ...(!crowded && { pulse: 25 }),
    calls,
  }
}

/** Cookies of the vendor's own domain, as its server sets them. */
export const remoteCookies = ({ remote = ['visitor'] }: Vendor): string[] =>
  remote.map((name) => `${named(name)}=1; Path=/; Max-Age=31536000; SameSite=None; Secure`)

/** What snippets call once their script has come, by the names the vendors document. */
const promised = `
  window.adcm ??= { configure: (options, ready) => ready?.(), call() {} }
  window.Marquiz ??= { init() {} }
  window.UET ??= class { push() {} }
  window.OK ??= { CONNECT: { insertGroupWidget() {} } }
  window.VK ??= { Retargeting: { Init() {}, Hit() {} }, Widgets: { Group() {} } }
  window.initMap ??= () => {}
  window.top100 ??= class {}
  window.Ya ??= { Context: { AdvManager: { render() {} } } }
`

/** Runs in the page, as the vendor's own script would: writes, reaches out, and goes on doing so. */
function run(plan: Plan, tag: string): void {
  const page = window as unknown as Record<string, unknown> & {
    leakRan?: string[]
    leakBeats?: Record<string, () => void>
  }
  ;(page.leakRan ??= []).push(`${plan.id} ${tag}`)
  const beats = (page.leakBeats ??= {})
  if (beats[plan.id]) return

  const site = location.hostname.replace('www.', '')
  const quiet = (task: () => unknown) => {
    try {
      Promise.resolve(task()).catch(() => {})
    } catch {
      // A vendor that stops at the first thing refused would leave the rest untried.
    }
  }
  const add = (name: string, attributes: Record<string, string>) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.body.append(element)
  }
  const ways: Record<Act, (url: string) => unknown> = {
    beacon: (url) => navigator.sendBeacon(url, 'x'),
    fetch: (url) => fetch(url, { mode: 'no-cors' }),
    image: (url) => (new Image().src = url),
    script(url) {
      const script = document.createElement('script')
      script.async = true
      script.src = url
      document.head.appendChild(script)
    },
    xhr(url) {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
    },
    eventsource(url) {
      const source = new EventSource(url)
      source.onerror = () => source.close()
    },
    websocket: (url) => new WebSocket(url),
    frame: (url) => add('iframe', { src: url, hidden: '' }),
    style: (url) => add('link', { rel: 'stylesheet', href: url }),
    markup: (url) => document.body.insertAdjacentHTML('beforeend', `<img hidden alt="" src="${url}">`),
  }

  const write = () => {
    for (const [name, attributes] of plan.cookies)
      quiet(() => (document.cookie = `${name}=1; max-age=31536000; ${attributes.replace('SITE', site)}`))
    for (const key of plan.keys) {
      quiet(() => localStorage.setItem(key, '1'))
      quiet(() => sessionStorage.setItem(key, '1'))
    }
    for (const name of plan.databases)
      quiet(() => (indexedDB.open(name).onsuccess = ({ target }) => (target as IDBOpenDBRequest).result.close()))
  }
  const beat = (round: string) => {
    write()
    for (const { act, url } of plan.calls) quiet(() => ways[act](`${url}&round=${round}`))
  }
  beat('first')
  beats[plan.id] = () => beat('again')
  const home = plan.calls[0]
  if (home)
    addEventListener('pagehide', () => {
      write()
      navigator.sendBeacon(`${home.url}&round=leaving`)
    })
}

/** The text of a vendor's script. */
export const scriptOf = (plan: Plan, tag: string): string =>
  `;(() => { ${promised}; (${run.toString()})(${JSON.stringify(plan)}, ${JSON.stringify(tag)}) })()`

/** An embedded page of the vendor: it reaches every host of the vendor, and again and again the first one. */
export const frameOf = (plan: Plan): string => {
  const urls = plan.calls.map(({ url }) => url.replace('wss:', 'https:').replace(/act=\w+/, 'act=inside'))
  const pulse = `setInterval(() => { new Image().src = ${JSON.stringify(urls[0])} + '&pulse=' + Date.now() }, ${plan.pulse})`
  return `<!doctype html><title>${plan.id}</title><script>
for (const url of ${JSON.stringify(urls)}) new Image().src = url
${plan.pulse ? pulse : ''}
</script>`
}
