import { type Uses, any, events, thrown } from '../use.js'

const rejected = (call: () => Promise<unknown>) => call().catch((cause: unknown) => cause)

/** Calls that ask for an address. */
export const calls: Uses = {
  'fetch: text, address, request': async ({ id }) => [
    await (await fetch(`/own.txt?${id}`)).text(),
    (await fetch(new URL(`/own.txt?${id}`, location.href))).status,
    (await fetch(new Request(`/own.txt?${id}`, { method: 'POST', body: 'x' }))).ok,
    await (await fetch('data:text/plain,x')).text(),
    (await fetch('/nothing')).status,
    await (await fetch('/echo', { method: 'PUT', body: new Blob(['x']), headers: { 'X-Own': 'y' } })).json(),
  ],
  'fetch: errors': async () => [
    await rejected(() => any<() => Promise<void>>(fetch)()),
    await rejected(() => fetch('http://')),
    await rejected(() => fetch('own:x')),
    await rejected(() => fetch('/own.txt', { method: 'CONNECT' })),
    await rejected(() => fetch('/own.txt', any({ body: 'x' }))),
    await rejected(() => fetch('http://user:secret@shop.localhost/')),
    await rejected(() => fetch('/own.txt', { signal: AbortSignal.abort() })),
    await rejected(() => fetch(any(Symbol('x')))),
    await rejected(() => fetch.call(any({}), '/own.txt')),
  ],
  'fetch: without a receiver': async () => [
    (await fetch.call(any(null), '/own.txt')).status,
    (await fetch.call(undefined, '/own.txt')).status,
    (await (0, window.fetch)('/own.txt')).status,
    (await Reflect.apply(fetch, window, ['/own.txt'])).status,
  ],
  'fetch: a promise at once, of the page': () => {
    const given = fetch('/own.txt')
    return [given instanceof Promise, Object.getPrototypeOf(given) === Promise.prototype]
  },
  'fetch: a spent request': async () => {
    const request = new Request('/echo', { method: 'POST', body: 'x' })
    await fetch(request)
    return [request.bodyUsed, await rejected(() => fetch(request))]
  },
  'XMLHttpRequest: order of events': async () => {
    const request = new XMLHttpRequest()
    const seen = events(request, 'readystatechange loadstart progress load loadend error abort', 'loadend')
    request.open('GET', '/own.txt')
    request.send()
    return [await seen, request.status, request.responseText, new URL(request.responseURL).pathname]
  },
  'XMLHttpRequest: sync, errors, states': () => {
    const request = new XMLHttpRequest()
    request.open('GET', '/own.txt', false)
    request.send()
    return [
      request.responseText,
      request.readyState,
      thrown(
        () => any<() => void>(request.open).call(request),
        () => any<(method: string) => void>(request.open).call(request, 'GET'),
        () => request.open('TRACE', '/'),
        () => request.open('G T', '/'),
        () => request.open('GET', 'http://'),
        () => new XMLHttpRequest().send(),
        () => XMLHttpRequest.prototype.open.call(any({}), 'GET', '/', true),
        () => XMLHttpRequest.prototype.send.call(any(window)),
      ),
    ]
  },
  'XMLHttpRequest: sync when its third argument is missing': () => {
    const request = new XMLHttpRequest()
    any<(...values: unknown[]) => void>(request.open).call(request, 'GET', '/own.txt', undefined)
    request.send()
    return [request.readyState, request.responseText]
  },
  'XMLHttpRequest: a document': async () => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.open('GET', '/frame.html')
    const seen = events(request, 'load', 'load')
    request.send()
    await seen
    return [request.responseXML?.title, request.response === request.responseXML]
  },
  sendBeacon: () => [
    navigator.sendBeacon('/echo'),
    navigator.sendBeacon('/echo', new Blob(['x'])),
    thrown(
      () => any<() => void>(navigator.sendBeacon).call(navigator),
      () => navigator.sendBeacon('own:x'),
      () => navigator.sendBeacon('http://'),
      () => Navigator.prototype.sendBeacon.call(any({}), '/echo'),
    ),
  ],
  EventSource: async () => {
    const source = new EventSource('/events')
    const seen = await events(source, 'open message error', 'message')
    source.close()
    const { CONNECTING, OPEN, CLOSED, name, length } = EventSource
    class Mine extends EventSource {
      own = 1
    }
    const mine = new Mine('/events', { withCredentials: true })
    mine.close()
    return [
      seen,
      source.readyState,
      [CONNECTING, OPEN, CLOSED, name, length],
      source instanceof EventSource,
      source.constructor === EventSource,
      EventSource.prototype.constructor === EventSource,
      mine.own,
      mine.withCredentials,
      mine instanceof Mine,
      Object.getPrototypeOf(Mine) === EventSource,
      thrown(
        () => any<(url: string) => void>(EventSource)('/events'),
        () => new (any<new () => void>(EventSource))(),
        () => new EventSource('http://'),
      ),
    ]
  },
  WebSocket: async () => {
    const socket = new WebSocket(`ws://${location.host}/nothing`, ['a'])
    const seen = await events(socket, 'open error close', 'close')
    class Mine extends WebSocket {
      constructor(path: string) {
        super(`ws://${location.host}${path}`)
      }
      get own() {
        return this.readyState
      }
    }
    const mine = new Mine('/nothing')
    return [
      seen,
      socket.readyState,
      [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED, WebSocket.name, WebSocket.length],
      socket.constructor === WebSocket,
      WebSocket.prototype.constructor === WebSocket,
      mine.own,
      mine instanceof Mine && mine instanceof WebSocket,
      Reflect.construct(WebSocket, [`ws://${location.host}/`], Mine) instanceof Mine,
      thrown(
        () => any<(url: string) => void>(WebSocket)('/'),
        () => new (any<new () => void>(WebSocket))(),
        () => new WebSocket('ftp://x'),
        () => new WebSocket('ws://x/#a'),
        () => new WebSocket('http://', 'a'),
        () => new WebSocket('ws://x', ['a', 'a']),
        () => WebSocket.prototype.send.call(any({}), ''),
      ),
    ]
  },
  'Worker and SharedWorker': async () => {
    const worker = new Worker('/worker.js')
    const answer = new Promise((resolve) => (worker.onmessage = ({ data }: MessageEvent) => resolve(data)))
    const shared = new SharedWorker('/shared.js', { name: 'own' })
    const missing = new Worker('/nothing.js')
    return [
      await answer,
      worker instanceof Worker,
      worker.constructor === Worker,
      shared.port instanceof MessagePort,
      await events(missing, 'error', 'error'),
      [Worker.name, Worker.length, SharedWorker.name, SharedWorker.length],
      thrown(
        () => new (any<new () => void>(Worker))(),
        () => any<(url: string) => void>(Worker)('/worker.js'),
        () => new Worker('http://'),
        () => new SharedWorker('http://elsewhere.localhost/x.js'),
      ),
    ]
  },
  'a worker of a blob': async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(typeof fetch)'])))
    return new Promise((resolve) => (worker.onmessage = ({ data }: MessageEvent) => resolve(data)))
  },
  'service workers': async () => [
    await rejected(() => navigator.serviceWorker.register('/nothing.js')),
    await rejected(() => any<() => Promise<void>>(navigator.serviceWorker.register).call(navigator.serviceWorker)),
    await rejected(() => ServiceWorkerContainer.prototype.register.call(any({}), '/worker.js')),
    await rejected(() => navigator.serviceWorker.register('http://elsewhere.localhost/x.js')),
  ],
}
