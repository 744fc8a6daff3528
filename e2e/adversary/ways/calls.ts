/* oxlint-disable no-eval, typescript/no-implied-eval -- what a vendor's script may do is what is tried here */
import type { Ways } from '../way.js'

type Lookup = Record<'__lookupSetter__', (name: string) => (value: string) => void>

type Late = { fetchLater(url: string, init?: object): unknown }

/** APIs that make a request without an element. */
export const calls: Ways = {
  'call-fetch': ({ url }) => fetch(url('json')),
  'call-fetch-url': ({ url }) => fetch(new URL(url('json'))),
  'call-fetch-request': ({ url }) => fetch(new Request(url('json'))),
  'call-fetch-request-of-request': ({ url }) =>
    fetch(new Request(new Request(url('json')), { method: 'POST', body: '1' })),
  'call-fetch-request-subclass': ({ url }) => fetch(new (class extends Request {})(url('json'))),
  'call-fetch-keepalive': ({ url }) => fetch(url('json'), { method: 'POST', keepalive: true, body: '1' }),
  'call-fetch-no-cors': ({ url }) => fetch(url('json'), { mode: 'no-cors' }),
  'call-fetch-reflect': ({ url }) => Reflect.apply(fetch, undefined, [url('json')]),
  'call-fetch-bound': ({ url }) => fetch.bind(window, url('json'))(),
  'call-fetch-call': ({ url }) => fetch.call(window, url('json')),
  'call-fetch-descriptor': ({ url }) =>
    Object.getOwnPropertyDescriptor(window, 'fetch')?.value.call(window, url('json')),
  'call-fetch-self': ({ url }) => self.parent.top?.fetch(url('json')),
  'call-fetch-deleted': ({ url }) => {
    const { fetch } = window
    Reflect.deleteProperty(window, 'fetch')
    const found = (window as Partial<Window>).fetch ?? fetch
    window.fetch = fetch
    return found(url('json'))
  },
  'call-fetch-timer-string': ({ url }) => void setTimeout(`fetch('${url('json')}')`, 0),
  'call-fetch-eval': ({ url }) => (0, eval)(`fetch('${url('json')}')`),
  'call-fetch-function': ({ url }) => (async () => {}).constructor(`fetch('${url('json')}')`)(),
  'call-fetch-handler': ({ box, url }) => {
    box.setAttribute('onclick', `fetch('${url('json')}')`)
    box.click()
  },
  'call-fetch-javascript-link': ({ box, url }) => {
    const link = document.createElement('a')
    link.href = `javascript:void fetch('${url('json')}')`
    box.append(link)
    link.click()
  },
  'call-fetch-blob-script': ({ box, url }) => {
    const script = document.createElement('script')
    script.src = URL.createObjectURL(new Blob([`fetch('${url('json')}')`], { type: 'text/javascript' }))
    box.append(script)
  },
  'call-fetch-data-module': ({ box, url }) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = `data:text/javascript,fetch('${url('json')}')`
    box.append(script)
  },
  'call-import-data-module': ({ box, url }) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = `data:text/javascript,import '${url('js')}'`
    box.append(script)
  },
  'call-fetch-inline-script': ({ box, url }) => {
    const script = document.createElement('script')
    script.textContent = `fetch('${url('json')}')`
    box.append(script)
  },
  'call-xhr': ({ url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', url('json'))
    request.send()
  },
  'call-xhr-sync': ({ url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', url('json'), false)
    request.send()
  },
  'call-xhr-prototype': ({ url }) => {
    const request = new XMLHttpRequest()
    XMLHttpRequest.prototype.open.call(request, 'POST', url('json'), true)
    XMLHttpRequest.prototype.send.call(request, '1')
  },
  'call-xhr-subclass': ({ url }) => {
    class Mine extends XMLHttpRequest {
      go(address: string) {
        super.open('GET', address)
        super.send()
      }
    }
    new Mine().go(url('json'))
  },
  'call-xhr-reopened': ({ url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', '/robots.txt')
    request.open('GET', url('json'))
    request.send()
  },
  'call-xhr-reopened-while-sending': ({ url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', '/robots.txt')
    request.send()
    request.onreadystatechange = () => {
      if (request.readyState !== 4) return
      request.onreadystatechange = null
      request.open('GET', url('json'))
      request.send()
    }
  },
  'call-beacon': ({ url }) => navigator.sendBeacon(url('json'), 'x'),
  'call-beacon-url': ({ url }) => navigator.sendBeacon(new URL(url('json'))),
  'call-beacon-prototype': ({ url }) => Navigator.prototype.sendBeacon.call(navigator, url('json')),
  'call-fetch-later': ({ url }) => (window as unknown as Late).fetchLater(url('json'), { activateAfter: 0 }),
  'call-event-source': ({ url }) => void new EventSource(url('stream')),
  'call-event-source-constructor': ({ url }) =>
    void new (EventSource.prototype.constructor as typeof EventSource)(url('stream')),
  'call-event-source-reflect': ({ url }) => void Reflect.construct(EventSource, [url('stream')], Object),
  'call-socket': ({ url }) => void new WebSocket(url('ws').replace('http', 'ws')),
  'call-socket-http': ({ url }) => void new WebSocket(url('ws')),
  'call-socket-subclass': ({ url }) => void new (class extends WebSocket {})(url('ws').replace('http', 'ws')),
  'call-socket-constructor': ({ url }) =>
    void new (WebSocket.prototype.constructor as typeof WebSocket)(url('ws').replace('http', 'ws')),
  'call-socket-parent': ({ url }) => {
    // The prototype of a subclass leads to the constructor that stands on the page.
    class Mine extends WebSocket {}
    void new (Object.getPrototypeOf(Mine) as typeof WebSocket)(url('ws').replace('http', 'ws'))
  },
  'call-worker': ({ own }) => void new Worker(own('js')),
  'call-worker-module': ({ own }) => void new Worker(own('js'), { type: 'module' }),
  'call-worker-data': ({ url }) => void new Worker(`data:text/javascript,fetch('${url('json')}')`),
  'call-worker-constructor': ({ own }) => void new (Worker.prototype.constructor as typeof Worker)(own('js')),
  'call-shared-worker': ({ own }) => void new SharedWorker(own('js')),
  'call-shared-worker-data': ({ url }) => void new SharedWorker(`data:text/javascript,fetch('${url('json')}')`),
  'call-service-worker': ({ own, id }) => navigator.serviceWorker.register(own('js'), { scope: '/own/' + id }),
  'call-service-worker-prototype': ({ own, id }) =>
    ServiceWorkerContainer.prototype.register.call(navigator.serviceWorker, own('js'), { scope: '/own/' + id }),
  'call-audio': ({ url }) => void new Audio(url('mp3')),
  'call-image-reflect': ({ url }) => void (Reflect.construct(Image, [10, 10]).src = url('gif')),
  'call-image-subclass': ({ url }) => void (new (class extends Image {})().src = url('gif')),
  'call-image-set-by-reflect': ({ url }) => void Reflect.set(new Image(), 'src', url('gif')),
  'call-image-assign': ({ url }) => void Object.assign(new Image(), { src: url('gif') }),
  'call-image-descriptor': ({ url }) =>
    Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')?.set?.call(new Image(), url('gif')),
  'call-image-lookup-setter': ({ url }) => {
    const image = new Image() as unknown as Lookup
    image['__lookupSetter__']('src').call(image, url('gif'))
  },
}
