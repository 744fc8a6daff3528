import { expect, it } from 'vitest'
import { dropCookie } from './cookies.js'

/** A jar that tells copies apart by domain, path and partition, as browsers do; `com` is a public suffix. */
function site(hostname: string, pathname: string) {
  const jar = new Set<string>()
  const tried: string[] = []
  const document = {
    location: { hostname, pathname },
    get cookie() {
      return [...jar].map((key) => key.split('|')[0] + '=1').join('; ')
    },
    set cookie(text: string) {
      tried.push(text)
      const of = (name: string) => new RegExp(`; ${name}=([^;]*)`).exec(text)?.[1] ?? ''
      if (of('Domain') !== 'com')
        jar.delete([text.split('=')[0], of('Domain'), of('Path'), text.includes('; Partitioned')].join('|'))
    },
  }
  return { document: document as unknown as Document, jar, tried }
}

it.each(['a||/|false', 'a||/x|false', 'a||/x/|true', 'a||/x/y|false', 'a|b.shop.com|/|false', 'a|shop.com|/x|true'])(
  'finds the copy %s',
  (copy) => {
    const { document, jar } = site('b.shop.com', '/x/y')
    jar.add(copy).add('other||/|false')
    dropCookie(document, 'a', true)
    expect([...jar]).toEqual(['other||/|false'])
  },
)

it('tries nothing more once the cookie is gone, and nothing where there is none', () => {
  const { document, jar, tried } = site('b.shop.com', '/x/y')
  dropCookie(document, 'a', true)
  expect(tried).toEqual([])
  jar.add('a||/|false')
  dropCookie(document, 'a', true)
  expect(tried).toEqual(['a=; Max-Age=0; Path=/; Secure; SameSite=None'])
})
