import type { Config } from '../model/policy.js'
import type { FactReaders } from '../model/record.js'
import { holds } from './jar.js'

type Client = Navigator & {
  readonly userAgentData?: { readonly platform: string }
  readonly connection?: { readonly type?: string; readonly effectiveType?: string }
}

/** How each fact is read off the page. The browser names itself as it does in the header of every request. */
export function readFacts({ facts }: Config, window: Window): FactReaders {
  const { location, navigator, document, screen } = window
  const { userAgent, userAgentData, platform, maxTouchPoints, connection } = navigator as Client
  const address = (url: string) => (facts?.query ? url : url.replace(/[?#].*/, '')).slice(0, 2000)
  return {
    /** Local time with its offset: `Tue Sep 01 2026 13:00:00 GMT+0300`. */
    time: () => String(new Date()).replace(/ \(.*/, ''),
    page: () => address(location.href),
    referrer: () => address(document.referrer),
    browser: () => userAgent,
    os: () => userAgentData?.platform || platform,
    /** Kind of pointer, size of the screen in CSS pixels, device pixels to one of them. */
    device: () => `${maxTouchPoints ? 'touch' : 'mouse'} ${screen.width}x${screen.height}@${window.devicePixelRatio}`,
    cookies: () => facts?.cookies?.filter((name) => holds(document, name + '=')),
    network: () => connection?.type ?? connection?.effectiveType,
  }
}
