import type { Token } from 'parse5'
import { addressesIn } from './addresses.js'
import { holdCss } from './css.js'
import { textOf } from './data-url.js'
import { continues, isScript, namedIn } from './inline.js'
import { type MarkOptions, marks } from './mark.js'
import { createOwnerOf, strictest } from './owner.js'
import type { Markable } from './services.js'
import { quoted, rewriteTag } from './tag.js'
import { Tags, type Where } from './tags.js'

/** Elements whose address may be a text that asks for more. */
const pages = /^(?:script|i?frame|object|embed|link)$/

/** An element whose text decides what becomes of it; nothing is passed on until it ends. */
interface Open {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly at: Token.Location
  readonly html: boolean
}

/** Marks one page that comes in pieces. `write` and `end` return what can be passed on. */
export class Marker {
  readonly #services: readonly Markable[]
  readonly #ownerOf: (url: URL) => Markable | undefined
  readonly #options: MarkOptions
  readonly #line: number
  readonly #decode: (text: string) => string
  readonly #parser: Tags
  /** Services with a tag held so far, and the one whose tag was the last thing on the page. */
  readonly #held = new Set<Markable>()
  #beside: Markable | undefined
  #base: string
  #based = false
  #open: Open | undefined
  /** What came and was not passed on, the offset at which it begins, and how far it is done. */
  #source = ''
  #from = 0
  #passed = 0
  #out = ''

  /**
   * @param line number of the first line
   * @param decode what the page's characters stand for, where they are bytes
   */
  constructor(services: readonly Markable[], options: MarkOptions = {}, line = 1, decode = (text: string) => text) {
    this.#services = services
    this.#ownerOf = createOwnerOf(services)
    this.#options = options
    this.#line = line
    this.#decode = decode
    this.#base = options.url ?? 'https://page.invalid/'
    if (!URL.canParse(this.#base))
      throw new TypeError(`[soglasie] [html] "${this.#base}" is no address of a page; write the whole URL`)
    this.#parser = new Tags({
      start: (...tag) => this.#start(...tag),
      end: (tag, at) => this.#end(tag, at),
      text: () => {
        if (!this.#open) this.#beside = undefined
      },
      passed: (offset) => (this.#passed = offset),
    })
  }

  write(piece: string): string {
    this.#source += piece
    this.#parser.tokenizer.write(piece, false)
    if (!this.#open) this.#copy(this.#passed)
    return this.#take()
  }

  end(): string {
    this.#parser.tokenizer.write('', true)
    // A script that the page ends in never runs (html.spec.whatwg.org §13.2.7).
    this.#copy(this.#from + this.#source.length)
    return this.#take()
  }

  #take(): string {
    const out = this.#out
    this.#out = ''
    return out
  }

  /** Passes the source on up to an offset, with something else in the place of what follows up to `to`. */
  #copy(until: number, instead = '', to = until): void {
    this.#out += this.#source.slice(0, until - this.#from) + instead
    this.#source = this.#source.slice(to - this.#from)
    this.#from = to
  }

  #raw({ startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number }): string {
    return this.#source.slice(startOffset - this.#from, endOffset - this.#from)
  }

  #start(tag: string, attributes: ReadonlyMap<string, string>, at: Token.Location, where: Where): void {
    const beside = this.#beside
    this.#beside = undefined
    this.#cutShort(at)
    if (attributes.has('data-consent')) return
    const html = where !== 'foreign'
    if (tag === 'base' && html && !this.#based) this.#rebase(attributes.get('href'))
    const text = where !== 'ignored' && (html || !this.#raw(at).endsWith('/>'))
    if (tag === 'script') {
      if (!isScript(attributes)) return
      const external = html ? ['src'] : ['href', 'xlink:href']
      if (text && !external.some((name) => attributes.has(name))) {
        this.#beside = beside
        this.#open = { tag, attributes, at, html }
        return
      }
    } else if (text && (tag === 'style' || (tag === 'noscript' && html))) {
      this.#open = { tag, attributes, at, html }
      return
    }
    this.#element(tag, attributes, at)
  }

  /** In SVG a script or a style sheet may end without an end tag of its own. */
  #cutShort(at: Token.Location): void {
    if (this.#open) this.#end(this.#open.tag, { ...at, endOffset: at.startOffset })
  }

  /** The first `<base href>` counts (html.spec.whatwg.org §4.2.3). */
  #rebase(href: string | undefined): void {
    if (href === undefined || !URL.canParse(href, this.#base)) return
    this.#base = new URL(href, this.#base).href
    this.#based = true
  }

  /**
   * The services an address belongs to: its own, or those that a `data:` or `javascript:` text names.
   * @param runs whether such a text can ask for anything: a picture cannot
   */
  #owners(written: string, runs = false): ReadonlySet<Markable> {
    const address = this.#decode(written)
    const text = runs ? textOf(address) : undefined
    if (text !== undefined) return namedIn(text, this.#services)
    const owner = URL.canParse(address, this.#base) && this.#ownerOf(new URL(address, this.#base))
    return new Set(owner ? [owner] : [])
  }

  #css(css: string) {
    return holdCss(css, (address) => this.#owners(address).values().next().value)
  }

  /** The services whose tags stand in a page inside the page. */
  #within(html: string): ReadonlySet<Markable> {
    const found = new Set<string>()
    const marker = new Marker(this.#services, { url: this.#base, onMark: ({ service }) => found.add(service) })
    marker.write(html)
    marker.end()
    return new Set(this.#services.filter(({ id }) => found.has(id)))
  }

  #element(tag: string, attributes: ReadonlyMap<string, string>, at: Token.Location): void {
    const owners = new Set<Markable>()
    const rename = new Map<string, string>()
    const values = new Map<string, string>()
    let what = ''
    for (const [name, value] of attributes) {
      const found =
        name === 'srcdoc' && tag === 'iframe'
          ? this.#within(value)
          : new Set(
              addressesIn(tag, name, value, (of) => attributes.get(of)).flatMap((one) => [
                ...this.#owners(one, pages.test(tag)),
              ]),
            )
      if (!found.size) continue
      what ||= value
      rename.set(
        name,
        name === 'xlink:href' && !attributes.has('href') ? 'data-href' : 'data-' + name.replace(':', '-'),
      )
      for (const owner of found) owners.add(owner)
    }
    const style = attributes.get('style')
    const { css, cut } = style === undefined ? { css: '', cut: [] } : this.#css(style)
    if (cut.length) values.set('style', css)
    const owner = strictest(owners, this.#services)
    for (const one of cut) this.#tell(tag, at, one.owner, [], one.address, true)
    if (owner) {
      this.#tell(tag, at, owner, owners, what)
      if (tag === 'script') {
        this.#beside = owner
        rename.set('type', 'data-type')
      }
    }
    if (!owner && !cut.length) return
    this.#copy(
      at.startOffset,
      rewriteTag(this.#raw(at), owner ? marks(owner, tag, attributes) : [], rename, values),
      at.endOffset,
    )
  }

  #end(tag: string, end: Token.Location): void {
    const open = this.#open
    if (!open) return
    if (open.tag !== tag) return this.#cutShort(end)
    this.#open = undefined
    const text = this.#raw({ startOffset: open.at.endOffset, endOffset: end.startOffset })
    if (tag === 'script') this.#inline(open, text)
    else if (tag === 'style') this.#sheet(open, end, text)
    else this.#noscript(open, end, text)
  }

  #inline({ tag, attributes, at }: Open, text: string): void {
    const beside = this.#beside
    const named = namedIn(text, this.#services)
    const owner =
      strictest(named, this.#services) ?? [...this.#held].find((held) => continues(text, held, held === beside))
    this.#beside = owner
    if (!owner) return
    this.#tell(tag, at, owner, named, text)
    const rename = new Map([['type', 'data-type']])
    this.#copy(at.startOffset, rewriteTag(this.#raw(at), marks(owner, tag, attributes), rename), at.endOffset)
  }

  #sheet({ at, html }: Open, end: Token.Location, text: string): void {
    const { css, imports, cut } = this.#css(text)
    if (css === text) return
    for (const { owner, address } of cut) this.#tell('style', at, owner, [], address, true)
    const links = imports.map(({ address, owner, media }) => {
      this.#tell('style', at, owner, [], address, html ? undefined : true)
      const attributes = [...marks(owner, 'link'), ['data-href', address], ...(media ? [['media', media]] : [])]
      return `<link rel="stylesheet"${attributes.map(([name, value = '']) => ` ${name}=${quoted(value)}`).join('')}>`
    })
    // A `<link>` in SVG is no style sheet.
    this.#copy(at.startOffset, (html ? links.join('') : '') + this.#raw(at) + css, end.startOffset)
  }

  /** What a browser without scripts requests. */
  #noscript({ at }: Open, end: Token.Location, text: string): void {
    const options = { ...this.#options, url: this.#base }
    const inner = new Marker(this.#services, options, this.#line + at.endLine - 1, this.#decode)
    this.#copy(at.endOffset, inner.write(text) + inner.end(), end.startOffset)
  }

  #tell(tag: string, at: Token.Location, owner: Markable, all: Iterable<Markable>, what: string, cut?: boolean): void {
    this.#held.add(owner)
    this.#options.onMark?.({
      line: this.#line + at.startLine - 1,
      tag,
      service: owner.id,
      purpose: owner.purpose,
      what: this.#decode(what).trim().replace(/\s+/g, ' ').slice(0, 120),
      also: [...all].filter((other) => other !== owner).map(({ id }) => id),
      ...(cut && { cut }),
    })
  }
}
