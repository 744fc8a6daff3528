import { type LiveConsent, createConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import { hash } from '../model/token.js'
import type { Vendor } from '../model/vendor.js'
import { syncAddress } from '../page/gate/address.js'
import { gateMarked } from '../page/gate/marked.js'
import { createTrust } from '../page/gate/trust.js'
import { cookieName, cookieValues, readJar, spoilJar, waitingName } from '../page/jar.js'
import { readSignals } from '../page/signals.js'
import type { App, AppModule, Bring, EmbedModule } from './app.types.js'
import { pickLocale } from './available.js'
import type { createHolding } from './holding.js'

/** One line per problem, saying what to do; never an exception in the host page. */
export const warn = (part: string, message: string, cause: unknown = ''): void =>
  console.warn(`[soglasie] [${part}] ${message}`, cause)

const silent = () => {}

/** Marks what accepts a document in a form. */
const accepts = '[data-soglasie-accept],soglasie-consent'

/**
 * Puts the parts together: reads decision and signals, shuts or opens the gate, and brings the app only when
 * something must be shown or sent. The same for the script tag and for the package.
 */
export function boot(
  config: Config,
  window: Window & typeof globalThis,
  get: Bring,
  vendors: readonly Vendor[] = [],
  hold?: typeof createHolding,
): LiveConsent {
  const { document, navigator, location } = window
  const { ui, scope, signals } = config
  const waiting: ((app: App) => void)[] = []
  let app: App | undefined
  let loading = false
  const stop = new AbortController()
  const until = { signal: stop.signal }

  /** A part that does not come is said; nothing opens without it. */
  const bring: Bring = (name) => {
    // Once the page has taken the SDK off, nothing comes to stand any more.
    const part = get<never>(name).then((part) => (stop.signal.aborted ? new Promise<never>(silent) : part))
    part.catch((cause) => warn(name, 'did not come; serve it with soglasie.js', cause))
    return part
  }
  /** Parts that only some sites need. */
  const join = (name: string) =>
    void bring<{ join(consent: LiveConsent): void }>('soglasie.' + name).then((part) => part.join(consent), silent)

  const locale = () => pickLocale([ui?.locale, document.documentElement.lang, ...navigator.languages])

  const withApp = (task: (app: App) => void) => {
    if (app) return task(app)
    waiting.push(task)
    if (loading) return
    loading = true
    const tag = locale()
    // Beside the app, which waits for it: a notice must not stand at two places.
    if (ui?.layout ?? ui?.position) void bring('soglasie.layout')
    Promise.all([bring<AppModule>('soglasie.app'), bring<{ default: unknown }>('locales/' + tag)])
      .then(async ([part, texts]) => {
        app = await part.mount(consent, texts.default, tag, bring, hash)
        for (const next of waiting.splice(0)) next(app)
      })
      .catch((cause: unknown) => {
        loading = false
        warn('app', 'stopped, everything stays shut', cause)
      })
  }

  const consent = createConsent(config, {
    read: () => readJar(config, document),
    signals: () => readSignals(config, navigator),
    now: Date.now,
    call(command, details) {
      // Should the app never come, the next page asks again: a withdrawal is not lost with it.
      if (!app && consent.decision && /^(dec|rej|wit)/.test(command)) spoilJar(config, document)
      withApp((loaded) => loaded.call(command, details))
    },
    warn,
  })

  const start = () => {
    const trusted = createTrust(window)
    const held = new Set<Element>()
    const shown = new WeakSet<Element>()
    let placed: unknown
    const placehold = () =>
      (placed ??= bring<EmbedModule>('soglasie.embed').then(
        ({ place }) => place(consent, reveal, locale(), bring, vendors),
        silent,
      ))
    const reveal = (element: Element) => {
      shown.add(element)
      syncAddress(element, true, trusted)
    }
    hold?.(window, consent, vendors, trusted, held, shown, locale, bring)
    const sync = gateMarked(document, consent.has, until, trusted, held, shown, placehold)
    consent.on('change', sync)

    const click = (event: Event) => {
      if ((event.target as Element).closest?.('[data-soglasie=settings]')) {
        event.preventDefault()
        consent.showSettings()
      }
    }
    /** Answered elsewhere meanwhile: in another tab, or before the page came out of the back/forward cache. */
    const refresh = () => consent.refresh()
    const seek = (root: Node) => {
      if ((root as Document).querySelector(accepts)) withApp((loaded) => loaded.forms())
    }
    const ready = () => {
      sync()
      if (ui?.control !== false && !document.querySelector('[data-soglasie=settings]')) join('control')
      seek(document)
      // Records that an earlier page could not deliver.
      if (cookieValues(document, waitingName)[0]) withApp((loaded) => loaded.deliver())
    }

    if (!consent.settled() || (scope?.domains && location.search.includes('soglasie='))) withApp(silent)
    if (scope?.domains) join('share')
    if (ui?.theme) join('layout')
    if (signals?.tcf || signals?.gpp) join('worlds')
    document.addEventListener('click', click, until)
    // A form that a single-page application has brought later, in a shadow root too.
    document.addEventListener('focusin', (event) => seek((event.composedPath()[0] as Node).getRootNode()), until)
    window.cookieStore?.addEventListener(
      'change',
      // The tags' own cookies are many, and every look costs a wait for the browser's process.
      (event) => [...event.changed, ...event.deleted].some(({ name }) => name === cookieName(config)) && refresh(),
      until,
    )
    document.addEventListener('visibilitychange', refresh, until)
    window.addEventListener('pageshow', ({ persisted }) => persisted && refresh(), until)
    // Until then the gate looks at what the parser brings.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready, until)
    else ready()
  }

  consent.onDestroy(() => stop.abort())

  // A prerendered page was not visited yet: nothing is shown, opened, written or sent until it is.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true, ...until })
  else start()
  return consent
}
