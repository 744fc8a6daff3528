import { readFileSync, readdirSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Config } from '../model/policy.js'
import { claims } from '../model/vendor.js'
import { all } from '../vendors/all.js'
import { markHtml } from './markHtml.js'
import { servicesToMark } from './services.js'

/** Every vendor's own snippet, pasted as the vendor gives it, has no live address left after marking. */
const snippets = new URL('../../e2e/vendors/snippets/', import.meta.url)
const config = { purposes: [] } as unknown as Config
const services = servicesToMark(config, all)
const hosts = all.flatMap((vendor) => vendor.hosts)
const bare = hosts.map((entry) => entry.replace(/\/.*/, ''))

type Node = DefaultTreeAdapterMap['node']

function* elements(node: Node): Generator<DefaultTreeAdapterMap['element']> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
  if ('content' in node) yield* elements(node.content)
}

/** Addresses a browser would ask for, and scripts it would run that name one. */
function live(html: string, scriptingEnabled: boolean): string[] {
  const found: string[] = []
  for (const { tagName, attrs, childNodes } of elements(parse(html, { scriptingEnabled }))) {
    const type = attrs.find(({ name }) => name === 'type')?.value
    for (const { name, value } of attrs)
      if (/^(src|href|data|poster|srcset|srcdoc)$/.test(name) && tagName !== 'a' && type !== 'text/plain') {
        const { hostname, pathname, search } = new URL(value, 'https://shop.example/')
        if (hosts.some((entry) => claims(entry, hostname, pathname + search))) found.push(`${tagName} ${value}`)
      }
    const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    if (tagName === 'script' && type !== 'text/plain')
      for (const host of bare) if (text.includes(host)) found.push(`script ${host}`)
  }
  return found
}

const files = readdirSync(snippets).filter((file) => file.endsWith('.html'))

it('there is a snippet of every vendor', () => {
  expect(files.map((file) => file.replace('.html', ''))).toEqual(expect.arrayContaining(all.map(({ id }) => id)))
})

describe.each(files)('%s', (file) => {
  const html = readFileSync(new URL(file, snippets), 'utf8')
  const page = `<!doctype html><html><head><title>x</title></head><body>${html}</body></html>`
  const marked = markHtml(page, services)

  it.each([true, false])('no address of the vendor is live, scripts on: %s', (scripts) => {
    expect(live(page, false)).not.toEqual([])
    expect(live(marked, scripts)).toEqual([])
  })

  it('the marks taken out again, the page is what it was', () => {
    const back = marked
      .replace(/ type="text\/plain"(?= data-consent)/g, '')
      .replace(/ data-consent="\w+"/g, '')
      .replace(/\bdata-(?=(?:type|src|href)=)/g, '')
    expect(back).toBe(page)
  })
})
