/** What an element's attributes make a browser request, by the attribute's name. */

/** Elements whose attribute of this name is fetched; `*` stands for every element. */
const fetched: Readonly<Record<string, readonly string[]>> = {
  src: ['script', 'iframe', 'frame', 'img', 'video', 'audio', 'source', 'track', 'embed', 'input'],
  srcset: ['img', 'source'],
  poster: ['video'],
  data: ['object'],
  href: ['link', 'script', 'image', 'use', 'feimage'],
  'xlink:href': ['script', 'image', 'use', 'feimage'],
  imagesrcset: ['link'],
  content: ['meta'],
  background: ['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ping: ['a', 'area'],
  attributionsrc: ['a', 'area', 'img', 'script'],
}

/** Types of `<link>` that make a browser connect or load; the others (canonical, author, me …) only tell. */
const loads =
  /(?:^|[\t\n\f\r ])(?:stylesheet|(?:module)?preload|preconnect|(?:dns-)?prefetch|prerender|(?:mask-|shortcut )?icon|apple-touch-(?:icon|startup-image)(?:-precomposed)?|manifest|pingback|compression-dictionary|import)(?:$|[\t\n\f\r ])/i

/** `content` of a refresh: seconds, then the address, quoted or not. */
const refresh = /^[\t\n\f\r ]*[\d.]*[\t\n\f\r ]*[;,]?[\t\n\f\r ]*(?:url[\t\n\f\r ]*=[\t\n\f\r ]*)?["']?([^]*)$/i

const words = (value: string): string[] => value.split(/[\t\n\f\r ]+/).filter(Boolean)

/**
 * The addresses in one attribute; none when the element does not request it.
 * @param tag lower-case name of the element
 * @param get the element's attributes by lower-case name
 */
export function addressesIn(
  tag: string,
  name: string,
  value: string,
  get: (name: string) => string | undefined,
): string[] {
  if (!fetched[name]?.includes(tag)) return []
  switch (name) {
    case 'src':
      return tag === 'input' && get('type')?.toLowerCase() !== 'image' ? [] : [value]
    case 'srcset':
    case 'imagesrcset':
      return words(value).map((word) => word.replace(/^,+|,+$/g, ''))
    case 'ping':
    case 'attributionsrc':
      return words(value)
    case 'content':
      return get('http-equiv')?.toLowerCase() === 'refresh' ? [refresh.exec(value)?.[1] ?? ''] : []
    case 'href':
      return tag === 'link' && !loads.test(get('rel') ?? '') ? [] : [value]
    default:
      return [value]
  }
}
