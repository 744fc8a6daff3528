import { language } from './language.js'
import { purposes } from './purposes.js'
import type { Answer, View } from './settings.js'

/** The nodes of the dialog that are written into later. */
export interface DialogNodes {
  readonly dialog: HTMLDialogElement
  /** Place of the lower half. */
  readonly about: HTMLElement
  /** Said aloud while the dialog is open. */
  readonly status: HTMLElement
  /** Said aloud after an answer has closed it; beside the dialog. */
  readonly answered: HTMLElement
}

/** The dialog with its upper half, not yet in the page. */
export function drawDialog(view: View): DialogNodes {
  const { consent, make, text, spoken, live } = view
  const button = (
    hook: string,
    id: string,
    key: 'accept' | 'reject' | 'save' | 'withdraw',
    act: Answer,
    className = 'button',
  ) => {
    const onclick = () => view.answer(id, view.words.texts[key], act)
    const element = make(
      'button',
      { type: 'button', className, onclick },
      text(({ texts }) => texts[key]),
    )
    element.dataset['soglasie'] = hook
    return element
  }
  const title = make(
    'h2',
    { id: 'title' },
    text(({ texts }) => texts.title),
  )
  const close = make('button', { type: 'button', className: 'x' })
  const withdraw = button('withdraw', 'withdraw', 'withdraw', 'withdraw', 'button plain')
  const about = make('div', { className: 'about' })
  const status = make('p', { role: 'status', className: 'status' })
  const answered = make('p', { role: 'status', className: 'answered' })
  const body = make(
    'div',
    { className: 'body', tabIndex: 0, role: 'group' },
    language(view),
    make(
      'p',
      {},
      text(({ texts }) => texts.intro),
    ),
    ...purposes(view),
    make(
      'p',
      {},
      text(({ texts }) => texts.withdrawAbout),
    ),
    about,
  )
  const foot = make(
    'div',
    { className: 'foot' },
    button('accept', 'settings-accept-all', 'accept', 'all'),
    button('reject', 'settings-reject-all', 'reject', 'none'),
    button('save', 'settings-save', 'save', 'draft'),
  )
  const onclose = () => view.closed()
  const dialog = make('dialog', { onclose }, make('div', { className: 'head' }, title, close), body, status, foot)
  close.onclick = () => dialog.close()
  dialog.dataset['soglasie'] = 'dialog'
  for (const named of [dialog, body]) named.setAttribute('aria-labelledby', title.id)
  spoken(({ texts, labels, locale }) => {
    close.ariaLabel = texts.close
    dialog.dir = labels.dir ?? 'ltr'
    dialog.lang = answered.lang = locale
  })
  live(() => {
    const some = Object.values(consent.decision?.purposes ?? {}).includes(true)
    if (some === !!withdraw.parentNode) return
    if (some) about.before(withdraw)
    else withdraw.remove()
  })
  return { dialog, about, status, answered }
}
