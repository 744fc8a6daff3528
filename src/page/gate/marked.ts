import { syncAddress } from './address.js'
import { type Opens, marksOpen } from './marks.js'
import { openScripts } from './script.js'
import type { Trust } from './trust.js'

const selector = '[data-consent]'

/** What a visitor would see in its place: a placeholder stands there while it is held. */
const embeds = /^(iframe|video|audio|object|embed)$/

/**
 * The gate for marked tags: opens `<script type="text/plain" data-consent>` in document order and gives embeds
 * their addresses when their purpose is granted, also those inserted later. Returns what to call after a change.
 * @param held elements held unmarked, in the order they were: they open as they are
 * @param shown elements shown once, whatever is decided
 * @param placehold called when there is a held embed
 */
export function gateMarked(
  document: Document,
  opens: Opens,
  signal: AbortSignal,
  trusted: Trust,
  held: Set<Element>,
  shown: WeakSet<Element>,
  placehold: () => void,
): () => void {
  const scripts = openScripts(document, opens, trusted)
  const sync = () => {
    for (const element of held)
      if (marksOpen(element, opens)) {
        held.delete(element)
        if (element.localName === 'script') {
          const type = element.getAttribute('data-type')
          if (type) element.setAttribute('type', type)
          else element.removeAttribute('type')
        }
        syncAddress(element, true, trusted)
      }
    for (const element of document.querySelectorAll(selector)) {
      const open = shown.has(element) || marksOpen(element, opens)
      if (element.localName !== 'script') {
        syncAddress(element, open, trusted)
        if (!open && embeds.test(element.localName)) placehold()
      } else if (!held.has(element)) scripts.add(element as HTMLScriptElement)
    }
    scripts.pump()
  }
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes)
        if (node instanceof Element && (node.matches(selector) || node.querySelector(selector))) return sync()
    // A mutation that brought nothing marked can still mean that the parser has passed a held script.
    if (document.readyState === 'loading') scripts.pump()
  })
  observer.observe(document, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', sync, { signal })
  signal.addEventListener('abort', () => observer.disconnect())
  sync()
  return sync
}
