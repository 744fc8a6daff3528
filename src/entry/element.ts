import type { LiveConsent } from '../model/consent.js'
import { findDocument } from '../model/policy.js'
import type { FormTexts } from '../model/texts.js'
import { createFormConsents, formStyle } from '../ui/formConsent.js'

const name = 'soglasie-consent'

/**
 * Draws every `<soglasie-consent>` there is and will be. The element itself only says that it has come, to whichever
 * handle stands: a definition cannot be taken back, and where another script has taken the name the look-over of the
 * tree finds it all the same.
 * @param found called with the tree of an element that has come
 * @returns looks a tree over
 */
export function drawConsents(
  consent: LiveConsent,
  texts: FormTexts,
  locale: string,
  found: (tree: Node) => void,
  signal: AbortSignal,
): (tree: Document | ShadowRoot) => void {
  const { config } = consent
  const consents = createFormConsents(texts, locale)
  const style = formStyle()
  const trees = new WeakSet<Node>()
  const told = new Set<string>()

  const draw = (host: Element) => {
    const id = host.getAttribute('document')
    // Without the attribute it only asks for this part to be there.
    if (id === null) return
    const edition = findDocument(config, id || config.policy.id)
    const known = edition && edition !== config.consent
    // In front of another script's shadow root nobody would see the box.
    if (known && !host.shadowRoot) return consents.draw(host, edition)
    if (told.has(id)) return
    told.add(id)
    consent.warn(
      'form',
      known
        ? `another script has <${name}> for itself; write the check box for "${id}" with data-soglasie-accept`
        : `no document "${id}" for <${name}>; name the policy or one of "documents"`,
    )
  }

  document.addEventListener(
    name,
    (event) => {
      const host = (event as CustomEvent<Element>).detail
      found(host.getRootNode())
      draw(host)
    },
    { signal },
  )
  if (!customElements.get(name))
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: this }))
        }
      },
    )
  return (tree) => {
    if (!trees.has(tree)) {
      trees.add(tree)
      consents.watch(tree, signal)
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, style]
    }
    for (const host of tree.querySelectorAll(name)) draw(host)
  }
}
