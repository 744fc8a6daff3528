// How busy other processes were while something was measured: a bench may share its machine. Linux only; elsewhere
// nothing is known, and nothing is waited for.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { cpus } from 'node:os'

/** Clock ticks a second in /proc. */
const ticks = 100
const known = existsSync('/proc/stat')

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const total = () => {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softirq + steal) / ticks
}

/** CPU seconds of this process and its descendants, with what they have reaped. */
function own() {
  const children = new Map()
  const used = new Map()
  for (const id of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      const parent = fields[1]
      children.set(parent, [...(children.get(parent) ?? []), id])
      used.set(id, (fields[11] + fields[12] + fields[13] + fields[14]) / ticks)
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (id) => (used.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0)
  return sum(process.pid)
}

const sample = () => ({ at: performance.now(), total: total(), own: own() })

/** Begins to watch; what is returned says the share of the whole machine, 0 to 1, that others took since. */
export function watchOthers() {
  if (!known) return () => 0
  const before = sample()
  return () => {
    const after = sample()
    const seconds = (after.at - before.at) / 1000
    const others = after.total - before.total - (after.own - before.own)
    return seconds > 0 ? Math.max(0, others / seconds / cpus().length) : 0
  }
}

/** Waits until others leave most of the machine idle, or until it has waited long enough. */
export async function waitForQuiet(limit, longest) {
  const end = performance.now() + longest
  do {
    const others = watchOthers()
    await sleep(known ? 250 : 0)
    if (others() < limit) return
  } while (performance.now() < end)
}
