import type { Config } from '../../model/policy.js'
import { type Terms, createMarkReader } from './foreignMarks.js'

const box = '[data-url][class*="tac_"]'
const selector = `script[type="text/plain"],[data-cookieconsent],iframe[data-category],[data-c15t-category],[data-name],${box}`

/**
 * Gives elements marked for another consent tool the marks of the gate, before the gate sees them: those that are
 * there and, from then on, those that the parser or a script inserts.
 * @returns its undo: what was translated stays so
 */
export function translateMarkup(
  document: Document,
  config: Config,
  terms: Terms,
  warn: (message: string) => void,
): () => void {
  const { read, serviceOf } = createMarkReader(config, terms, warn)

  const mark = (element: Element) => {
    const marks = read(element)
    if (!marks) return
    for (const name of ['src', 'srcset']) {
      const held = element.getAttribute('data-cookieblock-' + name)
      if (held !== null) element.setAttribute('data-' + name, held)
    }
    element.setAttribute('data-consent', marks.purposes.join(' '))
    if (marks.service) element.setAttribute('data-service', marks.service)
    else element.removeAttribute('data-service')
  }

  /** tarteaucitron writes a box, `<div class="tac_iframe" data-url="…">`, where the frame will be. */
  const fill = (place: Element) => {
    const address = place.getAttribute('data-url') as string
    const key = /(?:^|\s)tac_([\w-]+)/.exec(place.getAttribute('class') ?? '')?.[1]
    const found = key && serviceOf(key)
    if (!found || place.firstElementChild?.hasAttribute('data-consent')) return
    const frame = document.createElement('iframe')
    for (const name of ['title', 'width', 'height', 'allow', 'allowfullscreen']) {
      const value = place.getAttribute(name)
      if (value !== null) frame.setAttribute(name, value)
    }
    frame.setAttribute('data-src', address)
    frame.setAttribute('data-consent', found.purpose)
    frame.setAttribute('data-service', found.service)
    place.replaceChildren(frame)
  }

  const one = (element: Element) => (element.matches(box) ? fill(element) : mark(element))

  // Made before the gate's own observer, so it is called before it.
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(selector)) one(node)
          for (const element of node.querySelectorAll(selector)) one(element)
        }
  })
  observer.observe(document, { childList: true, subtree: true })
  for (const element of document.querySelectorAll(selector)) one(element)
  return () => observer.disconnect()
}
