import type { Ways } from '../way.js'

const svg = 'http://www.w3.org/2000/svg'

const blob = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }))

/** A script that asks for an address without naming it anywhere. */
const apart = (address: string) => `fetch('${address.replace('vendor', "ven'+'dor")}',{mode:'no-cors'})`

/**
 * Beyond any script in the page, and listed so in the guide: each reaches the vendor past the gate, and is stopped by
 * a Content Security Policy that does not list the vendor.
 */
export const limits: Ways = {
  'limit-import': ({ url }) => import(/* @vite-ignore */ url('js')),
  'limit-import-inline-module': ({ box, url }) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.textContent = `import '${url('js')}'`
    box.append(script)
  },
  'limit-import-map': ({ box, url, id }) => {
    const map = document.createElement('script')
    map.type = 'importmap'
    map.textContent = JSON.stringify({ imports: { [id]: url('js') } })
    const script = document.createElement('script')
    script.type = 'module'
    script.textContent = `import '${id}'`
    box.append(map, script)
  },
  'limit-cache-add': async ({ url }) => (await caches.open('own')).add(url('json')),
  'limit-federated': ({ url }) =>
    navigator.credentials.get({
      identity: { providers: [{ configURL: url('json'), clientId: 'x', nonce: 'x' }] },
    } as CredentialRequestOptions),
  'limit-payment': ({ url }) =>
    new PaymentRequest([{ supportedMethods: url('json') }], {
      total: { label: 'x', amount: { currency: 'RUB', value: '1' } },
    }).canMakePayment(),
  'limit-socket-stream': ({ url }) => {
    const { WebSocketStream } = window as unknown as { WebSocketStream: new (url: string) => object }
    void new WebSocketStream(url('ws').replace('http', 'ws'))
  },
  'limit-artwork': ({ url }) =>
    void (navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: url('gif') }] })),
  'limit-redirected-image': ({ hop }) => void (new Image().src = hop('gif')),
  'limit-redirected-script': ({ box, hop }) =>
    box.append(Object.assign(document.createElement('script'), { src: hop('js') })),
  'limit-redirected-fetch': ({ hop }) => fetch(hop('json')),
  'limit-redirected-frame': ({ box, hop }) =>
    box.append(Object.assign(document.createElement('iframe'), { src: hop('html') })),
  'limit-srcdoc-spelled-apart': ({ box, url }) =>
    box.append(Object.assign(document.createElement('iframe'), { srcdoc: `<script>${apart(url('json'))}</script>` })),
  'limit-data-frame-spelled-apart': ({ box, url }) =>
    box.append(
      Object.assign(document.createElement('iframe'), {
        src: `data:text/html,<script>${apart(url('json'))}</script>`,
      }),
    ),
  'limit-data-worker-spelled-apart': ({ url }) => void new Worker(`data:text/javascript,${apart(url('json'))}`),
  'limit-style-property': ({ box, url }) => void (box.style.backgroundImage = `url(${url('gif')})`),
  'limit-style-attribute': ({ box, url }) => box.setAttribute('style', `background: url('${url('gif')}')`),
  'limit-style-element': ({ box, url }) => {
    const style = document.createElement('style')
    style.textContent = `@import '${url('css')}'`
    box.append(style)
  },
  'limit-style-rule': ({ box, url, id }) => {
    const style = document.createElement('style')
    box.append(style)
    box.id = id
    ;(style.sheet as CSSStyleSheet).insertRule(`#${id} { background: url(${url('gif')}) }`)
  },
  'limit-style-adopted': ({ box, url, id }) => {
    const sheet = new CSSStyleSheet()
    box.id = id
    sheet.replaceSync(`#${id} { background: url(${url('gif')}) }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  },
  'limit-style-animated': ({ box, url }) => {
    const look = { backgroundImage: `url(${url('gif')})` }
    box.textContent = 'text'
    box.animate([look, look], 9000)
  },
  'limit-style-typed': ({ box, url }) => {
    box.textContent = 'text'
    box.attributeStyleMap.set('background-image', `url(${url('gif')})`)
  },
  'limit-style-svg': ({ box, url }) => {
    const shape = document.createElementNS(svg, 'rect')
    shape.setAttribute('width', '9')
    shape.setAttribute('height', '9')
    for (const name of ['mask', 'filter', 'fill']) shape.setAttribute(name, `url(${url('svg')}#a)`)
    box.appendChild(document.createElementNS(svg, 'svg')).append(shape)
  },
  'limit-font': ({ url, id }) => new FontFace(id, `url(${url('woff2')})`).load(),
  'limit-font-rule': ({ box, url, id }) => {
    const style = document.createElement('style')
    style.textContent = `@font-face { font-family: ${id}; src: url(${url('woff2')}) }`
    document.head.append(style)
    box.style.fontFamily = id
    box.textContent = 'text'
  },
  'limit-animated-address': ({ box, url }) => {
    const image = document.createElementNS(svg, 'image')
    image.setAttribute('width', '9')
    image.setAttribute('height', '9')
    const animation = document.createElementNS(svg, 'set')
    animation.setAttribute('attributeName', 'href')
    animation.setAttribute('to', url('gif'))
    image.append(animation)
    box.appendChild(document.createElementNS(svg, 'svg')).append(image)
  },
  'limit-background-attribute': ({ box, url }) => {
    const table = document.createElement('table')
    table.setAttribute('background', url('gif'))
    table.insertRow().insertCell().textContent = 'text'
    box.append(table)
  },
  'limit-blob-worker': ({ url }) => void new Worker(blob(`fetch('${url('json')}')`, 'text/javascript')),
  'limit-blob-worker-import': ({ url }) => void new Worker(blob(`importScripts('${url('js')}')`, 'text/javascript')),
  'limit-blob-frame': ({ box, url }) =>
    box.append(
      Object.assign(document.createElement('iframe'), {
        src: blob(`<script>fetch('${url('json')}')</script>`, 'text/html'),
      }),
    ),
  'limit-worklet': ({ url }) => new AudioContext().audioWorklet.addModule(url('js')),
  'limit-worklet-paint': ({ url }) => (CSS as unknown as { paintWorklet: Worklet }).paintWorklet.addModule(url('js')),
  'limit-frame-number': ({ box, url }) => {
    box.append(document.createElement('iframe'))
    const frame = window[window.length - 1] as typeof window
    setTimeout(() => frame.fetch(url('json')), 200)
  },
  'limit-frame-name': ({ box, url, id }) => {
    box.append(Object.assign(document.createElement('iframe'), { name: id }))
    setTimeout(() => (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json')), 200)
  },
  'limit-frame-opened': ({ box, url, id }) => {
    box.append(Object.assign(document.createElement('iframe'), { name: id }))
    void (window.open('', id) as typeof window).fetch(url('json'))
  },
  'limit-frame-message': ({ box, url, id }) => {
    addEventListener('message', ({ data, source }) => {
      if (data === id) void (source as typeof window).fetch(url('json'))
    })
    box.append(
      Object.assign(document.createElement('iframe'), { srcdoc: `<script>parent.postMessage('${id}')</script>` }),
    )
  },
  'limit-popup': ({ url }) => {
    const popup = window.open('about:blank') as typeof window
    void popup.fetch(url('json'))
  },
  'limit-frame-navigated': ({ frame, url }) => frame().window.location.replace(url('html')),
  'limit-frame-target': ({ box, frame, url, id }) => {
    frame().frame.name = id
    frame().window.name = id
    const link = document.createElement('a')
    link.href = url('html')
    link.target = id
    box.append(link)
    link.click()
  },
  'limit-form-target': ({ box, frame, url, id }) => {
    frame().window.name = id
    const form = document.createElement('form')
    form.action = url('html')
    form.method = 'post'
    form.target = id
    box.append(form)
    form.submit()
  },
  'limit-ping': ({ box, url }) => {
    const link = document.createElement('a')
    link.href = '#ping'
    link.setAttribute('ping', url('json'))
    box.append(link)
    link.click()
  },
  'limit-saved-before-head': ({ url }) =>
    (window as unknown as { saved: typeof fetch }).saved.call(window, url('json')),
  'limit-page-of-its-own': ({ box, url }) =>
    // A page of the site without the SDK: it holds nothing for itself.
    box.append(
      Object.assign(document.createElement('iframe'), { src: '/bare.html?' + encodeURIComponent(url('json')) }),
    ),
}
