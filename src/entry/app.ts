import { createOutbox } from '../delivery/outbox.js'
import { createAnswers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import type { Command } from '../model/ports.js'
import { createRecord } from '../model/record.js'
import type { hash } from '../model/token.js'
import type { NoticeTexts, SettingsTexts } from '../model/texts.js'
import { readFacts } from '../page/facts.js'
import { hex, newSubject, newUuid } from '../page/ids.js'
import { waitingName } from '../page/jar.js'
import { jarBlocked, keepJar, putCookie } from '../page/keep.js'
import { type Notice, createNotice } from '../ui/notice.js'
import { withOwn } from '../ui/withOwn.js'
import type { App, BeforeNotice, Bring, LayoutModule } from './app.types.js'
import { sdk } from './version.js'

type Accept = typeof import('./accept.js')

/** A part that did not come has been said by whoever brought it. */
const silent = () => {}

/** A part that is brought when it is first needed, and again when it did not come. Returns what does something with it. */
const once = <Part>(load: () => Promise<Part>) => {
  let part: Promise<Part> | undefined
  return (task: (part: Part) => void): void => void (part ??= load()).then(task, () => (part = undefined))
}

/** Room for the notice: what has the focus is scrolled clear of it (WCAG 2.4.11), the end of the page stays in reach. */
const reserve = (height: string) => {
  const { style } = document.documentElement
  style.scrollPaddingBottom = style.paddingBottom = height
}

/** Answers, notice, records and delivery, on the handle that head made. */
export async function mount(
  consent: LiveConsent,
  own: NoticeTexts,
  locale: string,
  bring: Bring,
  hashed: typeof hash,
): Promise<App> {
  const { config } = consent
  const { policy, ui } = config
  let texts = withOwn(own, ui?.texts?.[locale])
  const outbox = createOutbox(() => localStorage)
  const stop = new AbortController()
  const until = { signal: stop.signal }
  /** Records of this page that no delivery has taken over yet, as JSON. */
  const unsent: string[] = []
  let notice: Notice | undefined
  let place: LayoutModule['arrange'] | undefined
  let settle: (() => void) | undefined
  let use: true | undefined
  let shown: string | undefined
  let text: string | undefined
  let called = false

  const answers = createAnswers(consent, {
    now: Date.now,
    subject: newSubject,
    uuid: () => newUuid(Date.now()),
    hash: hashed,
    keep: (text, days) => keepJar(config, document, text, days),
    file(happening) {
      // Without an endpoint nobody answers for records: nothing is kept on the device for ever.
      if (!config.endpoint) return
      const record = createRecord(
        config,
        happening,
        { site: config.site ?? location.hostname, sdk, locale, text, shown },
        readFacts(config, window),
      )
      // First: the page may end while Firefox waits for the storage.
      const json = JSON.stringify(record)
      unsent.push(json)
      outbox.put(record, json)
      // That the notice was shown waits for the answer, or for the end of the visit.
      if (happening.event === 'notice.shown') return
      // As long as anybody may stay away and still have the records in the storage.
      outbox.attempt(() => putCookie(document, waitingName + '=1', 1e8))
      // The tags that an answer opens are asked for first.
      queueMicrotask(() => deliver('flush'))
    },
  })

  /** Has the kept records sent; should the part not come, they leave with the page and wait for the next. */
  const withDelivery = once(async () => {
    const { create } = await bring<typeof import('./delivery.js')>('soglasie.delivery')
    return create(consent, outbox, stop.signal)
  })
  const deliver = (task: 'flush' | 'review', detail?: never) =>
    withDelivery((part) => {
      unsent.length = 0
      part[task](detail)
    })
  /** A beacon confirms nothing: what was answered stays in the outbox. */
  const leave = () => {
    if (unsent[0]) navigator.sendBeacon(config.endpoint as string, `[${unsent.splice(0).join()}]`)
  }

  const withSettings = once(async () => {
    const [{ create }, words] = await Promise.all([
      bring<typeof import('./settings.js')>('soglasie.settings'),
      bring<{ default: SettingsTexts }>(`locales/${locale}.settings`),
    ])
    return create(consent, words.default, texts, locale, bring, (labels, tag) => {
      texts = labels
      locale = tag
      if (notice) show()
    })
  })
  const open = (section?: string) => withSettings((loaded) => loaded.open(section))

  /** Watches for acceptance by use, where this policy is accepted so. */
  const watch = (host?: Element) => {
    if (answers.asks().policy?.method === 'use')
      bring<Accept>('soglasie.accept').then(({ acceptByUse }) => (use ??= acceptByUse(consent, answers, host)), silent)
  }

  /** A bar at the bottom needs no more than room; what stands elsewhere, or over what has the focus, the layout. */
  const arrange = (part?: Partial<LayoutModule>) => {
    place ??= part?.arrange
    if (notice) settle ??= place?.(notice.host, ui, document)
  }
  const look = ({ target }: Event) => {
    if (notice && !settle && (target as Element).matches(':focus-visible'))
      bring<LayoutModule>('soglasie.layout').then(arrange, silent)
  }

  const hide = () => {
    settle?.()
    settle = undefined
    notice?.host.remove()
    notice = undefined
    reserve('')
  }

  /** What the notice has to ask; consent in any case when the site has called for the notice. */
  const asks = () => {
    const due = answers.asks()
    return called ? { ...due, consent: true, shows: true } : due
  }

  const show = () => {
    if (!notice) {
      notice = createNotice(consent, document, {
        asks,
        prepare: () => withSettings(silent),
        open,
        understood: () => answers.noticed(true),
        refuse(act) {
          answers.refuse(act)
          if (policy.refusal?.url) location.assign(policy.refusal.url)
        },
      })
      const { host } = notice
      new ResizeObserver(() => notice && !settle && reserve(host.offsetHeight + 'px')).observe(host)
    }
    // Before anything is painted: it must not stand at two places.
    arrange()
    if (!notice.draw(texts, locale)) return hide()
    const { host } = notice
    if (config.endpoint)
      // Not on http pages: there is no digest there, and the record goes without.
      void crypto.subtle
        ?.digest('SHA-256', new TextEncoder().encode((host.shadowRoot as ShadowRoot).textContent))
        .then((hash) => (text = hex(new Uint8Array(hash))))
    if (shown) return
    shown = answers.shown()
    watch(host)
  }

  /** Shows what is still asked, hides the notice when nothing is. */
  const follow = () => {
    called = false
    const due = asks()
    const byUse = due.policy?.method === 'use'
    // Answered: the notice goes at once, and acceptance by use, if it is still due, needs no notice on this page.
    if (due.shows && !(notice && !due.consent && byUse)) show()
    else hide()
    if (due.policy?.noticed) watch()
  }

  for (const undo of [consent.on('change', follow), consent.on('policy', follow), hide, () => stop.abort()])
    consent.onDestroy(undo)
  document.addEventListener('visibilitychange', leave, until)
  document.addEventListener('focusin', look, until)

  /** What can answer for the visitor, or has to stand the notice elsewhere, comes before it: a notice must not flash. */
  const begin = async () => {
    for (const name of [
      config.scope?.domains && 'share',
      config.import && !consent.state?.decision && 'import',
      (ui?.layout ?? ui?.position) && 'layout',
    ])
      if (name)
        await bring<BeforeNotice & Partial<LayoutModule>>('soglasie.' + name)
          .then((part) => {
            arrange(part)
            return part.before?.(consent, answers)
          })
          .catch(silent)
    follow()
  }
  // Before anybody answers: cookies blocked is a refusal.
  if (await jarBlocked(document, window.cookieStore)) {
    consent.refresh({ blocked: true })
    if (policy.browserSettings) answers.refusedByBrowser()
  }
  // Once the page has taken the SDK off, nothing comes to stand any more, called for or not.
  if (stop.signal.aborted) await new Promise(silent)
  if (document.body) void begin()
  else document.addEventListener('DOMContentLoaded', begin, until)

  const withForms = once(async () =>
    (await bring<typeof import('./form.js')>('soglasie.form')).acceptByForms(consent, answers, locale, bring),
  )
  const review = (detail: never) => deliver('review', detail)
  const commands: Record<Command, (...details: never[]) => void> = {
    ...answers,
    showNotice() {
      called = true
      show()
    },
    showSettings: open,
    exportReceipt: () => withSettings(({ download }) => download()),
    outbox: review,
    resend: review,
  }
  return {
    forms: () => withForms(silent),
    deliver: () => deliver('flush'),
    call: (command, details) => commands[command](...(details as never[])),
  }
}
