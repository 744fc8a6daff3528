import type { Config } from '../../../src/model/policy.js'
import type { Report } from './messages.js'

/**
 * Hands records to the playground instead of sending them, and stays on this page whatever is pressed.
 * @returns the configuration with the address of a refusal turned into one of this page
 */
export function stayOffline(
  config: Config,
  window: Window & typeof globalThis,
  tell: (report: Report) => void,
): Config {
  const { document, navigator, location } = window
  const take = (body: unknown): { id: string }[] => {
    const given: unknown = typeof body === 'string' ? JSON.parse(body) : []
    const records = (Array.isArray(given) ? given : [given]) as { id: string }[]
    tell({ kind: 'records', records })
    return records
  }
  window.fetch = (_, options) => {
    const results = take(options?.body).map(({ id }) => ({ id, status: 'stored' }))
    return Promise.resolve(
      new Response(JSON.stringify({ results }), { headers: { 'content-type': 'application/json' } }),
    )
  }
  navigator.sendBeacon = (_, body) => !!take(body)

  document.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
      // A receipt is a file made here.
      if (!link || link.hasAttribute('download')) return
      event.preventDefault()
      tell({ kind: 'led', url: link.getAttribute('href') ?? '' })
    },
    true,
  )
  document.addEventListener('submit', (event) => event.preventDefault())
  const mark = '#refused:'
  window.addEventListener('hashchange', () => {
    if (location.hash.startsWith(mark)) tell({ kind: 'led', url: decodeURIComponent(location.hash.slice(mark.length)) })
  })
  const { refusal } = config.policy
  return refusal?.url
    ? { ...config, policy: { ...config.policy, refusal: { ...refusal, url: mark + encodeURIComponent(refusal.url) } } }
    : config
}
