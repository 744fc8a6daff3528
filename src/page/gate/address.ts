import type { Trust } from './trust.js'

/** Attributes that make an element ask the network. */
export const isAddress = (name: string): boolean => /^(src(set|doc)?|href|data|poster|imagesrcset)$/.test(name)

/** Gives an element its addresses from `data-*`, or takes them away. */
export function syncAddress(element: Element, open: boolean, trusted: Trust): void {
  for (const { name: kept, value } of Array.from(element.attributes)) {
    const name = kept.replace(/^data-(xlink:)?/, '')
    if (name === kept || !isAddress(name) || open === element.hasAttribute(name)) continue
    if (open) element.setAttribute(name, name === 'srcdoc' ? trusted.createHTML(value) : value)
    else {
      element.removeAttribute(name)
      // What has loaded would go on without its address; and sent to another page instead, what a frame has asked for
      // would go on to arrive until it is there: seconds, where many stand on a busy page. Taken out it ends at once.
      element.replaceWith(element)
    }
  }
}
