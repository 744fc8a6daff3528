import type { DocumentEdition } from '../model/policy.js'
import type { FormTexts } from '../model/texts.js'
import css from './form.css?inline'
import { fill, say } from './say.js'

/** A `<soglasie-consent>` as it stands. */
interface Drawn {
  readonly document: string
  readonly box: HTMLInputElement
  readonly mark: HTMLElement
  readonly message: HTMLElement
  /** Why the form is not sent without it. */
  missing: string
}

const boxes = 'input[type=checkbox]'

/** The look of every form consent of a tree. */
export function formStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

const make = (document: Document, tag: string, part: string, ...children: (Node | string)[]) => {
  const element = document.createElement(tag)
  element.setAttribute('data-soglasie', 'consent-' + part)
  element.append(...children)
  return element
}

/**
 * Draws form consents into `<soglasie-consent>`: the site's own box in it, or else one with its label, required or
 * optional in words, and a place for what is missing. In the light DOM, so that the box is a control of the form as any
 * other: it is named, styled, sent, validated and reset by what the browser and the site have for that.
 */
export function createFormConsents(texts: FormTexts, locale: string) {
  const drawn = new WeakMap<Element, Drawn>()
  const owners = new WeakMap<Element, Drawn>()
  let count = 0

  const build = (host: Element, edition: DocumentEdition, own: HTMLInputElement | null): Drawn => {
    const { ownerDocument } = host
    // What a copy of the page brought along: a snapshot of the application's, or its server's.
    for (const stale of host.querySelectorAll('[data-soglasie^=consent-]')) stale.remove()
    const title = say(edition.title, locale) || edition.id
    const base = `soglasie-consent-${edition.id}-${++count}`
    const mark = make(ownerDocument, 'span', 'mark')
    const message = make(ownerDocument, 'span', 'message')
    message.id = base + '-message'
    message.setAttribute('role', 'alert')
    const box = own ?? (make(ownerDocument, 'input', 'box') as HTMLInputElement)
    if (own) host.append(' ', mark)
    else {
      box.type = 'checkbox'
      box.id = base
      const link = make(ownerDocument, 'a', 'document', title) as HTMLAnchorElement
      link.href = edition.url
      link.target = '_blank'
      const words = make(ownerDocument, 'span', 'text', ...fill(texts.agree, { document: link }), ' ', mark)
      const label = make(ownerDocument, 'label', 'label', box, words)
      label.lang = locale
      host.append(label)
    }
    host.append(message)
    mark.lang = message.lang = locale
    if (own) mark.id = base + '-mark'
    box.setAttribute(
      'aria-describedby',
      `${box.getAttribute('aria-describedby') ?? ''} ${own ? mark.id : ''} ${message.id}`.trim(),
    )
    return { document: edition.id, box, mark, message, missing: fill(texts.missing, { document: title }).join('') }
  }

  /** Nothing is held against the box any more. */
  const clear = ({ box, message }: Drawn) => {
    box.setCustomValidity('')
    box.removeAttribute('aria-invalid')
    message.textContent = ''
  }

  /** Said only when the browser speaks: a page that asks for the validity at every key gets the text, the visitor not. */
  const invalid = ({ target }: Event) => {
    const made = owners.get(target as Element)
    if (!made) return
    const { box, message, missing } = made
    box.setCustomValidity(box.validity.valueMissing ? missing : '')
    setTimeout(() => {
      if (box.checked || !box.matches(':focus')) return
      box.setAttribute('aria-invalid', 'true')
      message.textContent = missing
    })
  }

  return {
    /** Draws it, or brings it up to date with its attributes and children; does nothing where it is already. */
    draw(host: Element, edition: DocumentEdition): void {
      const own = host.querySelector<HTMLInputElement>(`${boxes}:not([data-soglasie])`)
      let made = drawn.get(host)
      if (
        !made ||
        made.document !== edition.id ||
        (own && made.box !== own) ||
        ![made.box, made.mark, made.message].every((part) => host.contains(part))
      ) {
        made = build(host, edition, own)
        drawn.set(host, made)
        owners.set(made.box, made)
      }
      const { box, mark } = made
      const form = host.getAttribute('form')
      if (form && box.getAttribute('form') !== form) box.setAttribute('form', form)
      if (!own || host.hasAttribute('required')) {
        const required = host.hasAttribute('required')
        if (box.required !== required) box.required = required
      }
      const words = `(${box.required ? texts.required : texts.optional})`
      if (mark.textContent !== words) mark.textContent = words
    },
    /** Watches over the messages of a tree's boxes. */
    watch(tree: Document | ShadowRoot, signal: AbortSignal): void {
      /** A box that a script has ticked tells nobody. */
      const tidy = () => {
        for (const box of tree.querySelectorAll<HTMLInputElement>('soglasie-consent ' + boxes)) {
          const made = owners.get(box)
          if (made && (box.checked || !box.required)) clear(made)
        }
      }
      const reset = ({ target }: Event) => {
        for (const box of tree.querySelectorAll<HTMLInputElement>('soglasie-consent ' + boxes)) {
          const made = owners.get(box)
          if (made && box.form === target) clear(made)
        }
      }
      const until = { signal, capture: true }
      tree.addEventListener('invalid', invalid, until)
      for (const name of ['click', 'change', 'keydown']) tree.addEventListener(name, tidy, until)
      tree.addEventListener('reset', reset, until)
    },
  }
}
