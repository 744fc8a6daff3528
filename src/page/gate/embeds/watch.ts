import { candidates, embedOf, heldParts } from './held.js'
import type { Stand } from './stand.js'

/** Where an address comes or goes. */
const marks = ['data-consent', 'src', 'srcdoc', 'data']
/** Where the look of an embed changes. */
const looks = ['style', 'class', 'hidden', 'width', 'height']

/** The promise of an element that is never defined stays with the page: it must not keep who asked. */
const whenDefined = (name: string, tell: WeakRef<(name: string) => void>) =>
  void customElements.whenDefined(name).then(() => tell.deref()?.(name))

/**
 * Keeps something in the place of every held embed of the document and of the open shadow roots in it, now and later,
 * until the embed has its address or is gone.
 */
export function watchHeld(document: Document, standIn: (embed: HTMLElement) => Stand, signal: AbortSignal): void {
  const standing = new Map<HTMLElement, Stand>()
  const awaited = new Set<string>()

  const leave = (embed: HTMLElement) => {
    standing.get(embed)?.undo()
    standing.delete(embed)
  }
  const place = (embed: HTMLElement) => {
    if (standing.has(embed) || !embed.isConnected || !heldParts(embed).length) return
    // What is loaded already would play on without its address.
    if ((embed as HTMLMediaElement).currentSrc) (embed as HTMLMediaElement).load()
    const stand = standIn(embed)
    standing.set(embed, stand)
    stand.follow()
    observer.observe(embed, { attributes: true, attributeFilter: [...marks, ...looks] })
  }
  const see = (element: Element) => {
    const embed = element.matches(candidates) && embedOf(element)
    if (embed) place(embed as HTMLElement)
    enter(element.shadowRoot)
  }
  const scan = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) see(element)
    for (const { localName } of root.querySelectorAll(':not(:defined,[data-soglasie])'))
      if (!awaited.has(localName)) {
        awaited.add(localName)
        whenDefined(localName, new WeakRef(defined))
      }
  }
  const defined = (name: string) => {
    if (!signal.aborted) for (const element of document.querySelectorAll(name)) see(element)
  }
  const enter = (root: Document | ShadowRoot | null) => {
    if (!root || (root as ShadowRoot).host?.hasAttribute('data-soglasie')) return
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: marks })
    scan(root)
  }

  const observer = new MutationObserver((mutations) => {
    for (const [embed, stand] of standing) {
      const held = embed.isConnected && heldParts(embed).length
      if (held && stand.fits()) continue
      leave(embed)
      if (held) place(embed)
      // A source that gets its address later is looked at only when it is asked for.
      else if (!embed.hasAttribute('src')) (embed as HTMLMediaElement).load?.()
    }
    for (const { type, target, addedNodes } of mutations) {
      if (type === 'attributes') {
        standing.get(target as HTMLElement)?.follow()
        see(target as Element)
      }
      for (const node of addedNodes)
        if (node instanceof Element) {
          see(node)
          scan(node)
        }
    }
  })
  enter(document)
  // Rules for other widths, and lengths that depend on the window.
  document.defaultView?.addEventListener(
    'resize',
    () => {
      for (const stand of standing.values()) stand.follow()
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    observer.disconnect()
    for (const embed of standing.keys()) leave(embed)
  })
}
