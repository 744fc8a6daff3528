import type { CDPSession, Page } from '@playwright/test'

/** What a page holds after garbage collection. */
export interface Weight {
  /** Bytes of JavaScript. */
  readonly heap: number
  /** DOM nodes, also those that only a script still holds. */
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
}

/** Weighs a page again and again, by the browser's own counters. */
export async function scale(page: Page): Promise<() => Promise<Weight>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  return async () => {
    await collect(session)
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { metrics } = await session.send('Performance.getMetrics')
    const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN
    return {
      heap: usedSize,
      nodes: read('Nodes'),
      listeners: read('JSEventListeners'),
      documents: read('Documents'),
    }
  }
}

/** More than once: what one round lets go of may have held something else, and frames are taken apart in tasks. */
export async function collect(session: CDPSession): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await session.send('HeapProfiler.collectGarbage')
    await session.send('Runtime.evaluate', {
      expression: 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))',
      awaitPromise: true,
    })
  }
}

export const growth = (from: Weight, to: Weight): Weight => ({
  heap: to.heap - from.heap,
  nodes: to.nodes - from.nodes,
  listeners: to.listeners - from.listeners,
  documents: to.documents - from.documents,
})
