import type { Config } from '../../../src/model/policy.js'

const css = `
:root { font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; background: Canvas; color: CanvasText }
header, main { max-width: 960px; margin: 0 auto; padding: 16px 24px }
header { display: flex; gap: 16px; align-items: center; justify-content: space-between }
h1 { margin: 0; font-size: 18px; overflow-wrap: anywhere }
i { display: block; border-radius: 6px; background: light-dark(#e4e8ee, #2a3038) }
nav { display: flex; gap: 10px }
nav i { width: 48px; height: 12px }
.hero { height: 180px; margin-bottom: 20px; border-radius: 12px }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px; margin: 20px 0 }
.cards i { height: 120px }
.line { height: 12px; margin: 10px 0 }
.short { width: 60% }
form { display: grid; gap: 8px; max-width: 480px; margin: 24px 0; padding: 16px; border: 1px solid GrayText; border-radius: 12px }
button { width: fit-content; min-height: 44px; padding: 6px 16px; font: inherit }
`

/** The page of a site that says nothing of its own: shapes in place of words, so that it is at home in any language. */
export function drawPage({ operator, documents = [] }: Config, document: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const make = (tag: string, className = '', ...children: (Node | string)[]) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children)
    return element
  }
  const shape = (className = '') => make('i', className)
  const menu = make('nav', '', shape(), shape(), shape())
  menu.ariaHidden = 'true'
  const form = make('form')
  for (const { id } of documents) {
    const consent = make('soglasie-consent')
    consent.setAttribute('document', id)
    form.append(consent)
  }
  form.append(make('button', '', '→'))
  form.lastElementChild?.setAttribute('aria-label', 'Send')
  document.title = operator.name
  document.body.append(
    make('header', '', make('h1', '', operator.name), menu),
    make(
      'main',
      '',
      shape('hero'),
      shape('line'),
      shape('line'),
      shape('line short'),
      ...(documents.length ? [form] : []),
      make('div', 'cards', shape(), shape(), shape(), shape()),
      shape('line'),
      shape('line short'),
    ),
  )
}
