import { groups } from './groups.js'
import type { Tools } from './way.js'

/** Where the page finds the vendor. */
export interface Vendor {
  readonly port: number
  readonly raw: number
}

function toolsFor(id: string, { port, raw }: Vendor): Tools {
  const box = document.body.appendChild(document.createElement('div'))
  const host = `vendor.localhost:${port}`
  return {
    id,
    host,
    raw,
    box,
    name: `_v_${id}_`,
    url: (extension) => `http://${host}/v/${id}.${extension}`,
    path: (extension) => `/v/${id}.${extension}`,
    own: (extension) => `${location.origin}/own/${id}.${extension}`,
    hop: (extension) => `${location.origin}/hop/${id}.${extension}`,
    frame() {
      const frame = box.appendChild(document.createElement('iframe'))
      return { frame, window: frame.contentWindow as Window & typeof globalThis }
    },
  }
}

/** Runs inside the page: every way of a group, one after another; what one of them throws does not stop the next. */
export default function attempt(group: keyof typeof groups, ids: readonly string[], vendor: Vendor): string[] {
  const thrown: string[] = []
  for (const id of ids)
    try {
      const result = groups[group][id]?.(toolsFor(id, vendor))
      // A rejection is one way of being held; nobody waits for it.
      Promise.resolve(result).catch(() => {})
    } catch (cause) {
      thrown.push(`${id}: ${String(cause)}`)
    }
  return thrown
}
