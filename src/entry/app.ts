import type { Act, LiveConsent } from '../model/consent.js'
import { carriesFacts, createRecord } from '../model/record.js'
import type { NoticeTexts } from '../model/texts.js'
import { createDelivery } from '../delivery/deliver.js'
import { createOutbox } from '../delivery/outbox.js'
import { collectFacts } from '../page/facts.js'
import { watchForms } from '../page/forms.js'
import { type UseWatch, watchUse } from '../page/use.js'
import { type Notice, createNotice } from '../ui/notice.js'
import type { App, Arrival } from './app.types.js'
import { sdk } from './version.js'

/** Brings a further part of the SDK by name: `soglasie.settings`, `locales/ru.settings`. */
export type Part = <Module>(name: string) => Promise<Module>

/** Notice, records and delivery, on the handle that head made. */
export function mount(consent: LiveConsent, own: NoticeTexts, locale: string, part: Part, { link }: Arrival): App {
  const { config } = consent
  const texts: NoticeTexts = { ...own, ...config.ui?.texts?.[locale] }
  const site = config.site ?? location.hostname
  const outbox = createOutbox(() => localStorage)
  const delivery = createDelivery(config.endpoint, outbox, window, {
    delivered: (id) => consent.emit('delivered', { id }),
    undelivered: (id, reason, final) => consent.emit('undelivered', { id, reason, final }),
  })
  let notice: Notice | undefined
  let use: UseWatch | undefined
  let shown: string | undefined
  let text: string | undefined

  const settings = {
    prepare: () => void load(),
    open: (section?: string) => void load().then(({ open }) => open(section)),
  }
  let loaded: Promise<{ open(section?: string): void; download(): void }> | undefined
  const load = () =>
    (loaded ??= Promise.all([
      part<typeof import('./settings.js')>('soglasie.settings'),
      part<{ default: Parameters<typeof import('./settings.js').create>[1] }>(`locales/${locale}.settings`),
    ]).then(
      ([{ create }, { default: words }]) => {
        const dialog = create(consent, { ...words, ...config.ui?.texts?.[locale] }, texts, locale)
        consent.onDestroy(dialog.close)
        return dialog
      },
      (cause) => {
        loaded = undefined
        console.warn('[soglasie] [settings] could not be loaded; serve soglasie.settings.js beside soglasie.js', cause)
        throw cause
      },
    ))

  const documents = [config.policy, config.consent, ...(config.documents ?? [])].map(
    ({ url }) => new URL(url, location.href).href,
  )

  const watch = (region: Element | undefined) => {
    use?.undo()
    use = watchUse(
      document,
      region,
      (href) => documents.includes(href.replace(/#.*/, '')),
      () => {
        consent.noticed()
        if (consent.asks().policy?.method === 'use') consent.accept(config.policy.id, { method: 'use' })
      },
    )
  }

  const hide = () => {
    notice?.remove()
    notice = undefined
    document.documentElement.style.scrollPadding = ''
  }

  const refuse = (act: Act) => {
    consent.refuse(act)
    const url = config.policy.refusal?.url
    if (url) location.assign(url)
  }

  const show = () => {
    notice ??= createNotice(consent, texts, locale, document, settings, refuse)
    if (!notice.draw()) return hide()
    const { host } = notice
    if (shown) return
    shown = consent.shown()
    watch(host)
    // Before the answer itself: was it shown long enough for a later use of the site to count?
    host.addEventListener('click', () => use?.seen() && consent.noticed(), true)
    new ResizeObserver(([entry], observer) => {
      // What has the focus is scrolled clear of the notice (WCAG 2.4.11).
      if (!notice) return observer.disconnect()
      document.documentElement.style.scrollPadding = `${config.ui?.position === 'top' ? entry?.contentRect.height : 0}px 0 ${entry?.contentRect.height}px`
    }).observe(host)
    void crypto.subtle?.digest('SHA-256', new TextEncoder().encode(host.shadowRoot?.textContent ?? '')).then((hash) => {
      text = Array.from(new Uint8Array(hash), (byte) => (byte + 256).toString(16).slice(1)).join('')
    })
  }

  /** Shows what is still asked, hides the notice when nothing is. */
  const follow = () => {
    const { consent: asked, policy, shows } = consent.asks()
    // Answered: the notice goes at once, and acceptance by use, if it is still due, needs no notice on this page.
    if (shows && !(notice && !asked && policy?.method === 'use')) show()
    else hide()
    if (policy?.method !== 'use') use?.undo()
    else if (!use && policy.noticed) watch(undefined)
  }

  const app: App = {
    file(happening) {
      delivery.file(
        createRecord(config, happening, {
          site,
          sdk,
          locale,
          text,
          shown,
          facts: carriesFacts(happening.event) ? collectFacts(config, window) : {},
        }),
      )
    },
    call(command, detail) {
      if (command === 'notice') show()
      else if (command === 'settings') settings.open(detail)
      else void load().then(({ download }) => download())
    },
  }

  consent.onDestroy(consent.on('change', follow))
  consent.onDestroy(consent.on('policy', follow))
  consent.onDestroy(
    watchForms(document, ({ document: named, form, control }) =>
      consent.accept(named || config.policy.id, {
        method: config.policy.acceptance.method === 'offer' ? 'offer' : 'form',
        form,
        control,
      }),
    ),
  )
  consent.onDestroy(() => {
    hide()
    use?.undo()
    delivery.undo()
  })

  const begin = () => {
    if (link)
      void part<typeof import('./share.js')>('soglasie.share')
        .then(({ arrive }) => arrive(consent, link))
        .finally(follow)
    else follow()
    if (outbox.waiting().length) delivery.flush()
  }
  if (document.body) begin()
  else document.addEventListener('DOMContentLoaded', begin)
  return app
}
