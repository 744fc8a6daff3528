import type { Config, Field } from '../model/policy.js'
import type { Facts } from '../model/record.js'

type Client = Navigator & {
  readonly connection?: { readonly type?: string; readonly effectiveType?: string }
}

/** Local time with its offset: `2026-09-01T13:00:00.000+03:00`. */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset()
  const at = (shift: number) => new Date(shift).toISOString()
  return at(+now + offset * 6e4).slice(0, -1) + (offset < 0 ? '-' : '+') + at(Math.abs(offset) * 6e4).slice(11, 16)
}

/** In the order in which they must be tried: everyone calls itself Chrome and Safari (which says `Version`). */
const products = 'YaBrowser SamsungBrowser OPR Edg Firefox FxiOS CriOS Chrome Version'.split(' ')

/** The facts the policy names, and no others: each is read only when its field is on the allow-list. */
export function collectFacts({ policy, facts }: Config, window: Window): Facts {
  const { location, navigator, document, screen } = window
  const client = navigator as Client
  const address = (url: string) => (facts?.query ? url : url.replace(/[?#].*/, '')).slice(0, 2000)
  const { userAgent } = navigator
  const read: Record<Exclude<Field, 'ip'>, () => unknown> = {
    time: () => localTime(new Date()),
    page: () => address(location.href),
    referrer: () => address(document.referrer) || undefined,
    browser: () =>
      products.map((product) => new RegExp(product + '\\w*/[\\d.]+').exec(userAgent)?.[0]).find((found) => found),
    os: () =>
      /Windows NT [\d.]+|Android [\d.]+|OS [\d_]+ like Mac|Mac OS X [\d._]+|CrOS|Linux/.exec(
        userAgent.replace('Linux; ', ''),
      )?.[0],
    device: () =>
      `${/Mobi|Android|iPhone|iPad/.test(userAgent) ? 'mobile' : 'desktop'} ${screen.width}x${screen.height}@${window.devicePixelRatio}`,
    cookies: () =>
      (facts?.cookies ?? []).filter((name) => document.cookie.split('; ').some((pair) => pair.startsWith(name + '='))),
    network: () => client.connection?.type ?? client.connection?.effectiveType,
  }
  const collected: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(read)) {
    const seen = policy.autoCollected[field as Field] && value()
    if (seen) collected[field] = seen
  }
  return collected
}
