import tokens from './tokens.css?inline'

/** Important rules of a shadow tree win over all rules around it; out of the flow, so that nothing of the page moves. */
const box = ':host{all:initial!important;position:fixed!important}'

/**
 * A shadow root before the body that no style of the host page reaches. Beside the body, not in it: an application may
 * replace the body or empty it, and its own first and last child stay what they are.
 * @param top put it into the top layer, above any z-index of the host page
 */
export function attach(
  document: Document,
  part: string,
  css: string,
  top = true,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div')
  host.id = 'soglasie-' + part
  host.setAttribute('data-soglasie', part)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(box + tokens + css)
  root.adoptedStyleSheets = [sheet]
  document.body.before(host)
  if (top && host.showPopover) {
    host.popover = 'manual'
    host.showPopover()
  }
  return { host, root }
}
