import { expect, test } from 'vitest'
import { clientAddress, createTrust } from './clientAddress.js'
import { maskAddress } from './maskAddress.js'

const trusts = createTrust(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

test.each([
  ['the connection itself', '203.0.113.9', undefined, '203.0.113.9'],
  ['IPv4 in IPv6 clothes', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger who forwards', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
  ['one proxy', '127.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['a proxy in IPv6 clothes', '::ffff:127.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['what the visitor wrote itself is left aside', '127.0.0.1', '6.6.6.6, 192.0.2.1, 10.0.0.7', '192.0.2.1'],
  ['proxies all the way', '127.0.0.1', '10.0.0.8, 10.0.0.7', '10.0.0.8'],
  ['a proxy that forwards nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['IPv6 with brackets and port', 'fd00::1', '[2001:DB8:0::1]:443', '2001:db8::1'],
  ['IPv4 with port', '127.0.0.1', '192.0.2.1:5678', '192.0.2.1'],
  ['no address', '127.0.0.1', 'unknown', undefined],
  ['garbage hides what is behind it', '127.0.0.1', '192.0.2.1, <script>', undefined],
  ['no connection', undefined, '192.0.2.1', undefined],
])('%s', (_name, connection, forwarded, expected) =>
  expect(clientAddress(connection, forwarded, trusts)).toBe(expected),
)

test.each([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['::1', '::/48'],
  ['2001:0:0:1::', '2001::/48'],
])('the network of %s', (address, expected) => expect(maskAddress(address)).toBe(expected))
