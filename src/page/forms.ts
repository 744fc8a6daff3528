import { type Acceptance, type Tree, controlsOf, documentOf, marked, readAcceptances } from './acceptances.js'
import { putFields } from './fields.js'

/** A record that is or will be made of an acceptance. */
interface Told {
  readonly id: string
  filed: boolean
}

/** One press of the button. */
interface Attempt {
  readonly event: SubmitEvent
  readonly form: HTMLFormElement
  readonly found: readonly (Acceptance & { readonly told: Told })[]
  /** The event has come up to the tree: nobody stopped it on the way. */
  passed?: boolean
  /** The page's own handler has read the form's data. */
  read?: boolean
  /** The page's own handler has asked for the form's validity and found it wanting. */
  refused?: boolean
  sent?: boolean
}

/** Async validators have said by then what they hold against the form. */
const patience = 100

/** Required boxes of `<soglasie-consent>` that are not ticked, also where the form is not validated by the browser. */
const missing = (form: HTMLFormElement, tree: Tree) =>
  controlsOf(form, tree, 'soglasie-consent[document][required] input[type=checkbox]:not(:disabled)').find(
    (box) => !box.checked,
  )

/**
 * Tells what the forms of a tree accept, once they are really sent: by the browser, or by a handler of the page that
 * keeps the browser from it. A handler that stopped the event without reading the form, asked for its validity and
 * found it wanting, or marked a control `aria-invalid` has not sent it. The record's id travels in the form's data;
 * another press of the button has the same one, until a box is changed or the form reset.
 * @param policy id of the policy, which an empty mark stands for
 */
export function watchForms(
  tree: Tree,
  window: Window,
  policy: string,
  uuid: () => string,
  accepted: (document: string, act: Acceptance['act'], record: string) => void,
  signal: AbortSignal,
): void {
  const told = new WeakMap<Element, Map<string, Told>>()
  const last = new WeakMap<Element, Attempt>()
  const open = new Set<Attempt>()

  const wasSent = ({ event, form, passed, read, refused }: Attempt) =>
    !event.defaultPrevented || ((passed || read) && !refused && !controlsOf(form, tree, '[aria-invalid=true]').length)

  const settle = (attempt: Attempt, sent = wasSent(attempt)) => {
    open.delete(attempt)
    if (!open.size) window.removeEventListener('beforeunload', settleAll)
    if (attempt.sent) return
    attempt.sent = sent
    if (!sent) putFields(attempt.form, tree, new Map())
    else
      for (const { document, act, told } of attempt.found) {
        if (!told.filed) accepted(document || policy, act, told.id)
        told.filed = true
      }
  }
  const settleAll = () => {
    for (const attempt of open) settle(attempt)
  }
  /** What happens to the form from now on is no part of its last submit. */
  const close = (form: Element) => {
    const attempt = last.get(form)
    if (attempt && open.has(attempt)) settle(attempt)
    last.delete(form)
  }

  const submit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    const { submitter } = event
    const unchecked = submitter?.hasAttribute('formnovalidate')
    close(form)
    const box = unchecked ? undefined : missing(form, tree)
    if (box) {
      event.preventDefault()
      event.stopImmediatePropagation()
      box.reportValidity()
      return
    }
    // The way out of a dialog.
    const leaves =
      unchecked && /^dialog$/i.test((submitter?.getAttribute('formmethod') ?? form.getAttribute('method'))!)
    const known = told.get(form) ?? new Map<string, Told>()
    told.set(form, known)
    const found = (leaves ? [] : readAcceptances(form, submitter, tree)).map((acceptance) => {
      const before = known.get(acceptance.document)
      const told = before?.filed ? before : { id: uuid(), filed: false }
      known.set(acceptance.document, told)
      return { ...acceptance, told }
    })
    putFields(form, tree, new Map(found.map(({ field, told }) => [field, told.id])))
    if (!found.length) return
    const attempt: Attempt = { event, form, found }
    last.set(form, attempt)
    open.add(attempt)
    // A page that a handler leaves at once: at its very end Firefox does not always write to the storage any more. Not
    // for longer than needed: a listener keeps pages out of the back/forward cache.
    window.addEventListener('beforeunload', settleAll, { signal })
    setTimeout(() => open.has(attempt) && settle(attempt), patience)
  }
  const passed = ({ target }: Event) => {
    const attempt = last.get(target as Element)
    if (attempt) attempt.passed = true
  }
  const data = ({ target, formData }: FormDataEvent) => {
    const attempt = last.get(target as Element)
    if (!attempt) return
    // The browser sends when the event is over; Firefox leaves its phase as it was.
    if (attempt.event.composedPath().length) attempt.read = true
    else settle(attempt, true)
    for (const { field, told } of attempt.found) formData.set(field, told.id)
  }
  const invalid = ({ target }: Event) => {
    const attempt = last.get((target as HTMLInputElement).form as Element)
    if (attempt?.event.composedPath().length) attempt.refused = true
  }
  const change = ({ target }: Event) => {
    const control = target as HTMLInputElement
    if (!control.form) return
    close(control.form)
    if (control.matches(marked)) told.get(control.form)?.delete(documentOf(control))
  }
  const reset = ({ target }: Event) => {
    close(target as Element)
    told.delete(target as Element)
  }

  const early = { signal, capture: true }
  tree.addEventListener('submit', submit as EventListener, early)
  tree.addEventListener('submit', passed, { signal })
  tree.addEventListener('formdata', data as EventListener, early)
  tree.addEventListener('invalid', invalid, early)
  tree.addEventListener('input', change, early)
  tree.addEventListener('change', change, early)
  tree.addEventListener('reset', reset, early)
  window.addEventListener('pagehide', settleAll, early)
  signal.addEventListener('abort', settleAll)
}
