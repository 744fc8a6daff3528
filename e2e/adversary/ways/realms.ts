/* oxlint-disable no-eval -- what a vendor's script may do is what is tried here */
import type { Ways } from '../way.js'

/** Other globals of the same origin: each of them has untouched functions of its own. */
export const realms: Ways = {
  'realm-window': ({ frame, url }) => frame().window.fetch(url('json')),
  'realm-document': ({ frame, url }) => {
    const { document } = frame().window
    const script = document.createElement('script')
    script.src = url('js')
    document.head.append(script)
  },
  'realm-image': ({ frame, url }) => void (new (frame().window.Image)().src = url('gif')),
  'realm-frames-index': ({ frame, url, box }) => {
    frame()
    const index = [...document.querySelectorAll('iframe')].indexOf(box.querySelector('iframe') as HTMLIFrameElement)
    const at = window.frames[index] as typeof window
    return at.fetch(url('json'))
  },
  'realm-window-name': ({ box, url, id }) => {
    const frame = document.createElement('iframe')
    frame.name = id
    box.append(frame)
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-from-markup': ({ box, url, id }) => {
    box.innerHTML = `<p><iframe name="${id}"></iframe></p>`
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-in-subtree': ({ box, url, id }) => {
    const part = document.createElement('div')
    part.append(Object.assign(document.createElement('iframe'), { name: id }))
    box.append(part)
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-in-fragment': ({ box, url, id }) => {
    const fragment = document.createDocumentFragment()
    fragment.append(Object.assign(document.createElement('iframe'), { name: id }))
    box.replaceChildren(fragment)
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-cloned': ({ box, url, id }) => {
    const made = Object.assign(document.createElement('iframe'), { name: id })
    box.append(made.cloneNode())
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-in-parsed-document': ({ box, url, id }) => {
    const parsed = new DOMParser().parseFromString(`<iframe name="${id}"></iframe>`, 'text/html')
    box.append(parsed.body.firstChild as Node)
    return (window as unknown as Record<string, typeof window>)[id]?.fetch(url('json'))
  },
  'realm-in-shadow': ({ box, url }) => {
    const frame = document.createElement('iframe')
    box.attachShadow({ mode: 'closed' }).append(frame)
    return (frame.contentWindow as typeof window).fetch(url('json'))
  },
  'realm-object': ({ box, url }) => {
    const object = document.createElement('object')
    object.type = 'text/html'
    object.data = 'about:blank'
    box.append(object)
    setTimeout(() => (object.contentWindow as typeof window).fetch(url('json')), 200)
  },
  'realm-nested': ({ frame, url }) => {
    const { document } = frame().window
    const inner = document.createElement('iframe')
    document.body.append(inner)
    return (inner.contentWindow as typeof window).fetch(url('json'))
  },
  'realm-nested-markup': ({ frame, url }) => {
    const outer = frame().window
    outer.document.body.innerHTML = '<iframe></iframe>'
    return (outer[0] as typeof window).fetch(url('json'))
  },
  'realm-constructor': ({ frame, url }) =>
    frame().window.document.body.constructor.constructor(`return fetch('${url('json')}')`)(),
  'realm-eval': ({ frame, url }) => {
    const { window } = frame()
    return (window as unknown as { eval: typeof eval }).eval(`new Image().src = '${url('gif')}'`)
  },
  'realm-borrowed-method': ({ frame, box, url }) => {
    const script = document.createElement('script')
    frame().window.Element.prototype.setAttribute.call(script, 'src', url('js'))
    box.append(script)
  },
  'realm-borrowed-setter': ({ frame, url }) => {
    const setter = Object.getOwnPropertyDescriptor(frame().window.HTMLImageElement.prototype, 'src')?.set
    setter?.call(new Image(), url('gif'))
  },
  'realm-borrowed-markup': ({ frame, box, url }) => {
    const setter = Object.getOwnPropertyDescriptor(frame().window.Element.prototype, 'innerHTML')?.set
    setter?.call(box, `<img src="${url('gif')}">`)
  },
  'realm-borrowed-request': ({ frame, url }) => {
    const { window } = frame()
    const request = new window.XMLHttpRequest()
    request.open('GET', url('json'))
    request.send()
  },
  'realm-borrowed-beacon': ({ frame, url }) => {
    const { window } = frame()
    return window.Navigator.prototype.sendBeacon.call(navigator, url('json'))
  },
  'realm-adopted-element': ({ frame, box, url }) => {
    const { document: other } = frame().window
    const script = other.createElement('script')
    script.src = url('js')
    box.append(script)
  },
  'realm-adopted-markup': ({ frame, box, url }) => {
    const { document: other } = frame().window
    const part = other.createElement('div')
    part.innerHTML = `<iframe src="${url('html')}"></iframe>`
    box.append(document.adoptNode(part))
  },
  'realm-written': ({ frame, url }) => {
    const { document: other } = frame().window
    other.open()
    other.write(`<script>fetch('${url('json')}')</script><img src="${url('gif')}">`)
    other.close()
  },
  'realm-written-tag': ({ frame, url }) => {
    const { document: other } = frame().window
    other.write(`<script src="${url('js')}"></script>`)
    other.close()
  },
  'realm-on-load': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.onload = () => {
      const { document: other } = frame.contentWindow as typeof window
      const script = other.createElement('script')
      script.src = url('js')
      other.head.append(script)
    }
    box.append(frame)
  },
  'realm-blank-again': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.src = 'about:blank#again'
    box.append(frame)
    setTimeout(() => (frame.contentWindow as typeof window).fetch(url('json')), 200)
  },
  'realm-srcdoc-tag': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<script src="${url('js')}"></script>`
    box.append(frame)
  },
  'realm-srcdoc-attribute': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('srcDoc', `<img src="${url('gif')}">`)
    box.append(frame)
  },
  'realm-srcdoc-markup': ({ box, url }) => {
    box.innerHTML = `<iframe srcdoc="<link rel=stylesheet href='${url('css')}'>"></iframe>`
  },
  'realm-srcdoc-script': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<script>new Image().src = '${url('gif')}'</script>`
    box.append(frame)
  },
  'realm-srcdoc-refresh': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<meta http-equiv="refresh" content="0;url=${url('html')}">`
    box.append(frame)
  },
  'realm-data-frame': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.src = `data:text/html,<script>fetch('${url('json')}',{mode:'no-cors'})</script>`
    box.append(frame)
  },
  'realm-script-frame': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.src = `javascript:'<script>fetch("${url('json')}")</script>'`
    box.append(frame)
  },
  'realm-srcdoc-later': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>own'
    frame.onload = () => {
      frame.onload = null
      void (frame.contentWindow as typeof window).fetch(url('json'))
    }
    box.append(frame)
  },
  'realm-own-page-later': ({ box, url }) => {
    const frame = document.createElement('iframe')
    frame.src = '/robots.txt'
    frame.onload = () => {
      frame.onload = null
      void (frame.contentWindow as typeof window).fetch(url('json'))
    }
    box.append(frame)
  },
  'realm-removed': ({ frame, url }) => {
    const { frame: element, window } = frame()
    const image = new window.Image()
    element.remove()
    image.src = url('gif')
    document.body.append(image)
  },
}
