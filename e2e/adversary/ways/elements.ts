import type { Trusting, Ways } from '../way.js'

const svg = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}

/** Elements made by script, by every door an address has. */
export const elements: Ways = {
  'script-src': ({ box, url }) => box.appendChild(Object.assign(document.createElement('script'), { src: url('js') })),
  'script-attribute': ({ box, url }) => {
    const script = document.createElement('script')
    script.setAttribute('src', url('js'))
    box.append(script)
  },
  'script-attribute-upper-case': ({ box, url }) => {
    const script = document.createElement('SCRIPT')
    script.setAttribute('SRC', url('js'))
    box.append(script)
  },
  'script-attribute-ns': ({ box, url }) => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script')
    script.setAttributeNS(null, 'src', url('js'))
    box.prepend(script)
  },
  'script-attribute-node': ({ box, url }) => {
    const attribute = document.createAttribute('src')
    attribute.value = url('js')
    const script = document.createElement('script')
    script.setAttributeNode(attribute)
    box.replaceChildren(script)
  },
  'script-attribute-node-ns': ({ box, url }) => {
    const attribute = document.createAttributeNS(null, 'src')
    const script = document.createElement('script')
    script.setAttributeNodeNS(attribute)
    attribute.nodeValue = url('js')
    box.append(script)
  },
  'script-attribute-borrowed': ({ box, url }) => {
    const source = document.createElement('p')
    source.setAttribute('src', url('js'))
    const attribute = source.getAttributeNode('src') as Attr
    source.removeAttributeNode(attribute)
    const script = document.createElement('script')
    script.attributes.setNamedItem(attribute)
    box.append(script)
  },
  'script-trusted': ({ box, url }) => {
    const { trustedTypes } = window as Trusting
    const rules = trustedTypes?.createPolicy('trusted-script', { createScriptURL: (text: string) => text })
    const script = document.createElement('script')
    script.src = (rules?.createScriptURL?.(url('js')) ?? url('js')) as string
    box.append(script)
  },
  'script-after-insertion': ({ box, url }) => {
    const script = document.createElement('script')
    box.append(script)
    script.src = url('js')
  },
  'script-module': ({ box, url }) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = url('js')
    box.append(script)
  },
  'script-cloned': ({ box, url }) => {
    const script = document.createElement('script')
    script.src = url('js')
    box.append(script.cloneNode(true))
  },
  'script-type-taken-away': ({ box, url }) => {
    const script = document.createElement('script')
    script.src = url('js')
    box.append(script)
    script.removeAttribute('type')
    script.type = 'text/javascript'
    box.append(script)
  },
  'script-address-read-back': ({ box, url }) => {
    const held = document.createElement('script')
    held.src = url('js')
    const script = document.createElement('script')
    script.src = held.dataset['src'] ?? held.src
    box.append(script)
  },
  'script-marks-taken-away': ({ box, url }) => {
    const script = document.createElement('script')
    script.src = url('js')
    for (const name of script.getAttributeNames().filter((name) => name !== 'src')) script.removeAttribute(name)
    script.setAttribute('src', script.dataset['src'] ?? url('js'))
    box.append(script)
  },
  'script-insert-before': ({ box, url }) => {
    const script = Object.assign(document.createElement('script'), { src: url('js') })
    const first = box.appendChild(document.createElement('i'))
    first.parentNode?.insertBefore(script, first)
  },
  'image-attribute-value': ({ url }) => {
    const image = new Image()
    image.src = 'data:,'
    ;(image.getAttributeNode('src') as Attr).value = url('gif')
  },
  'image-attribute-node-value': ({ url }) => {
    const image = new Image()
    image.src = 'data:,'
    ;(image.attributes.getNamedItem('src') as Attr).nodeValue = url('gif')
  },
  'image-attribute-text': ({ url }) => {
    const image = new Image()
    image.src = 'data:,'
    ;(image.attributes[0] as Attr).textContent = url('gif')
  },
  'image-named-item-ns': ({ url }) => {
    const attribute = document.createAttributeNS(null, 'src')
    attribute.value = url('gif')
    new Image().attributes.setNamedItemNS(attribute)
  },
  'image-srcset': ({ url }) => void (new Image().srcset = url('gif') + ' 2x'),
  'image-srcset-second': ({ url }) => {
    const image = new Image()
    image.sizes = '2000px'
    image.srcset = `/robots.txt 1w, ${url('gif')} 2000w`
  },
  'image-srcset-attribute': ({ url }) => new Image().setAttribute('srcSet', `${url('gif')} 1x`),
  'picture-source': ({ box, url }) => {
    const source = document.createElement('source')
    source.srcset = url('gif')
    const picture = document.createElement('picture')
    picture.append(source, new Image())
    box.append(picture)
  },
  'link-stylesheet': ({ url }) => document.head.append(make('link', { rel: 'stylesheet', href: url('css') })),
  'link-address-first': ({ url }) => {
    const link = make('link', { href: url('css') })
    document.head.append(link)
    link.relList.add('stylesheet')
  },
  'link-alternate': ({ url }) =>
    document.head.append(make('link', { href: url('css'), rel: 'alternate stylesheet', title: 'x' })),
  'link-preload': ({ url }) => document.head.append(make('link', { rel: 'preload', as: 'script', href: url('js') })),
  'link-preload-imagesrcset': ({ url }) => {
    const link = make('link', { rel: 'preload', as: 'image' })
    link.imageSrcset = url('gif') + ' 1x'
    document.head.append(link)
  },
  'link-preload-fetch': ({ url }) =>
    document.head.append(make('link', { rel: 'preload', as: 'fetch', crossOrigin: '', href: url('json') })),
  'link-modulepreload': ({ url }) => document.head.append(make('link', { rel: 'modulepreload', href: url('js') })),
  'link-prefetch': ({ url }) => document.head.append(make('link', { rel: 'prefetch', href: url('js') })),
  'link-icon': ({ url }) => document.head.append(make('link', { rel: 'icon', href: url('gif') })),
  'iframe-src': ({ box, url }) => box.append(make('iframe', { src: url('html') })),
  'frame-in-set': ({ box, url }) => {
    const frame = document.createElement('frame')
    frame.src = url('html')
    box.appendChild(document.createElement('frameset')).append(frame)
  },
  'frame-in-set-attribute': ({ box, url }) => {
    const frame = document.createElement('frame')
    frame.setAttribute('src', url('html'))
    box.appendChild(document.createElement('frameset')).append(frame)
  },
  'iframe-attribute-after': ({ box, url }) => {
    const frame = box.appendChild(document.createElement('iframe'))
    frame.setAttribute('Src', url('html'))
  },
  'object-data': ({ box, url }) => box.append(make('object', { data: url('svg'), type: 'image/svg+xml' })),
  'object-attribute': ({ box, url }) => {
    const object = document.createElement('object')
    object.setAttribute('data', url('html'))
    object.setAttribute('type', 'text/html')
    box.append(object)
  },
  'embed-src': ({ box, url }) => box.append(make('embed', { type: 'image/svg+xml', src: url('svg') })),
  'input-image': ({ box, url }) => box.append(make('input', { type: 'image', src: url('gif') })),
  'video-poster': ({ box, url }) => box.append(make('video', { poster: url('gif') })),
  'video-src': ({ box, url }) => box.append(make('video', { src: url('mp4') })),
  'audio-src': ({ url }) => make('audio', { preload: 'auto', src: url('mp3') }).load(),
  'source-src': ({ box, url }) => {
    const video = document.createElement('video')
    video.append(make('source', { src: url('mp4') }))
    box.append(video)
    video.load()
  },
  'track-src': ({ box, url }) => {
    const video = document.createElement('video')
    // Tracks are read with the page's own origin unless the video asks for CORS.
    video.crossOrigin = 'anonymous'
    const track = make('track', { default: true, kind: 'subtitles', src: url('vtt') })
    video.append(track)
    box.append(video)
    track.track.mode = 'showing'
    video.src = 'data:video/mp4,x'
  },
  'svg-image': ({ box, url }) => {
    const image = document.createElementNS(svg, 'image')
    image.setAttribute('href', url('gif'))
    box.appendChild(document.createElementNS(svg, 'svg')).append(image)
  },
  'svg-image-xlink': ({ box, url }) => {
    const image = document.createElementNS(svg, 'image')
    image.setAttributeNS(xlink, 'xlink:href', url('gif'))
    box.appendChild(document.createElementNS(svg, 'svg')).append(image)
  },
  'svg-image-xlink-prefix': ({ box, url }) => {
    const image = document.createElementNS(svg, 'image')
    image.setAttributeNS(xlink, 'x:href', url('gif'))
    box.appendChild(document.createElementNS(svg, 'svg')).append(image)
  },
  'svg-image-base-value': ({ box, url }) => {
    const image = document.createElementNS(svg, 'image')
    box.appendChild(document.createElementNS(svg, 'svg')).append(image)
    image.href.baseVal = url('gif')
  },
  'svg-script': ({ box, url }) => {
    const script = document.createElementNS(svg, 'script')
    script.setAttribute('href', url('js'))
    box.appendChild(document.createElementNS(svg, 'svg')).append(script)
  },
  'svg-script-base-value': ({ box, url }) => {
    const script = document.createElementNS(svg, 'script')
    script.href.baseVal = url('js')
    box.appendChild(document.createElementNS(svg, 'svg')).append(script)
  },
  'svg-use-own': ({ box, own }) => {
    const use = document.createElementNS(svg, 'use')
    use.setAttribute('href', own('svg') + '#a')
    box.appendChild(document.createElementNS(svg, 'svg')).append(use)
  },
  'svg-filter-image': ({ box, url }) => {
    const root = box.appendChild(document.createElementNS(svg, 'svg'))
    const filter = root.appendChild(document.createElementNS(svg, 'filter'))
    filter.id = 'filter'
    filter.appendChild(document.createElementNS(svg, 'feImage')).setAttribute('href', url('gif'))
    const shape = root.appendChild(document.createElementNS(svg, 'rect'))
    shape.setAttribute('width', '10')
    shape.setAttribute('height', '10')
    shape.setAttribute('filter', 'url(#filter)')
  },
}
