import { syncAddress } from './address.js'
import type { Trust } from './trust.js'

/** Is this purpose (and the service under it) open? */
type Opens = (purpose: string, service?: string) => boolean

/** Milliseconds that tags may open in a row before the page gets its turn (50 would be a long task, one frame is 16). */
const slice = 8

const selector = '[data-consent]'

/** What a visitor would see in its place: a placeholder stands there while it is held. */
const embeds = /^(iframe|video|audio|object|embed)$/

/** Has the parser gone past this element, so that its text is complete? */
const passed = (node: Node | null): unknown => node && (node.nextSibling ?? passed(node.parentNode))

/**
 * The gate for marked tags: opens `<script type="text/plain" data-consent>` in document order and gives embeds
 * their addresses when their purpose is granted, also those inserted later. External scripts load in parallel and run
 * in order (`async` ones at will); an inline one waits for those before it. Returns what to call at the start,
 * when the parser is done, and after a change.
 * @param held elements held unmarked, in the order they were: they open first
 * @param shown elements shown once, whatever is decided
 * @param placehold called when there is a held embed
 */
export function gateMarked(
  document: Document,
  opens: Opens,
  until: { readonly signal: AbortSignal },
  trusted: Trust,
  held: Set<Element>,
  shown: WeakSet<Element>,
  placehold: () => void,
): () => void {
  const queue = new Set<HTMLScriptElement>()
  let running = 0

  const ran = () => {
    running--
    pump()
  }
  const pump = () => {
    const end = performance.now() + slice
    for (const script of queue) {
      if (end < performance.now()) {
        // Nothing inline opens meanwhile, whoever calls.
        running++
        return setTimeout(ran)
      }
      const url = script.getAttribute('data-src') ?? script.getAttribute('src')
      if ((url === null && running) || (document.readyState === 'loading' && !passed(script))) return
      queue.delete(script)
      if (!isOpen(script)) continue
      // An empty type is JavaScript.
      script.type = script.getAttribute('data-type') ?? ''
      // The parser's own run in order; one that the page has made keeps what the page has said.
      if (!held.delete(script)) script.async = script.hasAttribute('async')
      if (url === null) script.replaceWith(script)
      else {
        if (!script.async) {
          running++
          script.addEventListener('load', ran)
          script.addEventListener('error', ran)
        }
        // Firefox passes over an address that was there before.
        script.removeAttribute('src')
        script.src = trusted.createScriptURL(url)
      }
    }
  }
  const isOpen = (element: Element) =>
    shown.has(element) ||
    opens(element.getAttribute('data-consent') as string, element.getAttribute('data-service') as string)

  const see = (element: Element) => {
    if (!element.hasAttribute('data-consent')) return
    const open = isOpen(element)
    if (element.localName === 'script') {
      if (open && ((element as HTMLScriptElement).type === 'text/plain' || held.has(element)))
        queue.add(element as HTMLScriptElement)
    } else {
      syncAddress(element, open, trusted)
      if (open) held.delete(element)
      else if (embeds.test(element.localName)) placehold()
    }
  }
  const look = (root: ParentNode) => {
    root.querySelectorAll(selector).forEach(see)
    pump()
  }
  const observer = new MutationObserver((mutations) => {
    // While the parser works, one pass costs less than a look at each node it has brought.
    if (document.readyState === 'loading') look(document)
    else
      for (const { addedNodes } of mutations)
        for (const node of addedNodes)
          if (node instanceof Element) {
            see(node)
            look(node)
          }
  })
  observer.observe(document, { childList: true, subtree: true })
  until.signal.onabort = () => {
    observer.disconnect()
    queue.clear()
  }
  return () => {
    held.forEach(see)
    look(document)
  }
}
