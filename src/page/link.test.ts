// @vitest-environment happy-dom
import { createHmac } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { carryLinks, readClaim, takeLink } from './link.js'

const record = '01990000-0000-7000-8000-000000000001'
const subject = 'subject-of-this-visitor'
afterEach(() => document.body.replaceChildren())

async function press(href: string, shares: (host: string) => boolean, held = true) {
  const undo = carryLinks(document, shares, () => (held ? { record, subject } : undefined))
  const a = document.createElement('a')
  a.href = href
  document.body.append(a)
  a.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  // The claim is signed in the background: it comes, or there has been time enough for it to come.
  for (let turn = 0; turn < 40 && a.href === href; turn++) await new Promise((resolve) => setTimeout(resolve, 25))
  undo()
  return a.href
}

it('puts onto links within the scope a claim that the collector can check', async () => {
  const url = new URL(await press('https://two.example/page?a=1#b', (host) => host === 'two.example'))
  expect(url.searchParams.get('a')).toBe('1')
  expect(url.hash).toBe('#b')
  const claim = readClaim(url.searchParams.get('soglasie') ?? '')
  expect(claim?.record).toBe(record)
  expect(Math.abs((claim?.at ?? 0) - Date.now())).toBeLessThan(5000)
  const expected = createHmac('sha256', subject).update(`${record}.${claim?.at}.two.example`).digest('base64url')
  expect(claim?.proof).toBe(expected)
})

it('never touches a link out of scope, nor any while there is no decision', async () => {
  expect(await press('https://other.example/', (host) => host === 'two.example')).toBe('https://other.example/')
  expect(await press('https://two.example/', () => true, false)).toBe('https://two.example/')
  expect(await press('mailto:a@two.example', () => true)).toBe('mailto:a@two.example')
})

it.each(['', 'x', `${record}.zzzzzz`, `${record}.abcdefg.short`, `not-a-uuid.abcdefg.${'a'.repeat(43)}`])(
  'reads no claim from %j',
  (value) => {
    expect(readClaim(value)).toBeUndefined()
  },
)

it('takes its parameter off the address and leaves the rest', () => {
  const replaceState = vi.fn()
  const window = {
    location: { search: '?a=1&soglasie=v&b=2', href: 'https://shop.example/p?a=1&soglasie=v&b=2#h' },
    history: { state: { own: true }, replaceState },
  } as unknown as Window
  expect(takeLink(window)).toBe('v')
  expect(replaceState.mock.calls[0]?.[0]).toEqual({ own: true })
  expect(String(replaceState.mock.calls[0]?.[2])).toBe('https://shop.example/p?a=1&b=2#h')
})
