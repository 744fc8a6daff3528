import type { Order, Report } from './messages.js'

interface Handle {
  showSettings(): void
}

/** Runs the built `soglasie.js` with its parts beside it, as a page that has both. */
export async function startSdk(
  { config, sdk, layer }: Pick<Order, 'config' | 'sdk' | 'layer'>,
  window: Window & typeof globalThis,
  tell: (report: Report) => void,
): Promise<void> {
  const { document } = window
  const policy = (
    window as unknown as {
      trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): typeof plain }
    }
  ).trustedTypes?.createPolicy('preview', { createScript: (text) => text, createScriptURL: (text) => text })
  const trust = policy ?? plain

  const { warn, error } = window.console
  const said =
    (log: typeof warn) =>
    (...words: unknown[]) => {
      log(...words)
      if (String(words[0]).startsWith('[soglasie]')) tell({ kind: 'warned', message: words.map(String).join(' ') })
    }
  Object.assign(window.console, { warn: said(warn), error: said(error) })

  const address = (name: string) => URL.createObjectURL(new Blob([sdk[name] ?? ''], { type: 'text/javascript' }))
  const head = address('soglasie.js')
  // The head looks for its parts beside itself; a blob has no neighbours but those this map names.
  const beside = head.replace(/[^/]*$/, '')
  const imports = Object.fromEntries(Object.keys(sdk).map((name) => [beside + name, address(name)]))
  const add = (type: string, text: string, nonce = '') => {
    const script = document.createElement('script')
    script.type = type
    script.nonce = nonce
    script.text = trust.createScript(text)
    document.head.append(script)
    return script
  }
  add('importmap', JSON.stringify({ imports }), 'preview')
  add('application/json', JSON.stringify(config)).id = 'soglasie-config'
  const script = document.createElement('script')
  script.src = trust.createScriptURL(head)
  await new Promise((resolve) => {
    script.onload = script.onerror = resolve
    document.head.append(script)
  })
  const handle = (window as unknown as { soglasie?: Handle }).soglasie
  if (layer === 'settings') {
    leaveFocus(window)
    handle?.showSettings()
  }
}

/** The dialog that opens by itself must not take the focus from the field that is being written in; later ones may. */
function leaveFocus({ HTMLDialogElement: { prototype } }: Window & typeof globalThis): void {
  const { showModal } = prototype
  prototype.showModal = function () {
    prototype.showModal = showModal
    this.inert = true
    showModal.call(this)
    this.inert = false
  }
}

const plain = { createScript: (text: string) => text, createScriptURL: (text: string) => text }
