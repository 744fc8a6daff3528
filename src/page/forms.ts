/** By which form and control it was accepted. */
export interface FormAct {
  readonly form: string
  readonly control: { readonly id: string; readonly label: string }
}

/** The words beside a control, as shown. */
const label = (element: Element): string =>
  (
    element.getAttribute('aria-label') ??
    ((element as HTMLInputElement).labels?.[0] ?? element).textContent.replace(/\s+/g, ' ').trim()
  ).slice(0, 300) || 'form'

/**
 * Offers and documents accepted by a form: `data-soglasie-accept="offer"` on the form, on a checkbox or on a
 * button; empty for the policy. Told on submit, after the page's own validation; a ticked box or the button
 * used counts, a mark on the form always does. Returns its undo.
 */
export function watchForms(document: Document, accepted: (document: string, act: FormAct) => void): () => void {
  const submit = (event: Event) => {
    const form = event.target as HTMLFormElement
    const { submitter } = event as SubmitEvent
    for (const element of [form, ...form.elements]) {
      const named = element.getAttribute('data-soglasie-accept')
      if (named !== null && (element === form || element === submitter || (element as HTMLInputElement).checked))
        accepted(named, {
          form: form.id || form.getAttribute('name') || form.getAttribute('action') || 'form',
          control: {
            id: element.id || (element as HTMLInputElement).name || 'form',
            label: label(element === form ? (submitter ?? form) : element),
          },
        })
    }
  }
  // Bubbling: a validator of the page that stops the event has stopped the submit as well.
  document.addEventListener('submit', submit)
  return () => document.removeEventListener('submit', submit)
}
