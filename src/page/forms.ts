export const formMark = 'data-soglasie-accept'

/** One acceptance a form carries. */
export interface FormAcceptance {
  /** Id of the document; empty for the policy. */
  readonly document: string
  readonly form: string
  readonly control: { readonly id: string; readonly label: string }
}

const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

function label(element: Element): string {
  const field = element as HTMLInputElement
  return (
    field.getAttribute('aria-label') ||
    textOf(field.labels?.[0]) ||
    field.value ||
    textOf(element) ||
    'form'
  ).slice(0, 300)
}

/**
 * Offers and documents accepted by a form: `data-soglasie-accept="offer"` on the form, on a checkbox or on a
 * button. Told on submit, after the page's own validation; a ticked box or the button used counts, a mark on
 * the form always does. Returns its undo.
 */
export function watchForms(document: Document, accepted: (acceptance: FormAcceptance) => void): () => void {
  const submit = (event: Event) => {
    const form = event.target as HTMLFormElement
    const submitter = (event as SubmitEvent).submitter
    if (event.defaultPrevented && !form.noValidate && !form.checkValidity()) return
    for (const element of [form, ...form.elements]) {
      const named = element.getAttribute(formMark)
      const counts =
        element === form ||
        element === submitter ||
        ((element as HTMLInputElement).type === 'checkbox' && (element as HTMLInputElement).checked)
      if (named !== null && counts)
        accepted({
          document: named,
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
