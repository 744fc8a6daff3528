import type { LiveConsent } from '../model/consent.js'
import type { NoticeTexts, SettingsTexts } from '../model/texts.js'
import { drawDialog } from './dialog.js'
import { createLater } from './later.js'
import { type Make, createMake } from './make.js'
import { attach } from './root.js'
import css from './settings.css?inline'

/** What is being chosen, before it is saved. */
export interface Draft {
  readonly purposes: Record<string, boolean>
  readonly services: Record<string, boolean>
}

/** The texts of one language. */
export interface Words {
  readonly texts: SettingsTexts
  readonly labels: NoticeTexts
  readonly locale: string
}

/** What was asked for. */
export type Answer = 'all' | 'none' | 'draft' | 'withdraw'

/** Everything the parts of the upper half need. They are drawn once: focus, place and what is unfolded stay. */
export interface View {
  readonly consent: LiveConsent
  readonly make: Make
  /** What is spoken now. */
  readonly words: Words
  readonly draft: Draft
  readonly locales: readonly string[]
  /** A text that follows the language; empty where it has none. */
  text(say: (words: Words) => string | undefined): Text
  /** Draws now, and again in every other language. */
  spoken(draw: (words: Words) => void): void
  /** Draws now, and again in every other language and whenever the decision or the signals change. */
  live(draw: (words: Words) => void): void
  /** Draws after the first frame what nobody sees in it. */
  later(draw: () => void): void
  answer(id: string, label: string, act: Answer): void
  /** Another language, for this visit. */
  translate(locale: string): void
  closed(): void
}

/** The lower half of the dialog. */
export interface About {
  /**
   * Draws it into its place.
   * @param tell says something aloud
   */
  draw(place: HTMLElement, words: Words, tell: (text: string) => void): void
  /** Has the visitor's receipt saved as a JSON file. */
  download(): void
}

/** What the dialog cannot know by itself. */
export interface SettingsActs {
  /** Languages to choose from. */
  readonly locales: readonly string[]
  /** Brings the texts of a language. */
  words(locale: string): Promise<Words>
  /** Brings the lower half in a language. */
  about(locale: string): Promise<About>
  /** Another language is spoken from now on. */
  speak(labels: NoticeTexts, locale: string): void
}

export interface Settings {
  /** @param section id of the part to open at */
  open(section?: string): void
  close(): void
  /** Has the visitor's receipt saved as a JSON file. */
  download(): void
}

/**
 * Layer 2: a native dialog. Escape closes without deciding, the focus goes back where it was, and what was switched but
 * not saved is still there when it is opened again. Its lower half comes after it, and is asked for again at the next
 * opening when it did not come.
 * @param page language of the page, which the notice speaks until told otherwise
 */
export function createSettings(
  consent: LiveConsent,
  own: Words,
  page: string,
  document: Document,
  acts: SettingsActs,
): Settings {
  const { host, root } = attach(document, 'settings-dialog', css, false)
  const { purposes } = consent.config
  const make = createMake(document)
  const spoken: ((words: Words) => void)[] = []
  const live: ((words: Words) => void)[] = []
  const stop = new AbortController()
  let words = own
  /** What the dialog has been drawn in. */
  let drawn = own
  let draft = fresh()
  /** Has an answer of this dialog closed it? */
  let done = false
  let about: About | undefined
  let coming: Promise<About> | undefined
  /** Where the visitor wants to go, and the language wanted last. */
  let wanted: string | undefined
  let chosen = own.locale
  let heard = page
  let opener: HTMLElement | undefined
  let around: ParentNode

  function fresh(): Draft {
    const decision = consent.decision
    return {
      purposes: Object.fromEntries(purposes.map(({ id }) => [id, !!decision?.purposes[id]])),
      services: Object.fromEntries(
        purposes.flatMap(({ id: purpose, services = [] }) =>
          services.map(({ id }) => [id, !!decision?.purposes[purpose] && !(id in decision.services)]),
        ),
      ),
    }
  }

  const speak = () => {
    if (words.locale !== heard) acts.speak(words.labels, (heard = words.locale))
  }
  const noteOpener = () => {
    let focused = document.activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    opener = focused as HTMLElement
    around = focused?.getRootNode() as ParentNode & Node
  }
  const draw = () => {
    if (drawn !== words) for (const each of spoken) each(words)
    drawn = words
    for (const each of live) each(words)
  }
  const tell = (text: string) => void (status.textContent = text)
  const drawAbout = () => about?.draw(lower, words, tell)
  /** Once a lower half that did not come is asked for again; that it did not has been said by whoever brings it. */
  const withAbout = (task: (part: About) => void) => {
    coming ??= acts.about(words.locale)
    coming.then(
      (part) => task((about ??= part)),
      () => (coming = undefined),
    )
  }
  const redraw = () => {
    tell('')
    draw()
    // Whoever answers here closes the dialog next; the next opening draws it in any case.
    queueMicrotask(() => dialog.open && drawAbout())
  }
  const reach = () => {
    const section = wanted && root.getElementById(wanted)
    if (!section) return
    wanted = undefined
    section.scrollIntoView()
    // Who went on to something else meanwhile is left there.
    if (root.activeElement?.className === 'x') {
      section.tabIndex = -1
      section.focus({ preventScroll: true })
    }
  }

  const view: View = {
    consent,
    make,
    get words() {
      return words
    },
    get draft() {
      return draft
    },
    locales: acts.locales,
    text(say) {
      const node = document.createTextNode('')
      view.spoken((words) => (node.data = say(words) ?? ''))
      return node
    },
    spoken(task) {
      spoken.push(task)
      task(words)
    },
    live(task) {
      live.push(task)
      task(words)
    },
    later: createLater(window, stop.signal),
    answer(id, label, act) {
      const how = { method: 'settings' as const, control: { id, label } }
      const before = consent.decision
      if (act === 'all') consent.acceptAll(how)
      else if (act === 'draft') consent.decide(draft.purposes, draft.services, how)
      else if (act === 'withdraw') consent.withdraw(how)
      else consent.rejectAll(how)
      // With cookies blocked there is no answer to keep.
      done = consent.decision !== before
      dialog.close()
    },
    translate(locale) {
      chosen = locale
      Promise.all([acts.words(locale), acts.about(locale)]).then(
        ([next, part]) => {
          if (chosen !== locale) return
          words = next
          about = part
          speak()
          redraw()
        },
        () => {
          // The select goes back to what is spoken.
          if (chosen === locale) chosen = words.locale
          draw()
        },
      )
    },
    closed() {
      wanted = undefined
      // Only now may it be announced: around an open dialog the page is inert.
      if (done) answered.textContent = words.texts.saved
      done = false
      // A notice that speaks another language has its controls anew; the browser knows the old one.
      if (opener?.isConnected === false)
        around.querySelector<HTMLElement>(`[data-soglasie="${opener.dataset['soglasie']}"]`)?.focus()
    },
  }
  const { dialog, status, answered, about: lower } = drawDialog(view)
  root.append(dialog, answered)

  consent.onDestroy(
    consent.on('change', () => {
      draft = fresh()
      redraw()
    }),
  )
  consent.onDestroy(consent.on('policy', redraw))
  consent.onDestroy(() => {
    stop.abort()
    host.remove()
  })

  return {
    open(section) {
      answered.textContent = ''
      tell('')
      if (!host.isConnected) document.body.prepend(host)
      if (!dialog.open) {
        noteOpener()
        speak()
        dialog.showModal()
      }
      wanted = section
      if (!about) reach()
      withAbout(() => {
        drawAbout()
        reach()
      })
    },
    close: () => dialog.close(),
    download: () => withAbout((part) => part.download()),
  }
}
