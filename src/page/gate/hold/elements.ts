import { isAddress } from '../address.js'
import type { Trust } from '../trust.js'
import type { Rules } from './rules.js'

/** Tags that fetch their address: that of a link (`a`, `area`, `base`) leads somewhere. */
const fetches = /^<?(script|i?frame|img|link|video|audio|source|track|embed|object|input|image|feimage|use)(?![\w-])/i
const addresses = /([\s"'/])(src(set|doc)?|(xlink:)?href|data|poster|imagesrcset)(\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))/gi
const tags = /<script\b[^]*?<\/script|<[a-z]("[^"]*"|'[^']*'|[^'">])*>/gi
const opening = /^<("[^"]*"|'[^']*'|[^'">])*/

/**
 * Holds elements of shut services: moves an address to `data-*` and marks the element as an operator would.
 * @param held gets the elements, in the order they were held
 * @param shown elements shown once, whatever is decided
 */
export function createElements(
  document: Document,
  trusted: Trust,
  { shut }: Rules,
  held: Set<Element>,
  shown: WeakSet<Element>,
) {
  const ask = (name: string, value: unknown) => shut(value, /set|doc/.test(name))
  const parse = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!.set as (html: string) => void
  let inert: HTMLElement | undefined
  /** An attribute's value as the browser reads it: without its quotes, entities resolved. */
  const read = (value: string) => {
    if (!value.includes('&')) return value.replace(/^(["'])(.*)\1$/s, '$2')
    inert ??= document.implementation.createHTMLDocument('').body
    Reflect.apply(parse, inert, [trusted.createHTML(`<p title=${value}>`)])
    return (inert.firstChild as HTMLElement).title
  }
  return {
    /** Answers with an array when it held the element. */
    take(element: Element, attribute: unknown, value: unknown): [] | undefined {
      const name = String(attribute).toLowerCase().replace(/.*:/, '')
      if (!isAddress(name) || !fetches.test(element.localName) || shown.has(element)) return undefined
      const service = ask(name, value)
      if (!service) {
        // Another address takes the place of the held one.
        if (held.has(element)) element.removeAttribute('data-' + name)
        return undefined
      }
      const { type } = element as HTMLScriptElement
      const script = element.localName === 'script' && type !== 'text/plain'
      element.removeAttribute(name)
      if (script) element.setAttribute('type', 'text/plain')
      for (const [mark, text] of [
        [name, String(value)],
        ['consent', service.purpose],
        ['service', service.service],
        ['type', script && type],
      ])
        if (text) element.setAttribute('data-' + mark, text)
      // What went with the page around it, or with its frame, is found by its mark should it come back. And never more
      // than a page can mean: who forgets pixels by the hundred wants none of the oldest.
      for (const old of held)
        if (held.size > 499 || !old.ownerDocument.defaultView || (old.parentNode && !old.isConnected)) held.delete(old)
      held.add(element)
      return []
    },
    /**
     * Markup on its way into a document, with the tags of shut services held.
     * @param scripts whether scripts in this text will run: those of `innerHTML` never do
     */
    rewrite: (text: string, scripts: boolean): string =>
      text.replace(tags, (whole) =>
        whole.replace(opening, (tag) => {
          const script = /^<script/i.test(tag)
          if (!fetches.test(tag) || (script && !scripts)) return tag
          let marks = ''
          const ours = tag.replace(
            addresses,
            (same, before: string, name: string, _set, _prefix, rest: string, value: string) => {
              const service = ask(name, read(value))
              if (!service) return same
              marks = ` data-consent="${service.purpose}"${service.service ? ` data-service="${service.service}"` : ''}`
              return `${before}data-${name}${rest}`
            },
          )
          if (!marks) return tag
          return (script ? ours.replace(/\stype(?=\s*=)/i, ' data-type') : ours).replace(
            /^<\w+/,
            '$&' + marks + (script ? ' type="text/plain"' : ''),
          )
        }),
      ),
  }
}
