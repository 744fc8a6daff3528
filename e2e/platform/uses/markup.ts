import { type Uses, any, thrown } from '../use.js'

/** Attributes, markup and documents. */
export const markup: Uses = {
  'setAttribute: cases, kinds, errors': ({ box }) => {
    const given = [
      box.setAttribute('Title', any(1)),
      box.setAttribute('data-x', any(null)),
      box.setAttribute('src', '//x.example/a'),
      box.setAttribute('href', any({ toString: () => 'y' })),
    ]
    return [
      given,
      box.outerHTML,
      thrown(
        () => box.setAttribute('', 'x'),
        () => box.setAttribute('a b', 'x'),
        () => any<(name: string) => void>(box.setAttribute).call(box, 'x'),
        () => box.setAttribute('src', any(Symbol('x'))),
        () => box.setAttributeNS('x', 'y:z:w', ''),
        () => box.setAttributeNS(null, 'a:b', ''),
      ),
    ]
  },
  'attribute nodes': ({ box }) => {
    const attribute = document.createAttribute('SRC')
    attribute.value = '/a'
    const first = box.setAttributeNode(attribute)
    attribute.value = '/b'
    attribute.nodeValue = '/c'
    const second = document.createAttribute('src')
    second.textContent = '/d'
    const replaced = box.attributes.setNamedItem(second) === attribute
    const taken = box.removeAttributeNode(second) === second
    const other = document.createElement('p')
    other.setAttributeNode(second)
    return [
      first,
      replaced,
      taken,
      second.ownerElement === other,
      other.outerHTML,
      thrown(
        () => box.setAttributeNode(second),
        () => box.removeAttributeNode(second),
        () => box.setAttributeNode(any(null)),
      ),
    ]
  },
  'attributes of elements that load': () => {
    const image = new Image(10, 20)
    image.src = '/robots.txt?a'
    image.setAttribute('srcset', '/robots.txt?b 1x, /robots.txt?c 2x')
    const script = document.createElement('script')
    script.setAttribute('src', ' /own.js ')
    const link = document.createElement('link')
    link.href = '/own.css'
    link.rel = 'preload'
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>"x"'
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    svg.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '#a')
    return [
      [image, script, link, frame, svg].map((element) => element.outerHTML),
      image.src === new URL('/robots.txt?a', location.href).href,
      script.src === new URL('/own.js', location.href).href,
      image.getAttributeNames(),
      image.attributes.length,
      svg.href.baseVal,
      [image.width, image.height],
      image instanceof HTMLImageElement,
      image.constructor === HTMLImageElement,
    ]
  },
  'images: new, called, subclassed': async () => {
    class Mine extends Image {
      own = 1
    }
    const mine = new Mine(3)
    return [
      mine.own,
      mine.width,
      mine instanceof Mine,
      mine instanceof HTMLImageElement,
      Image.prototype === HTMLImageElement.prototype,
      new Audio('data:,').outerHTML,
      new Audio().outerHTML,
      thrown(
        () => any<() => void>(Image)(),
        () => any<() => void>(Audio)(),
      ),
    ]
  },
  'innerHTML: text, null, tables, entities, odd markup': ({ box }) => {
    const seen = [
      '<b>x</b>',
      any<string>(null),
      any<string>(undefined),
      '<tr><td>x',
      '<p title="<img src=\'x\'>">&lt;&amp;',
      "<IMG SRC=/robots.txt ALT='a\"b' data-x>",
      '<img/src="/robots.txt"/alt=x>',
      '<svg><image xlink:href="#a"/><script href="/own.js"></script></svg>',
      '<math><mi>x</mi></math><template><img src="/robots.txt"></template>',
      '<!-- <img src="x"> --><textarea><img src=x></textarea><style>img{}</style>',
      '<script src="/own.js"></script><script>1 < 2 && "<img>"</script>',
      '<iframe srcdoc="&lt;p&gt;&quot;x&quot;"></iframe>',
      '<img src=a src=b>',
      '<img src="x',
      '\u0000<b>\r\n</b>',
      'x'.repeat(10),
    ].map((text) => {
      box.innerHTML = text
      return box.innerHTML
    })
    const svg = box.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    svg.innerHTML = '<g/><image href="/robots.txt"/>'
    return [seen, svg.outerHTML, svg.firstElementChild?.namespaceURI]
  },
  'outerHTML and insertAdjacentHTML': ({ box }) => {
    box.innerHTML = '<i></i>'
    ;(box.firstElementChild as Element).outerHTML = '<b></b>x'
    box.insertAdjacentHTML('afterbegin', '<u>')
    box.insertAdjacentHTML('beforeend', '<li>')
    return [
      box.innerHTML,
      thrown(
        () => (document.documentElement.outerHTML = '<html>'),
        () => document.createElement('p').insertAdjacentHTML('afterend', '<b>'),
        () => any<(where: string) => void>(box.insertAdjacentHTML).call(box, 'beforeend'),
        () => {
          box.innerHTML = any(Symbol('x'))
        },
      ),
    ]
  },
  'templates and shadow roots': ({ box }) => {
    const template = document.createElement('template')
    template.innerHTML = '<p><img src="/robots.txt"></p>'
    const copy = template.content.cloneNode(true)
    box.append(copy)
    const root = box.attachShadow({ mode: 'open' })
    root.innerHTML = '<slot></slot><b>x</b>'
    box.insertAdjacentHTML('beforeend', '<i>')
    return [
      template.innerHTML,
      template.content.ownerDocument === document,
      root.innerHTML,
      box.innerHTML,
      box.getHTML({ shadowRoots: [root] }),
    ]
  },
  'setHTMLUnsafe and parseHTMLUnsafe': ({ box }) => {
    box.setHTMLUnsafe('<div><template shadowrootmode="open"><b>x</b></template></div>')
    const parsed = Document.parseHTMLUnsafe('<p id=a>x')
    return [
      box.innerHTML,
      box.firstElementChild?.shadowRoot?.innerHTML,
      parsed.body.innerHTML,
      parsed.URL === 'about:blank',
    ]
  },
  'parsed documents': () => {
    const parsed = new DOMParser().parseFromString('<img src="/robots.txt"><p>x', 'text/html')
    const xml = new DOMParser().parseFromString('<a><img src="x"/><b xmlns="y"/></a>', 'text/xml')
    const broken = new DOMParser().parseFromString('<a>', 'text/xml')
    return [
      parsed.documentElement.outerHTML,
      parsed.defaultView,
      new XMLSerializer().serializeToString(xml),
      broken.querySelector('parsererror') !== null,
      thrown(
        () => new DOMParser().parseFromString('x', any('text/nothing')),
        () => any<() => void>(DOMParser.prototype.parseFromString).call(new DOMParser()),
      ),
    ]
  },
  'imported and adopted': ({ box }) => {
    const other = document.implementation.createHTMLDocument('x')
    other.body.innerHTML = '<p><img src="/robots.txt"></p>'
    const copy = document.importNode(other.body.firstChild as Node, true)
    const adopted = document.adoptNode(other.body.firstChild as Node)
    box.append(copy, adopted)
    return [box.innerHTML, adopted.ownerDocument === document, other.body.innerHTML]
  },
  'styles sheets made by a transformation': () => {
    const sheet = new DOMParser().parseFromString(
      '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><p><xsl:value-of select="a"/></p></xsl:template></xsl:stylesheet>',
      'text/xml',
    )
    const processor = new XSLTProcessor()
    processor.importStylesheet(sheet)
    const made = processor.transformToFragment(new DOMParser().parseFromString('<a>x</a>', 'text/xml'), document)
    return [made.firstElementChild?.outerHTML]
  },
  'document.write in a frame': ({ box }) => {
    const frame = box.appendChild(document.createElement('iframe'))
    const inner = frame.contentDocument as Document
    inner.open()
    inner.write('<p>a', 'b<script>document.write("<i>c</i>")</script>', any<string>(1))
    inner.writeln('<b>d')
    inner.write('<im')
    inner.write('g alt="e">')
    inner.close()
    return [inner.body.innerHTML, inner.readyState]
  },
  'commands of editing': ({ box }) => {
    box.contentEditable = 'true'
    box.focus()
    return [document.execCommand('insertHTML', false, '<b>x</b>'), document.execCommand('nothing'), box.innerHTML]
  },
}
