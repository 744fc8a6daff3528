/** Inline, because the host page's styles must not reach it and a stylesheet of its own would cost more. */
const style =
  'all:initial;outline:revert;position:fixed;z-index:2147483646;left:12px;bottom:12px;min-height:44px;padding:0 14px;border:1px solid #888;border-radius:22px;font:14px system-ui;background:Canvas;color:CanvasText;color-scheme:light dark;cursor:pointer'

/** The permanent way back to settings, where the page has none of its own. Returns its undo. */
export function showControl(document: Document, label: string, open: () => void): () => void {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('data-soglasie', 'control')
  button.style.cssText = style
  button.textContent = label
  button.onclick = open
  document.body.append(button)
  return () => button.remove()
}
