/**
 * Runs in the page before any script of its own, in cells that measure time; never where the main thread's work is
 * counted. Says when a control can be seen, and what a click led to.
 * @param {string | undefined} notice selector of a control of the notice
 */
export function probe(notice) {
  if (window !== top || location.pathname === '/blank.html') return
  const probe = (window.benchProbe = { lcp: 0, cls: 0, events: [] })

  const find = (selector) => {
    let root = document
    let element
    for (const part of selector.split('>>>')) {
      element = root.querySelector(part.trim())
      if (!element) return undefined
      root = element.shadowRoot ?? element
    }
    return element
  }
  const above = (element) =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : undefined)
  const opacity = (element) => {
    let product = 1
    for (let each = element; each; each = above(each)) product *= Number(getComputedStyle(each).opacity)
    return product
  }
  /** @param {number} part share of it that must be within the window */
  const look = (selector, part) => {
    const element = find(selector)
    if (!element) return undefined
    const { top, left, right, bottom, width, height } = element.getBoundingClientRect()
    const inside =
      Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0)) *
      Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0))
    const whole = Math.min(width, innerWidth) * Math.min(height, innerHeight)
    if (width < 4 || height < 4 || inside < whole * part || getComputedStyle(element).visibility !== 'visible')
      return undefined
    return { opacity: opacity(element), place: `${top.toFixed(1)} ${left.toFixed(1)}` }
  }
  /** Visible: readable at all. Settled: opaque and at rest for three frames. */
  const watch = (selector, part, tell) => {
    let place
    let same = 0
    const frame = () => {
      const seen = look(selector, part)
      if (seen?.opacity >= 0.5) tell('visible')
      if (seen?.opacity >= 0.99) {
        same = seen.place === place ? same + 1 : 0
        place = seen.place
        if (same === 2) return tell('settled')
      }
      if (performance.now() < 20_000) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }
  if (notice) watch(notice, 0.999, (what) => (probe[what] ??= performance.now()))
  probe.watchDialog = (selector) => watch(selector, 0.5, (what) => (probe[`dialog-${what}`] ??= performance.now()))

  const observe = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more })
  observe('largest-contentful-paint', ({ startTime }) => (probe.lcp = startTime))
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) probe.cls += value
  })
  // 16 ms is the least the browser tells of; it rounds to 8.
  observe('event', ({ name, duration }) => probe.events.push({ name, duration }), { durationThreshold: 16 })

  const afterTask = (note) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = note
    channel.port2.postMessage(0)
  }
  addEventListener(
    'click',
    ({ timeStamp }) => {
      if (probe.click) return
      const click = (probe.click = { at: timeStamp, begun: performance.now() })
      afterTask(() => (click.ended = performance.now()))
      requestAnimationFrame(() => afterTask(() => (click.painted = performance.now())))
    },
    { capture: true },
  )
}
