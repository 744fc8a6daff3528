import { type Opens, marksOpen } from './marks.js'
import { openScripts } from './script.js'
import { syncEmbed } from './embed.js'

const selector = '[data-consent]'

/**
 * The gate for marked tags: opens `<script type="text/plain" data-consent>` in document order and gives embeds
 * their addresses when their purpose is granted, also those inserted later. Returns what to call after a change.
 */
export function gateMarked(document: Document, opens: Opens, signal: AbortSignal): () => void {
  const scripts = openScripts(document, opens)
  const sync = () => {
    for (const element of document.querySelectorAll(selector))
      if (element.localName === 'script') scripts.add(element as HTMLScriptElement)
      else syncEmbed(element, marksOpen(element, opens))
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
