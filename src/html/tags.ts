import { type DefaultTreeAdapterMap, Parser, type Token, defaultTreeAdapter, html } from 'parse5'

/** Where an element stands; `ignored`: the tree's rules drop the tag, as `<img>` in `<select>`, newer browsers may not. */
export type Where = 'html' | 'foreign' | 'ignored'

/** What the parser says of the page, in its order; offsets count from the start of the text. */
export interface Listener {
  /** @param attributes as a browser reads them, names in lower case */
  start(tag: string, attributes: ReadonlyMap<string, string>, at: Token.Location, where: Where): void
  end(tag: string, at: Token.Location): void
  /** Characters other than white space. */
  text(): void
  /** Everything before this offset has been told. */
  passed(offset: number): void
}

const nothing = () => {}

interface Made {
  attributes?: readonly Token.Attribute[]
  html: boolean
}

/**
 * A tree that is not kept: elements know their parent and nothing else, so that memory does not grow with the page.
 * The tree's rules are needed all the same: they decide where text is raw, what is SVG and what is CDATA.
 * @param made is told the last element made
 */
const forgetful = (made: Made): typeof defaultTreeAdapter => ({
  ...defaultTreeAdapter,
  createElement(tag, namespace, attributes) {
    made.attributes = attributes
    made.html = namespace === html.NS.HTML
    return defaultTreeAdapter.createElement(tag, namespace, attributes)
  },
  appendChild: (parent, node) => void (node.parentNode = parent),
  insertBefore: (parent, node) => void (node.parentNode = parent),
  detachNode: (node) => void (node.parentNode = null),
  insertText: nothing,
  insertTextBefore: nothing,
  setDocumentType: nothing,
  setNodeSourceCodeLocation: nothing,
  updateNodeSourceCodeLocation: nothing,
  getNodeSourceCodeLocation: () => undefined,
})

/**
 * Reads a page as a browser with scripts reads it, in pieces of any size.
 * `Parser` is parse5's door for its own stream packages, which need `node:stream`; hence the pinned minor version.
 */
export class Tags extends Parser<DefaultTreeAdapterMap> {
  readonly #listener: Listener
  readonly #made: Made

  constructor(listener: Listener) {
    const made: Made = { html: true }
    super({ treeAdapter: forgetful(made), sourceCodeLocationInfo: true })
    this.#listener = listener
    this.#made = made
  }

  override onStartTag(token: Token.TagToken): void {
    // Read before the tree's rules rename what stands in SVG. Of duplicates the tokenizer has kept the first.
    const tag = token.tagName
    const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]))
    super.onStartTag(token)
    if (!token.location) return
    const where = this.#made.attributes !== token.attrs ? 'ignored' : this.#made.html ? 'html' : 'foreign'
    // `<image>` outside of SVG is an `<img>`.
    this.#listener.start(where === 'html' ? token.tagName : tag, attributes, token.location, where)
    this.#listener.passed(token.location.endOffset)
  }

  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(token)
    if (!token.location) return
    this.#listener.end(token.tagName, token.location)
    this.#listener.passed(token.location.endOffset)
  }

  override onCharacter(token: Token.CharacterToken): void {
    super.onCharacter(token)
    this.#listener.text()
  }

  override onComment(token: Token.CommentToken): void {
    super.onComment(token)
    if (token.location) this.#listener.passed(token.location.endOffset)
  }
}
