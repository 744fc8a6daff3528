/**
 * Calls back with a function that another script puts on the window, as soon as it is there: such tools are
 * loaded by tag managers, often after the page's own scripts. Returns what gives up waiting.
 * @param missing called when it is not there ten seconds after the page has loaded, or throws
 */
export function whenThere(
  window: Window,
  name: string,
  found: (api: unknown) => void,
  missing: () => void,
): () => void {
  let left = Infinity
  const look = () => {
    const api = (window as unknown as Record<string, unknown>)[name]
    if (typeof api === 'function') {
      stop()
      try {
        found(api)
      } catch {
        missing()
      }
      return
    }
    if (window.document.readyState === 'complete') left = Math.min(left, 50) - 1
    if (left < 0) {
      stop()
      missing()
    }
  }
  const timer = window.setInterval(look, 200)
  const stop = () => window.clearInterval(timer)
  look()
  return stop
}
