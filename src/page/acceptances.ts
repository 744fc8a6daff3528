/** By which form and control it was accepted. */
export interface FormAct {
  readonly form: string
  readonly control: { readonly id: string; readonly label: string }
}

/** A document that a form accepts. */
export interface Acceptance {
  /** Its id; empty for the policy. */
  readonly document: string
  /** Name of the field that takes the record's id to the site's own server. */
  readonly field: string
  readonly act: FormAct
}

/** Where a form can stand: a submit event leaves neither. */
export type Tree = Document | ShadowRoot

/** What accepts a document: a form, a box, a button; and the box of every `<soglasie-consent>`. */
export const marked = '[data-soglasie-accept],soglasie-consent[document] input[type=checkbox]'

/** The document that a marked element accepts; empty for the policy. */
export const documentOf = (element: Element): string =>
  element.closest('soglasie-consent[document]')?.getAttribute('document') ??
  element.getAttribute('data-soglasie-accept') ??
  ''

/** Controls of a form, also those that name it in `form=""`. A form's own properties may be hidden by its fields' names. */
export const controlsOf = (form: HTMLFormElement, tree: Tree, selector: string): HTMLInputElement[] =>
  Array.from(tree.querySelectorAll<HTMLInputElement>(selector)).filter((control) => control.form === form)

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim()

/** The words beside a control, as shown. */
function labelOf(element: Element): string {
  const { labels, type, value } = element as HTMLInputElement
  const label =
    element.getAttribute('aria-label') ??
    (labels?.length ? Array.from(labels, words).join(' ') : words(element) || (type === 'submit' && value))
  return (label || 'form').slice(0, 300)
}

/** What the form is called in records: no query, which may carry data. */
export const formName = (form: Element): string =>
  (
    form.getAttribute('id') ||
    form.getAttribute('name') ||
    form.getAttribute('action')?.replace(/[?#].*/, '') ||
    'form'
  ).slice(0, 200)

/** What is accepted when this form is sent by this button: a ticked box or the button used counts, a mark on the form always does. */
export function readAcceptances(form: HTMLFormElement, submitter: Element | null, tree: Tree): Acceptance[] {
  const found = new Map<string, Acceptance>()
  for (const element of [form, ...controlsOf(form, tree, marked)]) {
    const box = element as HTMLInputElement
    const document = documentOf(element)
    if (
      !element.matches(marked) ||
      found.has(document) ||
      !(element === form || element === submitter || (box.checked && !box.matches(':disabled')))
    )
      continue
    const host = element.closest('soglasie-consent[document]')
    const field =
      (host ? host.getAttribute('name') : element.getAttribute('data-soglasie-record')) ||
      'soglasie-consent-' + (document || 'policy')
    const id = host?.getAttribute('id') || (host ? field : element.getAttribute('id') || element.getAttribute('name'))
    found.set(document, {
      document,
      field,
      act: {
        form: formName(form),
        control: { id: (id || 'form').slice(0, 100), label: labelOf(element === form ? (submitter ?? form) : element) },
      },
    })
  }
  return [...found.values()]
}
