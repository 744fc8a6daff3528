import { type ComponentChildren, render } from 'preact'
import type { LiveConsent } from '../model/consent.js'
import type { NoticeTexts, SettingsTexts } from '../model/texts.js'
import { Language } from './language.js'
import { Purposes } from './purposes.js'
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

/** Everything the parts of the dialog need. */
export interface View extends Words {
  readonly consent: LiveConsent
  readonly draft: Draft
  readonly locales: readonly string[]
  /** Said aloud while the dialog is open. */
  readonly said: string
  /** Said aloud after an answer has closed it. */
  readonly answered: string
  /** Draws again. */
  readonly update: () => void
  readonly answer: (id: string, label: string, act: 'all' | 'none' | 'draft' | 'withdraw') => void
  /** Another language, for this visit. */
  readonly translate: (locale: string) => void
  readonly closed: () => void
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
  let words = own
  let draft = fresh()
  let said = ''
  /** Has an answer of this dialog closed it? */
  let done = false
  let answered = ''
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

  const dialog = () => root.querySelector('dialog') as HTMLDialogElement
  const speak = () => {
    if (words.locale !== heard) acts.speak(words.labels, (heard = words.locale))
  }
  const noteOpener = () => {
    let focused = document.activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    opener = focused as HTMLElement
    around = focused?.getRootNode() as ParentNode & Node
  }
  const tell = (text: string) => {
    said = text
    update()
  }
  const update = () => render(<Dialog {...view()} />, root)
  const drawAbout = () => about?.draw(root.querySelector('.about') as HTMLElement, words, tell)
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
    drawAbout()
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

  const view = (): View => ({
    ...words,
    consent,
    draft,
    said,
    answered,
    update,
    locales: acts.locales,
    answer(id, label, act) {
      const how = { method: 'settings' as const, control: { id, label } }
      const before = consent.decision
      if (act === 'all') consent.acceptAll(how)
      else if (act === 'draft') consent.decide(draft.purposes, draft.services, how)
      else if (act === 'withdraw') consent.withdraw(how)
      else consent.rejectAll(how)
      // With cookies blocked there is no answer to keep.
      done = consent.decision !== before
      dialog().close()
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
          update()
        },
      )
    },
    closed() {
      wanted = undefined
      // Only now may it be announced: around an open dialog the page is inert.
      answered = done ? words.texts.saved : ''
      done = false
      update()
      // A notice that speaks another language has its controls anew; the browser knows the old one.
      if (opener?.isConnected === false)
        around.querySelector<HTMLElement>(`[data-soglasie="${opener.dataset['soglasie']}"]`)?.focus()
    },
  })

  consent.onDestroy(
    consent.on('change', () => {
      draft = fresh()
      if (dialog()) redraw()
    }),
  )
  consent.onDestroy(consent.on('policy', () => dialog() && redraw()))
  consent.onDestroy(() => {
    render(null, root)
    host.remove()
  })

  return {
    open(section) {
      answered = ''
      tell('')
      if (!host.isConnected) document.body.prepend(host)
      if (!dialog().open) {
        noteOpener()
        speak()
        dialog().showModal()
      }
      wanted = section
      if (!about) reach()
      withAbout(() => {
        drawAbout()
        reach()
      })
    },
    close: () => dialog()?.close(),
    download: () => withAbout((part) => part.download()),
  }
}

function Dialog(view: View): ComponentChildren {
  const { texts, labels, locale, consent, said, answered, answer, closed } = view
  const some = Object.values(consent.decision?.purposes ?? {}).includes(true)
  const button = (name: string, id: string, label: string, act: 'all' | 'none' | 'draft' | 'withdraw', look = '') => (
    <button class={'button' + look} type="button" data-soglasie={name} onClick={() => answer(id, label, act)}>
      {label}
    </button>
  )
  return (
    <>
      <dialog aria-labelledby="title" lang={locale} dir={labels.dir ?? 'ltr'} data-soglasie="dialog" onClose={closed}>
        <div class="head">
          <h2 id="title">{texts.title}</h2>
          <button
            class="x"
            type="button"
            aria-label={texts.close}
            onClick={(event) => event.currentTarget.closest('dialog')?.close()}
          />
        </div>
        <div class="body" tabIndex={0} role="group" aria-labelledby="title">
          <Language {...view} />
          <p>{texts.intro}</p>
          <Purposes {...view} />
          <p>{texts.withdrawAbout}</p>
          {some && button('withdraw', 'withdraw', texts.withdraw, 'withdraw', ' plain')}
          <div class="about" />
        </div>
        <p role="status" class="status">
          {said}
        </p>
        <div class="foot">
          {button('accept', 'settings-accept-all', texts.accept, 'all')}
          {button('reject', 'settings-reject-all', texts.reject, 'none')}
          {button('save', 'settings-save', texts.save, 'draft')}
        </div>
      </dialog>
      <p role="status" class="answered" lang={locale}>
        {answered}
      </p>
    </>
  )
}
