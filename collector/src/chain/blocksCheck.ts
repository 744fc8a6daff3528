import type { ChainEnd, ChainEntry } from '../store/store.js'
import type { Chain, Tell } from './verify.js'

type ActEntry = Extract<ChainEntry, { type: 'act' }>

/**
 * Who is blocked stands in a table beside the chain: a hand in it would show what is to be withheld, or keep facts from
 * retention. The acts say who should stand there.
 * @param before end of the chain, asked before anything else
 */
export async function createBlocksCheck(chain: Chain, before: ChainEnd | undefined, tell: Tell) {
  const kept = await chain.blocks?.()
  // Acts between the two ends may have come before the table was read, or after.
  const [sure, unsure] = [before?.seq ?? 0, kept ? ((await chain.end())?.seq ?? 0) : 0]
  const due = new Map<string, Pick<ActEntry, 'id' | 'seq'>>()
  const moving = new Set<string>()
  return {
    act({ id, seq, kind, body }: ActEntry): void {
      if (seq > unsure || (kind !== 'block' && kind !== 'unblock')) return
      const { subject = '' } = JSON.parse(body) as { subject?: string }
      if (seq > sure) moving.add(subject)
      else if (kind === 'block') due.set(subject, { id, seq })
      else due.delete(subject)
    },
    end(): void {
      if (!kept) return
      for (const [subject, { id, seq }] of due) {
        const by = kept.get(subject)
        if (moving.has(subject) || by === id) continue
        const state = by === undefined ? 'free' : `blocked by act ${by}`
        tell('block', seq, `the subject that act ${id} blocked is ${state}, without an act that says so`, id)
      }
      for (const [subject, by] of kept)
        if (!due.has(subject) && !moving.has(subject))
          tell('block', 0, `a subject is blocked by act ${by}, which does not stand or was lifted`, by)
    },
  }
}
