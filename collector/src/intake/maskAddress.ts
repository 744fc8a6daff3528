import { isIPv4 } from 'node:net'

/** The network of an address: /24 of IPv4, /48 of IPv6, written with its length so that nobody takes it for a whole one. */
export function maskAddress(address: string): string {
  if (isIPv4(address)) return address.replace(/\d+$/, '0/24')
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0')
  const first = [...left, ...zeros, ...right].slice(0, 3).join(':')
  return new URL(`http://[${first}::]`).hostname.slice(1, -1) + '/48'
}
