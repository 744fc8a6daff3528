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
function passed(element: Element): boolean {
  let node: Node | null = element
  while (node && !node.nextSibling) node = node.parentNode
  return !!node
}

/**
 * The gate for marked tags: opens `<script type="text/plain" data-consent>` in document order and gives embeds
 * their addresses when their purpose is granted, also those inserted later. External scripts load in parallel and run
 * in order (`async` ones at will); an inline one waits for those before it. Returns what to call after a change.
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
      const type = script.getAttribute('data-type')
      if (type) script.type = type
      else script.removeAttribute('type')
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
    opens(element.getAttribute('data-consent') as string, element.getAttribute('data-service') ?? undefined)

  const sync = () => {
    for (const element of new Set([...held, ...document.querySelectorAll(selector)])) {
      const open = isOpen(element)
      if (!element.hasAttribute('data-consent')) continue
      if (element.localName === 'script') {
        if (open && ((element as HTMLScriptElement).type === 'text/plain' || held.has(element)))
          queue.add(element as HTMLScriptElement)
      } else {
        syncAddress(element, open, trusted)
        if (open) held.delete(element)
        else if (embeds.test(element.localName)) placehold()
      }
    }
    pump()
  }
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes)
        if (node instanceof Element && (node.matches(selector) || node.querySelector(selector))) return sync()
    // A mutation that brought nothing marked can still mean that the parser has passed a held script.
    if (document.readyState === 'loading') pump()
  })
  observer.observe(document, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', sync, until)
  until.signal.onabort = () => observer.disconnect()
  sync()
  return sync
}
