const kinds = ['iframe', 'video', 'audio', 'object', 'embed']
const addresses = ['src', 'srcdoc', 'data']

/** Elements whose marks can hold an embed: the embed itself, or a source of it. */
export const candidates = [...kinds, 'source'].map((name) => name + '[data-consent]').join()

/** Does the gate keep the address of this element back? */
const isHeld = (element: Element): boolean =>
  element.hasAttribute('data-consent') &&
  addresses.some((name) => element.hasAttribute('data-' + name)) &&
  !addresses.some((name) => element.hasAttribute(name))

/** The embed a candidate belongs to. */
export const embedOf = (candidate: Element): Element | null =>
  candidate.localName === 'source' ? candidate.closest('video,audio') : candidate

/** What is held of an embed: itself, or, as long as it has no address of its own, its sources. */
export const heldParts = (embed: Element): Element[] =>
  isHeld(embed) ? [embed] : embed.hasAttribute('src') ? [] : Array.from(embed.querySelectorAll('source')).filter(isHeld)
