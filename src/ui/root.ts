import tokens from './tokens.css?inline'

/**
 * A shadow root at the start of the page that no style of the host page reaches.
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
  sheet.replaceSync(tokens + css)
  root.adoptedStyleSheets = [sheet]
  document.body.prepend(host)
  if (top && host.showPopover) {
    host.popover = 'manual'
    host.showPopover()
  }
  return { host, root }
}
