// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { allowedFacts } from '../model/record.js'
import type { Config } from '../model/policy.js'
import { readFacts } from './facts.js'

const page = (more: object = {}) =>
  ({
    location: { href: 'https://shop.example/cart?token=secret#x' },
    document: { referrer: 'https://search.example/?q=secret', cookie: 'session=1; private=2; xsession=3' },
    screen: { width: 390, height: 844 },
    devicePixelRatio: 3,
    navigator: { userAgent: 'UA', platform: 'Linux x86_64', maxTouchPoints: 5, connection: { effectiveType: '4g' } },
    ...more,
  }) as unknown as Window

const config = (facts?: Config['facts']) => ({ facts }) as Config

it('leaves the query string and the fragment out, unless the operator asks for them', () => {
  expect(readFacts(config(), page()).page?.()).toBe('https://shop.example/cart')
  expect(readFacts(config(), page()).referrer?.()).toBe('https://search.example/')
  expect(readFacts(config({ query: true }), page()).page?.()).toBe('https://shop.example/cart?token=secret#x')
})

it('reports only cookies that the operator named and that are there', () => {
  expect(readFacts(config({ cookies: ['session', 'absent'] }), page()).cookies?.()).toEqual(['session'])
})

it('says device, system, network and local time', () => {
  const facts = readFacts(config(), page())
  expect(facts.device?.()).toBe('touch 390x844@3')
  expect(facts.os?.()).toBe('Linux x86_64')
  expect(facts.network?.()).toBe('4g')
  expect(facts.time?.()).toMatch(/ GMT[+-]\d{4}$/)
})

it('keeps an address within what a record takes', () => {
  const long = page({ location: { href: 'https://shop.example/' + 'a'.repeat(5000) } })
  expect(readFacts(config(), long).page?.()).toHaveLength(2000)
})

it('reads nothing the policy does not name', () => {
  const touched: string[] = []
  const spied = new Proxy(readFacts(config(), page()), {
    get: (facts, name: string) => () => {
      touched.push(name)
      return (facts as Record<string, () => unknown>)[name]?.()
    },
    ownKeys: (facts) => Reflect.ownKeys(facts),
    getOwnPropertyDescriptor: (facts, name) => ({
      ...Reflect.getOwnPropertyDescriptor(facts, name),
      value: () => touched.push(String(name)),
    }),
  })
  allowedFacts({ page: '1.1', ip: '1.1' }, 'policy.accepted', spied)
  expect([...new Set(touched)]).toEqual(['page'])
  touched.length = 0
  allowedFacts({ page: '1.1' }, 'consent.refused', spied)
  expect(touched).toEqual([])
})
