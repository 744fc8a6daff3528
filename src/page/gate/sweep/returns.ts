import type { Leftover } from './leftover.js'

/** One that comes back with every sweep is met at this pace, ms: two that fight must not take up the page. */
const pace = 200

/**
 * Sweeps again when a cookie has come back: as it is written where the browser tells, else when the page is shown,
 * hidden or restored. No polling.
 */
export function watchReturns(
  { cookieStore, document }: Window & typeof globalThis,
  left: Leftover,
  sweep: () => void,
  signal: AbortSignal,
): void {
  let due = 0
  const soon = () => {
    due ||= window.setTimeout(() => {
      due = 0
      if (!signal.aborted) sweep()
    }, pace)
  }
  // Older browsers and http pages have no `cookieStore`.
  ;(cookieStore as CookieStore | undefined)?.addEventListener(
    'change',
    ({ changed }) => {
      if (changed.some(({ name }) => left('cookies', name ?? ''))) soon()
    },
    { signal },
  )
  document.addEventListener('visibilitychange', sweep, { signal })
  window.addEventListener('pageshow', sweep, { signal })
}
