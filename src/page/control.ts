/** Makes a shadow root on a `div` that no style of the host page reaches; appended when there is a body. */
const css =
  ':host{all:initial;position:fixed;z-index:2147483646;inset:auto auto max(12px,env(safe-area-inset-bottom)) max(12px,env(safe-area-inset-left))}button{min-height:44px;padding:0 14px;border:1px solid #8888;border-radius:22px;font:14px/1 system-ui,sans-serif;background:Canvas;color:CanvasText;color-scheme:light dark;cursor:pointer}button:focus-visible{outline:3px solid #1a6fd6;outline-offset:2px}@media print{:host{display:none}}'

/** The permanent way back to settings, where the page has none of its own. Returns its undo. */
export function showControl(document: Document, label: string, open: () => void): () => void {
  const host = document.createElement('div')
  host.setAttribute('data-soglasie', 'control')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.onclick = open
  root.append(button)
  document.body.append(host)
  return () => host.remove()
}
