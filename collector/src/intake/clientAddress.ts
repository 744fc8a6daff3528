import { BlockList, isIP } from 'node:net'

/** Addresses in front of the collector whose `X-Forwarded-For` is believed. */
export function createTrust(proxies: readonly string[]): (address: string) => boolean {
  // Asked for every request; looking into an empty list costs as much as into a full one.
  if (!proxies.length) return () => false
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Address of the visitor: that of the connection, or behind trusted proxies the first one in `X-Forwarded-For`, read
 * from the right, that is no trusted proxy. What stands further left is the visitor's own word and is not evidence.
 * Undefined when a trusted proxy forwarded something that is no address.
 */
export function clientAddress(
  connection: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trusts: (address: string) => boolean,
): string | undefined {
  let address = plain(connection ?? '')
  if (forwarded === undefined) return address
  const hops = String(forwarded).split(',').filter(Boolean)
  while (address && trusts(address) && hops.length) address = plain(hops.pop() as string)
  return address
}

/** `::ffff:192.0.2.1`, `192.0.2.1:443` and `[2001:DB8::1]:443` as plain addresses; undefined for anything else. */
function plain(text: string): string | undefined {
  // What a connection says of itself is most often plain already.
  if (isIP(text) === 4) return text
  const host = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  const family = isIP(host)
  if (family === 6) return new URL(`http://[${host}]`).hostname.slice(1, -1)
  return family === 4 ? host : undefined
}
