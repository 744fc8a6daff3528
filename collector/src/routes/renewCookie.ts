import type { IncomingMessage } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { decode } from '../../../src/model/token.js'
import { sitesOf } from '../operators/operators.js'
import type { HttpEnv, Services } from './Services.js'

/**
 * Sends the decision cookie back as it came: Safari keeps what a script wrote for seven days, what a server set for as
 * long as it says (WebKit, Full Third-Party Cookie Blocking). Only where the operator asks for it, for the collector
 * must stand on the operator's own domain; only a value the page itself could have written; the time of the decision
 * is within the value and stays.
 * @returns names and values of headers in turn
 */
export function renewedCookie(
  { settings, configs }: Pick<Services, 'settings' | 'configs'>,
  { headers }: IncomingMessage,
): string[] {
  if (!settings.renewCookie.length) return []
  const fetchSite = headers['sec-fetch-site']
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
  const domain = settings.renewCookie.find((entry) =>
    entry.startsWith('.') ? host.endsWith(entry) || host === entry.slice(1) : host === entry,
  )
  // Another site's page must not keep a cookie alive that its visitor would let go.
  if (domain === undefined || (fetchSite !== 'same-origin' && fetchSite !== 'same-site')) return []
  const site = domain.replace(/^\./, '')
  const config = configs.find((known) => [...sitesOf(known)].some((own) => own === site || own.endsWith(`.${site}`)))
  const { name = 'soglasie', days = 182 } = config?.cookie ?? {}
  const value = cookieOf(headers.cookie, name)
  const renewed: string[] = []
  if (config && value !== undefined && isDecision(value)) {
    const scope = domain.startsWith('.') ? `; Domain=${site}` : ''
    renewed.push('Set-Cookie', `${name}=${value}; Max-Age=${days * 86_400}; Path=/${scope}; SameSite=Lax; Secure`)
  }
  if (headers.origin !== undefined) renewed.push('Access-Control-Allow-Credentials', 'true')
  return renewed
}

/** {@link renewedCookie} on the answer of a route. */
export function renewCookie(services: Pick<Services, 'settings' | 'configs'>) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const renewed = renewedCookie(services, c.env.incoming)
    for (let at = 0; at < renewed.length; at += 2) c.header(renewed[at] as string, renewed[at + 1])
    return next()
  })
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

/** The very text of a decision cookie: nothing else is ever sent back, so no header can be forged through it. */
function isDecision(value: string): boolean {
  if (!/^[\w.:~!*?%-]{1,400}$/.test(value)) return false
  try {
    return decode(decodeURIComponent(value), []) !== undefined
  } catch {
    return false
  }
}
