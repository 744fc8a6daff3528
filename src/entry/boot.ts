import { type LiveConsent, createConsent } from '../model/consent.js'
import type { Config, Text } from '../model/policy.js'
import { gateMarked } from '../page/gate/marked.js'
import { showControl } from '../page/control.js'
import { newSubject, newUuid } from '../page/ids.js'
import { createJar } from '../page/jar.js'
import { readSignals } from '../page/signals.js'
import type { App, Parts } from './app.types.js'

/** One line per problem, saying what to do; never an exception in the host page. */
export const warn = (part: string, message: string, cause?: unknown): void =>
  console.warn(`[soglasie] [${part}] ${message}`, ...(cause ? [cause] : []))

/** A part that did not arrive: the gate stays as it is. */
const lost = (name: string) => (cause: unknown) =>
  warn(name, `could not be loaded; serve soglasie.${name}.js and locales/ beside soglasie.js`, cause)

/** Does the page hold a form that accepts something, or an outbox with records, so that the app is needed anyway? */
function pending(window: Window): boolean {
  try {
    return (
      !!window.document.querySelector('[data-soglasie-accept]') ||
      Object.keys(window.localStorage).some((key) => key.startsWith('soglasie:'))
    )
  } catch {
    return false
  }
}

/**
 * Puts the parts together: reads decision and signals, shuts or opens the gate, and brings the app only when
 * something must be shown or sent. The same for the script tag and for the package.
 */
export function boot(config: Config, window: Window & typeof globalThis, parts: Parts, link?: string): LiveConsent {
  const { document, navigator } = window
  const jar = createJar(config, document)
  const waiting: ((app: App) => void)[] = []
  let app: App | undefined
  let loading = false

  const withApp = (task: (app: App) => void) => {
    if (app) return task(app)
    waiting.push(task)
    if (loading) return
    loading = true
    parts
      .app(
        consent,
        [config.ui?.locale, document.documentElement.lang, ...navigator.languages].filter((tag) => !!tag) as string[],
      )
      .then(
        (loaded) => {
          app = loaded
          for (const next of waiting.splice(0)) next(loaded)
          consent.filed()
        },
        (cause) => {
          loading = false
          lost('app')(cause)
        },
      )
  }

  const consent = createConsent(config, {
    read: jar.read,
    write: jar.write,
    signals: () => readSignals(config, navigator, jar.blocked()),
    now: Date.now,
    subject: newSubject,
    uuid: () => newUuid(Date.now()),
    file(happening) {
      withApp((loaded) => loaded.file(happening))
      return !!app
    },
    call: (command, detail) => withApp((loaded) => loaded.call(command, detail)),
    warn,
  })

  const start = () => {
    const gate = gateMarked(document, consent.has)
    consent.on('change', gate.sync)

    const click = (event: Event) => {
      const target = event.target instanceof Element && event.target.closest('[data-soglasie="settings"]')
      if (target) {
        event.preventDefault()
        consent.showSettings()
      }
    }
    const restore = ({ persisted }: PageTransitionEvent) => {
      if (persisted) consent.refresh()
    }
    document.addEventListener('click', click)
    window.addEventListener('pageshow', restore)

    const ready = () => {
      if (config.ui?.control !== false && !document.querySelector('[data-soglasie="settings"]'))
        consent.onDestroy(
          showControl(document, controlLabel(config, document.documentElement.lang), () => consent.showSettings()),
        )
      if (pending(window)) withApp(() => {})
    }

    const { shows, policy } = consent.asks()
    if (link || shows || (policy?.noticed && policy.method === 'use')) withApp(() => {})
    if (config.scope?.domains) parts.share().then(({ depart }) => depart(consent), lost('share'))
    if (consent.signals.blocked && config.policy.browserSettings) consent.refusedByBrowser()
    consent.refile()
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready)
    else ready()

    consent.onDestroy(() => {
      gate.undo()
      document.removeEventListener('click', click)
      document.removeEventListener('DOMContentLoaded', ready)
      window.removeEventListener('pageshow', restore)
    })
  }

  // A prerendered page was not visited yet: nothing is shown, opened, written or sent until it is.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true })
  else start()
  return consent
}

function controlLabel({ ui }: Config, lang: string): string {
  const text: Text | boolean | undefined = ui?.control
  return typeof text === 'string'
    ? text
    : (typeof text === 'object' && (text[lang] ?? Object.values(text)[0])) || 'Cookie'
}
