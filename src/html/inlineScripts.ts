import { isScript } from './inline.js'
import { Tags } from './tags.js'

/**
 * The texts of a page's inline scripts, those held by a mark included: what a CSP with hashes has to know.
 * Line ends are those the browser sees (html.spec.whatwg.org §13.2.3.5).
 */
export function inlineScripts(html: string): readonly string[] {
  const texts: string[] = []
  let from: number | undefined
  const tags = new Tags({
    start(tag, attributes, { endOffset }, where) {
      const held = attributes.has('data-consent') && attributes.get('type') === 'text/plain'
      if (tag === 'script' && where === 'html' && !attributes.has('src') && (held || isScript(attributes)))
        from = attributes.has('data-src') && held ? undefined : endOffset
    },
    end(_, { startOffset }) {
      if (from !== undefined) texts.push(html.slice(from, startOffset).replace(/\r\n?/g, '\n'))
      from = undefined
    },
    text() {},
    passed() {},
  })
  tags.tokenizer.write(html, true)
  return texts
}
