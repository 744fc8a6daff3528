import type { Trusting, Ways } from '../way.js'

interface Sanitizing {
  setHTML(html: string, options: object): void
  parseHTML(html: string, options: object): Document
}

type Moving = { moveBefore(node: Node, before: Node | null): void }

const svg = 'http://www.w3.org/2000/svg'

const image = (address: string) => `<img src="${address}">`
const frame = (address: string) => `<p><iframe src='${address}'></iframe></p>`

/** Elements that a parser made: strings, other documents, templates, shadow roots. */
export const markup: Ways = {
  'markup-inner': ({ box, url }) => void (box.innerHTML = image(url('gif'))),
  'markup-inner-unquoted': ({ box, url }) => void (box.innerHTML = `<IMG/SRC=${url('gif')}>`),
  'markup-inner-entities': ({ box, url }) =>
    void (box.innerHTML = image(url('gif').replaceAll('/', '&#x2f;').replace(':', '&colon;'))),
  'markup-inner-newlines': ({ box, url }) => void (box.innerHTML = `<img\nsrc\n=\n"\n${url('gif')}\n">`),
  'markup-inner-twice': ({ box, url }) => void (box.innerHTML = `<img src="${url('gif')}" src="/robots.txt">`),
  'markup-inner-broken': ({ box, url }) =>
    void (box.innerHTML = `<p title="<img src='x'>"><b a='"'b=<c><img/x/src=${url('gif')} >`),
  'markup-inner-comment': ({ box, url }) => void (box.innerHTML = `<!--><img src="${url('gif')}">-->`),
  'markup-inner-noscript': ({ box, url }) =>
    void (box.innerHTML = `<noscript><p title="</noscript><img src='${url('gif')}'>">`),
  'markup-inner-table': ({ box, url }) => {
    const table = box.appendChild(document.createElement('table'))
    table.innerHTML = `<tr><td>${image(url('gif'))}</td></tr>`
  },
  'markup-inner-textarea': ({ box, url }) =>
    void (box.innerHTML = `<textarea></textarea><img src="${url('gif')}"><!--`),
  'markup-inner-frame': ({ box, url }) => void (box.innerHTML = frame(url('html'))),
  'markup-inner-image-alias': ({ box, url }) => void (box.innerHTML = `<image src="${url('gif')}">`),
  'markup-inner-trusted': ({ box, url }) => {
    const { trustedTypes } = window as Trusting
    const rules = trustedTypes?.createPolicy('trusted-markup', { createHTML: (text: string) => text })
    box.innerHTML = (rules?.createHTML?.(image(url('gif'))) ?? image(url('gif'))) as string
  },
  'markup-inner-svg': ({ box, url }) => void (box.innerHTML = `<svg><image href="${url('gif')}"/></svg>`),
  'markup-inner-svg-xlink': ({ box, url }) => void (box.innerHTML = `<svg><image xlink:href="${url('gif')}"/></svg>`),
  'markup-inner-of-svg': ({ box, url }) => {
    const root = box.appendChild(document.createElementNS(svg, 'svg'))
    root.innerHTML = `<image href="${url('gif')}"/>`
  },
  'markup-inner-math': ({ box, url }) => void (box.innerHTML = `<math><mtext><img src="${url('gif')}"></mtext></math>`),
  'markup-inner-link': ({ box, url }) => void (box.innerHTML = `<link rel=stylesheet href="${url('css')}">`),
  'markup-inner-srcset': ({ box, url }) => void (box.innerHTML = `<img srcset="${url('gif')} 1x">`),
  'markup-inner-picture': ({ box, url }) =>
    void (box.innerHTML = `<picture><source srcset="${url('gif')}"><img></picture>`),
  'markup-inner-poster': ({ box, url }) => void (box.innerHTML = `<video poster="${url('gif')}"></video>`),
  'markup-inner-object': ({ box, url }) =>
    void (box.innerHTML = `<object type="image/svg+xml" data="${url('svg')}"></object>`),
  'markup-inner-input': ({ box, url }) => void (box.innerHTML = `<input type=image src="${url('gif')}">`),
  'markup-inner-handler': ({ box, url }) =>
    void (box.innerHTML = `<img src=/robots.txt onerror="fetch('${url('json')}')">`),
  'markup-inner-detached': ({ url }) => void (document.createElement('div').innerHTML = image(url('gif'))),
  'markup-inner-reflect': ({ box, url }) => void Reflect.set(box, 'innerHTML', image(url('gif'))),
  'markup-inner-descriptor': ({ box, url }) =>
    Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')?.set?.call(box, image(url('gif'))),
  'markup-inner-changes-when-read-again': ({ box, url }) => {
    let read = 0
    box.innerHTML = { toString: () => (read++ ? image(url('gif')) : '') } as unknown as string
  },
  'markup-outer': ({ box, url }) => {
    box.append(document.createElement('i'))
    ;(box.firstElementChild as Element).outerHTML = image(url('gif'))
  },
  'markup-adjacent': ({ box, url }) => box.insertAdjacentHTML('afterbegin', image(url('gif'))),
  'markup-sanitized': ({ box, url }) => (box as unknown as Sanitizing).setHTML(image(url('gif')), { sanitizer: {} }),
  'markup-sanitized-document': ({ box, url }) => {
    const parsed = (Document as unknown as Sanitizing).parseHTML(image(url('gif')), { sanitizer: {} })
    box.append(...parsed.body.childNodes)
  },
  'markup-unsafe': ({ box, url }) => box.setHTMLUnsafe(image(url('gif'))),
  'markup-unsafe-shadow': ({ box, url }) =>
    box.setHTMLUnsafe(`<div><template shadowrootmode="open">${image(url('gif'))}</template></div>`),
  'markup-unsafe-shadow-frame': ({ box, url }) =>
    box.setHTMLUnsafe(`<div><template shadowrootmode="closed">${frame(url('html'))}</template></div>`),
  'markup-fragment': ({ box, url }) => box.append(document.createRange().createContextualFragment(image(url('gif')))),
  'markup-fragment-script': ({ box, url }) =>
    box.append(document.createRange().createContextualFragment(`<script src="${url('js')}"></script>`)),
  'markup-command': ({ box, url }) => {
    box.contentEditable = 'true'
    box.focus()
    document.execCommand('insertHTML', false, `x${image(url('gif'))}`)
  },
  'markup-command-image': ({ box, url }) => {
    box.contentEditable = 'true'
    box.focus()
    document.execCommand('insertImage', false, url('gif'))
  },
  'markup-template': ({ box, url }) => {
    const template = document.createElement('template')
    template.innerHTML = image(url('gif'))
    box.append(template.content.cloneNode(true))
  },
  'markup-template-imported': ({ box, url }) => {
    const template = document.createElement('template')
    template.innerHTML = frame(url('html'))
    box.append(document.importNode(template.content, true))
  },
  'markup-template-adopted': ({ box, url }) => {
    const template = document.createElement('template')
    template.content.appendChild(document.createElement('div')).innerHTML = frame(url('html'))
    box.append(document.adoptNode(template.content))
  },
  'markup-parsed-document': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(image(url('gif')), 'text/html')
    box.append(...parsed.body.childNodes)
  },
  'markup-parsed-document-frame': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.appendChild(parsed.body.firstChild as Node)
  },
  'markup-parsed-document-imported': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.replaceChildren(document.importNode(parsed.body, true))
  },
  'markup-parsed-xml': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(
      `<div xmlns="http://www.w3.org/1999/xhtml"><iframe src="${url('html')}"/></div>`,
      'application/xhtml+xml',
    )
    box.append(document.importNode(parsed.documentElement, true))
  },
  'markup-parsed-unsafe': ({ box, url }) => {
    const parsed = Document.parseHTMLUnsafe(frame(url('html')))
    box.after(...parsed.body.childNodes)
  },
  'markup-response-document': ({ box, url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', URL.createObjectURL(new Blob([frame(url('html'))], { type: 'text/html' })))
    request.responseType = 'document'
    request.onload = () => box.append((request.responseXML as Document).body)
    request.send()
  },
  'markup-response-xml': ({ box, url }) => {
    const request = new XMLHttpRequest()
    const text = `<img xmlns="http://www.w3.org/1999/xhtml" src="${url('gif')}"/>`
    request.open('GET', URL.createObjectURL(new Blob([text], { type: 'text/xml' })))
    request.onload = () => box.append((request.responseXML as Document).documentElement)
    request.send()
  },
  'markup-created-document': ({ box, url }) => {
    const other = document.implementation.createHTMLDocument()
    other.body.innerHTML = image(url('gif')) + frame(url('html'))
    box.append(...other.body.childNodes)
  },
  'markup-created-document-written': ({ box, url }) => {
    const other = document.implementation.createHTMLDocument()
    other.write(frame(url('html')))
    box.append(other.querySelector('iframe') as Element)
  },
  'markup-transformed': ({ box, url }) => {
    const sheet = new DOMParser().parseFromString(
      `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${url('html')}"/></xsl:template></xsl:stylesheet>`,
      'text/xml',
    )
    const processor = new XSLTProcessor()
    processor.importStylesheet(sheet)
    box.append(processor.transformToFragment(new DOMParser().parseFromString('<a/>', 'text/xml'), document))
  },
  'markup-shadow': ({ box, url }) => void (box.attachShadow({ mode: 'open' }).innerHTML = image(url('gif'))),
  'markup-shadow-closed': ({ box, url }) => {
    const script = document.createElement('script')
    script.src = url('js')
    box.attachShadow({ mode: 'closed' }).append(script)
  },
  'markup-shadow-unsafe': ({ box, url }) => box.attachShadow({ mode: 'closed' }).setHTMLUnsafe(frame(url('html'))),
  'markup-custom-element': ({ box, url, id }) => {
    customElements.define(
      id,
      class extends HTMLElement {
        connectedCallback() {
          const script = document.createElement('script')
          script.src = url('js')
          this.append(script)
        }
      },
    )
    box.innerHTML = `<${id}></${id}>`
  },
  'markup-range': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    const range = document.createRange()
    range.selectNodeContents(box)
    range.insertNode(parsed.body.firstChild as Node)
  },
  'markup-range-surround': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(
      `<object type="image/svg+xml" data="${url('svg')}"></object>`,
      'text/html',
    )
    box.append('text')
    const range = document.createRange()
    range.selectNodeContents(box)
    range.surroundContents(parsed.body.firstChild as Node)
  },
  'markup-adjacent-element': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.insertAdjacentElement('beforeend', parsed.body.firstElementChild as Element)
  },
  'markup-replace-child': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.append('text')
    box.replaceChild(parsed.body.firstChild as Node, box.firstChild as Node)
  },
  'markup-replace-with': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.append('text')
    ;(box.firstChild as Text).replaceWith(parsed.body.firstChild as Node)
  },
  'markup-before-text': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    box.append('text')
    ;(box.firstChild as Text).before(parsed.body.firstChild as Node)
  },
  'markup-moved': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    const part = document.adoptNode(parsed.body.firstChild as Node)
    document.createElement('p').append(part)
    box.appendChild(part)
  },
  'markup-moved-before': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    const part = box.appendChild(document.createElement('p'))
    part.append(parsed.body.firstChild as Node)
    ;(box as unknown as Moving).moveBefore(part.firstChild as Node, null)
  },
  'markup-fragment-node': ({ box, url }) => {
    const parsed = new DOMParser().parseFromString(frame(url('html')), 'text/html')
    const fragment = new DocumentFragment()
    fragment.append(...parsed.body.childNodes)
    box.insertBefore(fragment, null)
  },
}
