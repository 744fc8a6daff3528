import type { Page } from '@playwright/test'
import { collect } from './heap.js'

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } }
  readonly nodes: number[]
  readonly strings: string[]
}

/**
 * Live observers of a page by their kind, by heap snapshot, after garbage collection. Those of the browser's own
 * controls and of the test's tools are among them.
 */
export async function observers(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await collect(session)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()

  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields, node_types } = snapshot.meta
  const [type, name] = [node_fields.indexOf('type'), node_fields.indexOf('name')]
  const counts: Record<string, number> = {}
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    const called = strings[nodes[at + name] as number] as string
    const native = node_types[0][nodes[at + type] as number] === 'native'
    if (native && /^(Mutation|Resize|Intersection|Performance)Observer$/.test(called))
      counts[called] = (counts[called] ?? 0) + 1
  }
  return counts
}
