import type { ConsentRecord } from '../../../src/model/record.js'
import { isInRanges } from '../store/ranges.js'
import type { ChainEntry } from '../store/store.js'
import { commitmentTo } from './entry.js'
import type { Tell } from './verify.js'

type RecordEntry = Extract<ChainEntry, { type: 'record' }>
type ActEntry = Extract<ChainEntry, { type: 'act' }>
type Place = Pick<RecordEntry, 'id' | 'seq'>

/**
 * What the chain itself does not hold: the facts of a record, which are there as they came or gone by an act that
 * names them, and the columns by which records are found.
 */
export function createFactsCheck({ isExport }: { readonly isExport: boolean }, tell: Tell) {
  /** Records whose facts are gone, by the act they name; the act stands further on. */
  const erased = new Map<string, Place[]>()
  const withheld: (Place & { readonly act: string; readonly subject: string })[] = []
  const blocks = new Map<string, string>()

  const isGone = (entry: RecordEntry) => {
    const { id, seq, commitment, erased: act, blocked } = entry
    if (commitment === null) return
    if (act !== null) erased.set(act, [...(erased.get(act) ?? []), { id, seq }])
    else if (isExport && blocked !== null) withheld.push({ id, seq, act: blocked, subject: proofOf(entry).subject })
    else tell('erasure', seq, `the facts of entry ${seq} are gone without an act of erasure`, id)
  }

  return {
    record(entry: RecordEntry): void {
      const { id, seq, facts, commitment, erased: act, searched } = entry
      if (facts === null) isGone(entry)
      else if (commitment === null || commitmentTo(facts) !== commitment)
        tell('changed', seq, `the facts of entry ${seq} are not those that were received`, id)
      else if (act !== null)
        tell('erasure', seq, `the facts of entry ${seq} are back though act ${act} erased them`, id)
      if (!searched) return
      const proof = proofOf(entry)
      for (const name of Object.keys(searched) as (keyof typeof searched)[])
        if (searched[name] !== proof[name])
          tell('changed', seq, `the column "${name}" of entry ${seq} was changed: its proof says otherwise`, id)
    },
    act({ id, seq, kind, body }: ActEntry): void {
      const said = JSON.parse(body) as { seqs?: [number, number][]; records?: number; subject?: string }
      if (kind === 'block') blocks.set(id, said.subject ?? '')
      if (kind !== 'erasure') return
      const records = erased.get(id) ?? []
      for (const record of records)
        if (!isInRanges(said.seqs ?? [], record.seq))
          tell('erasure', record.seq, `act ${id} does not name entry ${record.seq}, whose facts are gone`, record.id)
      if (records.length < (said.records ?? 0))
        tell(
          'erasure',
          seq,
          `act ${id} erased ${said.records} records, but ${records.length} are erased: facts were put back, or entries are missing`,
          id,
        )
      erased.delete(id)
    },
    end(): void {
      for (const [act, records] of erased)
        for (const { id, seq } of records)
          tell('erasure', seq, `the facts of entry ${seq} are gone by act ${act}, which does not exist`, id)
      for (const { id, seq, act, subject } of withheld)
        if (blocks.get(act) !== subject)
          tell(
            'erasure',
            seq,
            `the facts of entry ${seq} are left out by act ${act}, which does not block its subject`,
            id,
          )
    },
  }
}

const proofOf = ({ proof }: RecordEntry) => JSON.parse(proof) as ConsentRecord
