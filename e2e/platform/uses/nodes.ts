import { type Uses, any, thrown } from '../use.js'

/** Insertion of nodes. */
export const nodes: Uses = {
  'appendChild returns its node': ({ box }) => {
    const node = document.createElement('b')
    return [box.appendChild(node) === node, node.parentNode === box]
  },
  'append takes nodes and texts': ({ box }) => {
    const given = [box.append('a', document.createElement('i'), any<string>(1), any<string>(null))]
    return [given, box.innerHTML]
  },
  'insertBefore with and without a reference': ({ box }) => {
    const first = box.appendChild(document.createElement('b'))
    box.insertBefore(document.createElement('i'), first)
    box.insertBefore(document.createElement('u'), null)
    return [box.innerHTML, box.insertBefore(first, any(undefined)) === first, box.innerHTML]
  },
  'replaceChild returns the old one': ({ box }) => {
    const old = box.appendChild(document.createElement('b'))
    return [box.replaceChild(document.createElement('i'), old) === old, box.innerHTML]
  },
  'prepend, before, after, replaceWith, replaceChildren': ({ box }) => {
    const node = document.createElement('b')
    box.prepend('x', node)
    node.before('1', document.createElement('i'))
    node.after('2', document.createElement('u'))
    node.replaceWith('3', document.createElement('s'))
    const { innerHTML } = box
    box.replaceChildren('y', document.createElement('p'))
    return [innerHTML, box.innerHTML]
  },
  'insertAdjacentElement and insertAdjacentText': ({ box }) => {
    const node = document.createElement('b')
    const given = box.insertAdjacentElement('afterbegin', node) === node
    box.insertAdjacentText('beforeend', '<i>')
    return [given, box.innerHTML, document.createElement('p').insertAdjacentElement('afterend', node)]
  },
  'a fragment is emptied': ({ box }) => {
    const fragment = document.createDocumentFragment()
    fragment.append(document.createElement('b'), 'x', document.createElement('script'))
    box.appendChild(fragment)
    return [fragment.childNodes.length, box.innerHTML]
  },
  'wrong arguments': ({ box }) =>
    thrown(
      () => any<() => void>(box.appendChild).call(box),
      () => box.appendChild(any(null)),
      () => box.appendChild(any('x')),
      () => box.appendChild(any({})),
      () => any<(node: Node) => void>(box.insertBefore).call(box, box),
      () => box.insertBefore(any(1), null),
      () => box.replaceChild(box, document.body),
      () => box.insertAdjacentElement(any('nowhere'), document.createElement('b')),
      () => box.insertAdjacentHTML(any('nowhere'), '<b>'),
    ),
  'impossible places': ({ box }) =>
    thrown(
      () => box.appendChild(box),
      () => box.appendChild(document),
      () => box.insertBefore(document.createElement('b'), document.body),
      () => document.appendChild(document.createElement('b')),
      () => document.createTextNode('x').appendChild(document.createElement('b')),
    ),
  'illegal receivers': ({ box }) =>
    thrown(
      () => Node.prototype.appendChild.call(any({}), box),
      () => Node.prototype.appendChild.call(any(undefined), box),
      () => Element.prototype.append.call(any(1), box),
      () => Element.prototype.setAttribute.call(any({}), 'a', 'b'),
      () => Range.prototype.insertNode.call(any({}), box),
    ),
  'functions cannot be constructed': () =>
    thrown(
      () => new (any<new () => void>(Node.prototype.appendChild))(),
      () => new (any<new () => void>(Element.prototype.setAttribute))(),
      () => new (any<new () => void>(window.fetch))(),
      () => Object.hasOwn(Node.prototype.appendChild, 'prototype'),
      () => Object.hasOwn(window.fetch, 'prototype'),
      () => Reflect.ownKeys(window.fetch).map(String).sort(),
    ),
  'inline scripts run once, in order, at insertion': ({ box }) => {
    const log: string[] = []
    any<{ log: string[] }>(window).log = log
    const first = document.createElement('script')
    first.textContent = "log.push('first')"
    const second = document.createElement('script')
    second.append("log.push('second')")
    const part = document.createElement('div')
    part.append(first, second)
    log.push('before')
    box.append(part)
    log.push('after')
    document.body.append(first)
    box.innerHTML = "<script>log.push('markup')</script>"
    return log
  },
  'own scripts load': async ({ box, id }) => {
    const script = document.createElement('script')
    script.src = `/own.js?${id}`
    const loaded = new Promise((resolve) => (script.onload = resolve))
    box.append(script)
    await loaded
    return [script.outerHTML, script.async, script.getAttribute('src')]
  },
  'custom elements are upgraded and told': ({ box, id }) => {
    const log: string[] = []
    const name = `x-${id}`
    box.innerHTML = `<${name} a="1"></${name}>`
    customElements.define(
      name,
      class extends HTMLElement {
        static observedAttributes = ['a', 'src']
        constructor() {
          super()
          log.push('made')
        }
        connectedCallback() {
          log.push('connected')
        }
        disconnectedCallback() {
          log.push('disconnected')
        }
        attributeChangedCallback(...change: unknown[]) {
          log.push(change.join())
        }
      },
    )
    const element = box.firstElementChild as Element
    element.setAttribute('src', '/robots.txt')
    element.toggleAttribute('a')
    box.append(element)
    box.insertAdjacentHTML('beforeend', `<${name} src="x"></${name}>`)
    box.replaceChildren()
    return log
  },
  'mutation records': async ({ box }) => {
    const log: unknown[] = []
    const observer = new MutationObserver((records) =>
      log.push(
        ...records.map(({ type, attributeName, oldValue, addedNodes, removedNodes, target }) => [
          type,
          attributeName,
          oldValue,
          addedNodes.length,
          removedNodes.length,
          target.nodeName,
        ]),
      ),
    )
    observer.observe(box, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
    })
    const image = new Image()
    image.src = 'data:,1'
    box.append(image, 'x')
    image.src = 'data:,2'
    image.setAttribute('alt', 'x')
    image.setAttribute('SRC', 'data:,3')
    image.removeAttribute('src')
    box.innerHTML = '<p><img src="data:,4"></p>'
    box.insertAdjacentHTML('beforeend', '<i></i><b></b>')
    ;(box.firstElementChild as Element).outerHTML = '<s></s>'
    await Promise.resolve()
    observer.disconnect()
    return log
  },
  'a frame of its own': async ({ box }) => {
    const frame = document.createElement('iframe')
    const detached = [frame.contentWindow, frame.contentDocument]
    box.append(frame)
    const window = any<typeof globalThis & Window>(frame.contentWindow)
    const { document: inner } = window
    inner.body.innerHTML = '<b>x</b>'
    return [
      detached,
      window === frames[frames.length - 1],
      inner === frame.contentDocument,
      inner.body.innerHTML,
      inner.body instanceof HTMLElement,
      inner.body instanceof window.HTMLElement,
      window.fetch === fetch,
      window.fetch.name,
      String(window.fetch),
      Object.keys(window.localStorage).length === Object.keys(localStorage).length,
      window.parent === globalThis.window,
      [...box.children].indexOf(inner.defaultView?.frameElement as Element),
    ]
  },
  'a range': ({ box }) => {
    box.innerHTML = 'a<b>c</b>d'
    const range = document.createRange()
    range.selectNodeContents(box)
    range.insertNode(document.createElement('i'))
    const fragment = range.createContextualFragment('<u>x</u><script>1</script>')
    const inner = document.createRange()
    inner.selectNode(box.querySelector('b') as Element)
    inner.surroundContents(document.createElement('p'))
    return [
      box.innerHTML,
      fragment.childNodes.length,
      thrown(() => any<() => void>(range.createContextualFragment).call(range)),
    ]
  },
}
