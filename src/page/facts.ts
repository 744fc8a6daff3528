import type { Config, Field } from '../model/policy.js'
import type { Facts } from '../model/record.js'

type Client = Navigator & {
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[]
    readonly platform: string
    readonly mobile: boolean
  }
  readonly connection?: { readonly type?: string; readonly effectiveType?: string }
}

/** Local time with its offset: `2026-09-01T13:00:00+03:00`. */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset()
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0')
  return (
    new Date(now.getTime() + offset * 6e4).toISOString().slice(0, 19) +
    (offset < 0 ? '-' : '+') +
    two(Math.trunc(offset / 60)) +
    ':' +
    two(offset % 60)
  )
}

const products: readonly (readonly [string, RegExp])[] = [
  ['Yandex Browser', /YaBrowser\/([\d.]+)/],
  ['Samsung Internet', /SamsungBrowser\/([\d.]+)/],
  ['Opera', /OPR\/([\d.]+)/],
  ['Edge', /Edg(?:e|A|iOS)?\/([\d.]+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\/([\d.]+)/],
  ['Safari', /Version\/([\d.]+).*Safari/],
]

const systems: readonly (readonly [string, RegExp])[] = [
  ['iOS', /(?:iPhone|iPad|CPU) OS ([\d_]+)/],
  ['Android', /Android ([\d.]+)/],
  ['Windows', /Windows NT ([\d.]+)/],
  ['macOS', /Mac OS X ([\d_.]+)/],
  ['ChromeOS', /CrOS \S+ ([\d.]+)/],
  ['Linux', /(Linux|X11)/],
]

function match(text: string, table: readonly (readonly [string, RegExp])[]): string | undefined {
  for (const [name, pattern] of table) {
    const version = pattern.exec(text)?.[1]
    if (version) return /\d/.test(version) ? `${name} ${version.replaceAll('_', '.')}` : name
  }
  return undefined
}

/** Which of the known browsers this is; the settings dialog uses the same answer for its instructions. */
export const browserName = (userAgent: string): string => match(userAgent, products) ?? 'Browser'

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
    browser: () => browserName(userAgent),
    os: () => match(userAgent, systems) ?? client.userAgentData?.platform,
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
