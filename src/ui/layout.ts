import type { Config } from '../model/policy.js'
import css from './layout.css?inline'

/**
 * Stands the notice where the site wants it, and keeps it off what has the focus (WCAG 2.4.11): the page scrolls
 * clear of it, and where that is no help, as with a fixed header, it steps to the other edge. Returns its undo.
 */
export function arrange(host: HTMLElement, ui: Config['ui'], document: Document): () => void {
  const { style } = document.documentElement
  const layout = ui?.layout ?? 'bar'
  let at: string = ui?.position ?? { bar: 'bottom', box: 'bottom', corner: 'bottom-end', dialog: 'center' }[layout]
  const sheet = new CSSStyleSheet()
  const stop = new AbortController()

  const stand = () => {
    host.dataset['at'] = at
    const { top, bottom } = host.getBoundingClientRect()
    const above = top < innerHeight - bottom
    style.scrollPaddingTop = above ? bottom + 'px' : ''
    style.scrollPaddingBottom = style.paddingBottom = above ? '' : innerHeight - top + 'px'
  }
  const stepAside = () => {
    const focused = document.activeElement
    if (!focused || focused === host || focused === document.body) return
    const covered = () => {
      const { x, y, width, height } = focused.getBoundingClientRect()
      const middle = y + height / 2
      return document.elementFromPoint(x + width / 2, middle) === host && middle
    }
    if (covered() === false) return
    // At once, also where the page scrolls smoothly; what stays where it is cannot be scrolled.
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const middle = covered()
    if (middle === false) return
    at = at.replace(/^\w+/, middle < innerHeight / 2 ? 'bottom' : 'top')
    stand()
  }

  sheet.replaceSync(css)
  host.shadowRoot?.adoptedStyleSheets.push(sheet)
  host.dataset['layout'] = layout
  const watch = new ResizeObserver(stand)
  watch.observe(host)
  // A frame later the browser has scrolled to it.
  document.addEventListener('focusin', () => requestAnimationFrame(stepAside), { signal: stop.signal })
  window.addEventListener('resize', stand, { signal: stop.signal })
  stand()
  stepAside()
  return () => {
    stop.abort()
    watch.disconnect()
    style.scrollPaddingTop = style.scrollPaddingBottom = style.paddingBottom = ''
  }
}
