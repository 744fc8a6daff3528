import { type Opens, marksOpen } from './marks.js'
import type { Trust } from './trust.js'

/** Has the parser gone past this element, so that its text is complete? */
function passed(element: Element): boolean {
  let node: Node | null = element
  while (node && !node.nextSibling) node = node.parentNode
  return !!node
}

/**
 * Opens held scripts one after another. External ones load in parallel and run in order (`async` ones at will);
 * an inline one waits for the external ones before it.
 */
export function openScripts(
  document: Document,
  opens: Opens,
  trusted: Trust,
): { add(held: HTMLScriptElement): void; pump(): void } {
  const queue = new Set<HTMLScriptElement>()
  let running = 0

  const open = (held: HTMLScriptElement, url: string | null) => {
    const live = document.createElement('script')
    for (const { name, value } of held.attributes)
      if (!/^(type|src|data-(src|type))$/.test(name)) live.setAttribute(name, value)
    // The attribute is hidden from script under a CSP: only the property carries the nonce.
    live.nonce = held.nonce
    live.type = held.getAttribute('data-type') ?? ''
    if (url !== null) {
      live.async = held.hasAttribute('async')
      if (!live.async) {
        running++
        live.onload = live.onerror = () => {
          running--
          pump()
        }
      }
      live.src = trusted.createScriptURL(url)
    } else live.text = trusted.createScript(held.text)
    held.replaceWith(live)
  }

  const pump = () => {
    for (const held of queue) {
      const url = held.getAttribute('data-src') ?? held.getAttribute('src')
      if (url === null && (running || (document.readyState === 'loading' && !passed(held)))) return
      queue.delete(held)
      if (held.isConnected && marksOpen(held, opens)) open(held, url)
    }
  }

  return {
    add(held) {
      if (held.type === 'text/plain' && marksOpen(held, opens)) queue.add(held)
    },
    pump,
  }
}
