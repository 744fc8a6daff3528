import type { Trust } from '../trust.js'

const tags =
  /<script\b[^]*?<\/script|<(?:script|i?frame|img|link|video|audio|source|track|embed|object|input|image|feimage)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi
const opening = /^<(?:"[^"]*"|'[^']*'|[^'">])*>/

/**
 * Rewrites markup on its way into a document, so that tags of shut services come in held. Each tag is parsed by
 * itself in an inert document: what the browser reads decides, not how the text looks.
 * @param take marks an element when it must be held, and says whether it did
 */
export function createMarkup(document: Document, trusted: Trust, take: (element: Element) => boolean) {
  const { body } = document.implementation.createHTMLDocument('')
  const parse = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')?.set as (html: string) => void
  /** @param scripts whether scripts in this text will run: those of `innerHTML` never do */
  return (text: string, scripts?: unknown): string =>
    text.replace(tags, (whole) => {
      const tag = opening.exec(whole)?.[0]
      if (!tag || (!scripts && /^<script/i.test(tag))) return whole
      Reflect.apply(parse, body, [trusted.createHTML((/^<(image|fe)/i.test(tag) ? '<svg>' : '') + tag)])
      const element = body.querySelector(':not(svg)')
      return element && take(element) ? element.outerHTML.replace(/<\/.*$/, '') + whole.slice(tag.length) : whole
    })
}
