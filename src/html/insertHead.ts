import { Tags } from './tags.js'

/** Elements that may stand before the first script without anything being loaded by them. */
const quiet = /^(html|head|meta|title|base)$/

/**
 * Puts a tag where it runs before everything a page loads, but behind `<meta charset>`: browsers look for that one in
 * the first 1024 bytes only (html.spec.whatwg.org §4.2.5.4).
 */
export function insertHead(html: string, tag: string): string {
  let place: number | undefined
  let first: number | undefined
  const tags = new Tags({
    start(name, attributes, { startOffset, endOffset }) {
      if (first !== undefined) return
      if (!quiet.test(name)) first = startOffset
      else if (name === 'head' || (name === 'html' && place === undefined)) place = endOffset
      else if (name === 'meta' && attributes.has('charset')) place = endOffset
      else if (place === undefined) first = startOffset
    },
    end() {},
    text() {},
    passed() {},
  })
  tags.tokenizer.write(html, true)
  const at = place ?? first ?? html.length
  return html.slice(0, at) + tag + html.slice(at)
}
