/** In the colours and the font of the notice, when the site has set them (docs/guide.md, Look). */
const css = `:host{all:initial!important;position:fixed!important;z-index:2147483646!important;inset-inline-start:max(12px,env(safe-area-inset-left))!important;bottom:max(12px,env(safe-area-inset-bottom))!important;color-scheme:var(--soglasie-scheme,light dark)!important}
button{min-height:44px;padding:0 16px;border:1px solid #8888;border-radius:22px;font:14px var(--soglasie-font,system-ui,sans-serif);background:var(--soglasie-surface,Canvas);color:var(--soglasie-text,CanvasText);cursor:pointer}
:focus-visible{outline:2px solid;outline-offset:2px}
@media print{:host{display:none!important}}`

/** A button in a corner that no style of the host page reaches, beside the body that may be replaced. Returns its undo. */
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
  document.body.after(host)
  return () => host.remove()
}
