import { census, keep } from './census.js'
import { outcome } from './describe.js'
import { calls } from './uses/calls.js'
import { keeping } from './uses/keeping.js'
import { markup } from './uses/markup.js'
import { nodes } from './uses/nodes.js'

const groups = { nodes, markup, calls, keeping }

/** Runs inside the page: every use of every group, one after another. */
async function run(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const [group, uses] of Object.entries(groups))
    for (const [index, [name, use]] of Object.entries(uses).entries()) {
      const box = document.body.appendChild(document.createElement('div'))
      const late = new Promise<string>((resolve) => setTimeout(() => resolve('nothing came'), 15_000))
      seen[`${group}: ${name}`] = await outcome(() => Promise.race([use({ box, id: `${group}-${index}` }), late]))
      box.remove()
    }
  return seen
}

export default { run, census, keep }
