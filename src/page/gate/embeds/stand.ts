import { boxStyle, isSeen, shownAs } from './box.js'

/** Says of an embed that its place is taken, and of the element that has taken it what it is. */
const mark = 'data-soglasie'

const gone = ':host{display:none!important}'

export interface Stand {
  readonly root: ShadowRoot
  /** Is it still where the embed is? */
  fits(): boolean
  /** Takes the embed's place and box, also when its style has changed. */
  follow(): void
  undo(): void
}

/**
 * An element that takes an embed's place and box while the embed itself is not displayed: out of sight, of the Tab
 * order and of the accessibility tree. It is a sibling before the embed and no wrapper: frameworks find their nodes
 * where they left them, `iframe + p` and `.box > iframe` match as before, and whatever scrolls, clips or covers the
 * embed does so with it; an overlay kept in place by measuring would have to imitate that.
 * @param look style of what is in it; important where it is about the box itself
 */
export function standIn(embed: HTMLElement, look: CSSStyleSheet): Stand {
  const around = embed.getRootNode() as Document | ShadowRoot
  // Where another script has taken the name, its shadow root would be in the way.
  const host = document.createElement(customElements.get('soglasie-embed') ? 'div' : 'soglasie-embed')
  const root = host.attachShadow({ mode: 'open' })
  const box = new CSSStyleSheet()
  const away = new CSSStyleSheet()
  away.replaceSync(`[${mark}=held]{display:none!important}`)
  const style = getComputedStyle(embed)
  root.adoptedStyleSheets = [box, look]
  host.setAttribute(mark, 'embed')
  host.slot = embed.slot
  around.adoptedStyleSheets.push(away)

  return {
    root,
    fits: () => embed.previousSibling === host && embed.getRootNode() === around,
    follow() {
      // First as if nothing stood here, then in its place: nothing is painted in between.
      box.replaceSync(gone)
      embed.removeAttribute(mark)
      const shown = shownAs(style)
      embed.setAttribute(mark, 'held')
      // Important rules of a shadow tree win over all rules around it: none of the page's reaches this box.
      if (isSeen(shown)) box.replaceSync(`:host{${boxStyle(style, shown)}}`)
      if (!host.isConnected) embed.before(host)
    },
    undo() {
      const focused = root.activeElement
      host.remove()
      embed.removeAttribute(mark)
      around.adoptedStyleSheets = around.adoptedStyleSheets.filter((sheet) => sheet !== away)
      if (focused && embed.isConnected) focus(embed, around)
    },
  }
}

/** Takes the focus to an embed that has come where the visitor was, also to one that is no stop of the Tab key. */
function focus(embed: HTMLElement, around: DocumentOrShadowRoot): void {
  embed.focus()
  if (around.activeElement === embed) return
  embed.tabIndex = -1
  embed.focus()
  embed.addEventListener('blur', () => embed.removeAttribute('tabindex'), { once: true })
}
