import { type ComponentChildren, render } from 'preact'
import type { PolicyAsk } from '../model/acceptance.js'
import type { LiveConsent } from '../model/consent.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
import { About } from './about.js'
import { Purposes } from './purposes.js'
import { attach } from './root.js'
import css from './settings.css?inline'

/** What is being chosen, before it is saved. */
export interface Draft {
  readonly purposes: Record<string, boolean>
  readonly services: Record<string, boolean>
}

/** Everything the parts of the dialog need. */
export interface View {
  readonly consent: LiveConsent
  readonly texts: SettingsTexts & AboutTexts
  readonly labels: NoticeTexts
  readonly locale: string
  readonly draft: Draft
  /** Said aloud after an action. */
  readonly said: string
  /** Draws again, saying `said`. */
  readonly update: (said?: string) => void
  readonly ask: () => PolicyAsk | undefined
  readonly answer: (id: string, label: string, act: 'all' | 'none' | 'draft' | 'withdraw') => void
}

/** What the dialog cannot know by itself. */
export interface SettingsActs {
  /** What the visitor downloads. */
  receipt(): unknown
  /** What is still asked about the policy. */
  ask(): PolicyAsk | undefined
}

export interface Settings {
  /** @param section id of the part to open at */
  open(section?: string): void
  close(): void
  /** Downloads the visitor's receipt as JSON. */
  download(): void
}

/**
 * Layer 2: a native dialog. Escape closes without deciding, the focus goes back where it was,
 * and what was switched but not saved is still there when it is opened again.
 */
export function createSettings(
  consent: LiveConsent,
  texts: SettingsTexts & AboutTexts,
  labels: NoticeTexts,
  locale: string,
  document: Document,
  acts: SettingsActs,
): Settings {
  const { host, root } = attach(document, 'settings-dialog', css, false)
  const { purposes } = consent.config
  let draft = fresh()
  let said = ''

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
  const update = (now = '') => {
    said = now
    render(<Dialog {...view()} />, root)
  }
  const view = (): View => ({
    consent,
    texts,
    labels,
    locale,
    draft,
    said,
    update,
    ask: acts.ask,
    answer(id, label, act) {
      const how = { method: 'settings' as const, control: { id, label } }
      if (act === 'all') consent.acceptAll(how)
      else if (act === 'draft') consent.decide(draft.purposes, draft.services, how)
      else if (act === 'withdraw') consent.withdraw(how)
      else consent.rejectAll(how)
      dialog().close()
    },
  })
  const download = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(acts.receipt(), null, 2)], { type: 'application/json' }))
    const a = document.createElement('a')
    a.href = url
    a.download = `${consent.config.operator.id}-consent.json`
    a.click()
    URL.revokeObjectURL(url)
  }

  consent.onDestroy(
    consent.on('change', () => {
      draft = fresh()
      update(texts.saved)
    }),
  )
  consent.onDestroy(consent.on('policy', () => update()))
  consent.onDestroy(() => {
    render(null, root)
    host.remove()
  })

  return {
    open(section) {
      update()
      if (!host.isConnected) document.body.prepend(host)
      if (!dialog().open) dialog().showModal()
      if (section) root.getElementById(section)?.scrollIntoView()
    },
    close: () => dialog()?.close(),
    download,
  }
}

function Dialog(view: View): ComponentChildren {
  const { texts, labels, locale, consent, said, answer } = view
  const some = Object.values(consent.decision?.purposes ?? {}).includes(true)
  return (
    <dialog aria-labelledby="title" lang={locale} dir={labels.dir ?? 'ltr'} data-soglasie="dialog">
      <div class="head">
        <h2 id="title">{texts.title}</h2>
        <button
          class="x"
          type="button"
          aria-label={texts.close}
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          ×
        </button>
      </div>
      <div class="body" tabIndex={0} role="group" aria-labelledby="title">
        <p>{texts.intro}</p>
        <Purposes {...view} />
        <p>{texts.withdrawAbout}</p>
        {some && (
          <button
            class="button plain"
            type="button"
            data-soglasie="withdraw"
            onClick={() => answer('withdraw', texts.withdraw, 'withdraw')}
          >
            {texts.withdraw}
          </button>
        )}
        <About {...view} />
      </div>
      <p role="status" class="status">
        {said}
      </p>
      <div class="foot">
        <button
          class="button"
          type="button"
          data-soglasie="accept"
          onClick={() => answer('settings-accept-all', texts.accept, 'all')}
        >
          {texts.accept}
        </button>
        <button
          class="button"
          type="button"
          data-soglasie="reject"
          onClick={() => answer('settings-reject-all', texts.reject, 'none')}
        >
          {texts.reject}
        </button>
        <button
          class="button"
          type="button"
          data-soglasie="save"
          onClick={() => answer('settings-save', texts.save, 'draft')}
        >
          {texts.save}
        </button>
      </div>
    </dialog>
  )
}
