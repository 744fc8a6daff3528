import type { Page } from '@playwright/test'
import { collect } from './heap.js'

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]]; readonly edge_fields: string[] }
  }
  readonly nodes: number[]
  readonly edges: number[]
  readonly strings: string[]
}

/** What a page holds in memory of what scripts can leave there. */
export interface Held {
  /** Live observers of the page, those of the browser's own controls and of the test's tools included. */
  readonly observers: Record<string, number>
  /** Nodes that are in no document. */
  readonly detached: string[]
  /** Functions by the address of their script. */
  readonly functions: Record<string, number>
}

/** Takes a heap snapshot, after garbage collection, and reads it. */
export async function snapshot(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await collect(session)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return read(JSON.parse(chunks.join('')) as Snapshot)
}

function read({ snapshot, nodes, edges, strings }: Snapshot): Held {
  const { node_fields, node_types, edge_fields } = snapshot.meta
  const of = (name: string) => node_fields.indexOf(name)
  const [type, name, count, detachedness] = [of('type'), of('name'), of('edge_count'), of('detachedness')]
  const number = (list: number[], at: number) => list[at] as number
  const nameOf = (at: number) => strings[number(nodes, at + name)] as string

  /** The node that one of a node's edges of a name leads to. */
  const follow = (firstEdge: number, edgeCount: number, wanted: string) => {
    for (let edge = firstEdge; edge < firstEdge + edgeCount * edge_fields.length; edge += edge_fields.length)
      if (strings[number(edges, edge + 1)] === wanted) return number(edges, edge + 2)
    return undefined
  }
  const firstEdges = new Map<number, number>()
  for (let at = 0, edge = 0; at < nodes.length; at += node_fields.length) {
    firstEdges.set(at, edge)
    edge += number(nodes, at + count) * edge_fields.length
  }
  const step = (at: number | undefined, wanted: string) =>
    at === undefined ? undefined : follow(firstEdges.get(at) as number, number(nodes, at + count), wanted)

  const held = {
    observers: {} as Record<string, number>,
    detached: [] as string[],
    functions: {} as Record<string, number>,
  }
  const add = (counts: Record<string, number>, key: string) => (counts[key] = (counts[key] ?? 0) + 1)
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    const kind = node_types[0][number(nodes, at + type)]
    const called = nameOf(at)
    if (kind === 'native' && /^(Mutation|Resize|Intersection|Performance)Observer$/.test(called))
      add(held.observers, called)
    if (number(nodes, at + detachedness) === 2) held.detached.push(called)
    if (kind === 'closure') {
      const script = step(step(at, 'shared'), 'script')
      const address = script === undefined ? undefined : /\/ (https?:.*)$/.exec(nameOf(script))?.[1]
      if (address) add(held.functions, new URL(address).pathname)
    }
  }
  return held
}
