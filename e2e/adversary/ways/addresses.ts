import type { Ways } from '../way.js'

/** The same address written in other ways: all of them are the vendor's once the browser has parsed them. */
export const addresses: Ways = {
  'address-protocol-relative': ({ host, path }) => void (new Image().src = '//' + host + path('gif')),
  'address-backslashes': ({ host, path }) => void (new Image().src = '\\\\' + host + path('gif')),
  'address-slash-backslash': ({ host, path }) => void (new Image().src = '/\\' + host + path('gif')),
  'address-scheme-backslashes': ({ host, path }) => void (new Image().src = 'http:\\\\' + host + '\\' + path('gif')),
  'address-three-slashes': ({ host, path }) => void (new Image().src = 'http:///' + host + path('gif')),
  'address-leading-space': ({ url }) => void (new Image().src = ' \n\t ' + url('gif') + ' \f '),
  'address-newline-within': ({ url }) =>
    void (new Image().src = url('gif').replace('http', 'h\nt\rtp').replace('vendor', 'ven\tdor')),
  'address-control-before': ({ url }) => void (new Image().src = '\u0001\u001f' + url('gif')),
  'address-user': ({ url, box }) => {
    const script = document.createElement('script')
    script.src = url('js').replace('//', '//user@')
    box.append(script)
  },
  'address-credentials': ({ url, box }) => {
    const frame = document.createElement('iframe')
    frame.src = url('html').replace('//', '//user:secret@')
    box.append(frame)
  },
  'address-fetch-trailing-dot': ({ url }) => fetch(url('json').replace('localhost', 'localhost.')),
  'address-trailing-dot': ({ url }) => void (new Image().src = url('gif').replace('localhost', 'localhost.')),
  'address-upper-case': ({ url }) =>
    void (new Image().src = url('gif').replace('http://vendor.localhost', 'HTTP://VENDOR.LocalHost')),
  'address-percent': ({ url }) => void (new Image().src = url('gif').replace('vendor', '%76%65ndor')),
  'address-fullwidth': ({ url }) => void (new Image().src = url('gif').replace('vendor', 'ｖｅｎｄｏｒ')),
  'address-ideographic-stop': ({ url }) => void (new Image().src = url('gif').replace('vendor.', 'vendor。')),
  'address-soft-hyphen': ({ url }) => void (new Image().src = url('gif').replace('vendor', 'ven\u00ADdor')),
  'address-unicode': ({ url }) => void (new Image().src = url('gif').replace('vendor', 'пример')),
  'address-punycode': ({ url }) => void (new Image().src = url('gif').replace('vendor', 'XN--e1afmkfd')),
  'address-subdomain': ({ url }) => void (new Image().src = url('gif').replace('vendor', 'mc.eu.vendor')),
  'address-own-path': ({ own }) => void (new Image().src = own('gif')),
  'address-own-path-dots': ({ own }) => void (new Image().src = own('gif').replace('/own/', '/x/./../own/')),
  'address-own-path-percent-dots': ({ own }) => void (new Image().src = own('gif').replace('/own/', '/x/%2e%2E/own/')),
  'address-own-relative': ({ id }) => void (new Image().src = `../own/${id}.gif`),
  'address-object': ({ url }) => fetch({ toString: () => url('json') } as unknown as string),
  'address-changes-when-read-again': ({ url }) => {
    let read = 0
    return fetch({ toString: () => (read++ ? url('json') : '/robots.txt') } as unknown as string)
  },
  'address-changes-when-read-again-image': ({ url }) => {
    for (const turn of [1, 2, 3]) {
      let read = 0
      new Image().src = { toString: () => (++read === turn ? url('gif') : '/robots.txt') } as unknown as string
    }
  },
  'address-changes-when-read-again-attribute': ({ url, box }) => {
    let read = 0
    const image = document.createElement('img')
    image.setAttribute({ toString: () => (read++ ? 'src' : 'alt') } as unknown as string, url('gif'))
    read = 0
    box.append(image)
    image.setAttribute('src', { toString: () => (read++ ? url('gif') : '/robots.txt') } as unknown as string)
  },
  'address-lying-url-object': ({ url }) => {
    const lying = new URL(url('json'))
    Object.defineProperty(lying, 'href', { value: '/robots.txt' })
    Object.defineProperty(lying, 'hostname', { value: 'shop.localhost' })
    return fetch(lying)
  },
  'address-lying-request': ({ url }) => {
    const request = new Request(url('json'))
    Object.defineProperty(request, 'url', { value: '/robots.txt' })
    return fetch(request)
  },
}
