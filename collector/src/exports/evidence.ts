import { readChain } from '../chain/chainOf.js'
import { type Checkpoint, isSignedCheckpoint } from '../chain/checkpoint.js'
import { commitmentTo, genesis, leafOfAct, leafOfRecord, nextHead } from '../chain/entry.js'
import { type PublicKey, trustedKeys } from '../chain/keys.js'
import { sha256 } from '../chain/sha256.js'
import { canonicalJson } from '../intake/canonicalJson.js'
import type { Act } from '../store/acts.js'
import type { ChainEntry, Store } from '../store/store.js'

/** Everything that proves one record, in one file, without the collector. */
export interface Evidence {
  readonly type: 'soglasie.evidence'
  readonly version: 1
  readonly operator: string
  readonly seq: number
  readonly id: string
  readonly receivedAt: string
  readonly flags: readonly string[]
  /** The record without its facts. */
  readonly proof: { readonly document?: { readonly sha256: string } }
  readonly commitment: string | null
  /** Facts, address, user agent and the salt; null when there are none, or they are erased or blocked. */
  readonly facts: object | null
  readonly erased: Act | null
  /** Head of the chain before the record. */
  readonly before: string
  /** Hashes of the entries behind it, up to the checkpoint. */
  readonly behind: readonly string[]
  /** Null only while the collector has signed nothing yet. */
  readonly checkpoint: Checkpoint | null
  readonly keys: readonly PublicKey[]
  /** The text the visitor answered to, found by its hash; null when it was never registered. */
  readonly document: {
    readonly id: string
    readonly edition: string
    readonly mediaType: string
    readonly base64: string
  } | null
}

/** @returns undefined when there is no such record */
export async function evidenceOf(store: Store, id: string, keys: readonly PublicKey[]): Promise<Evidence | undefined> {
  const kept = await store.find(id)
  if (!kept) return undefined
  const { operator, document } = kept.record
  const { seq } = kept
  const [entry] = await store.entries(operator, seq - 1, 1)
  if (entry?.type !== 'record' || entry.id !== id) return undefined
  const [previous] = seq > 1 ? await store.entries(operator, seq - 2, 1) : []
  const [checkpoint = null] = await store.checkpoints(operator, seq - 1, 1)
  const behind: string[] = []
  if (checkpoint)
    for await (const next of readChain(store, operator, seq)) {
      if (next.seq > checkpoint.seq) break
      behind.push(leafOf(next))
    }
  const acts = entry.erased === null ? [] : await store.acts(operator, seq, 1_000_000)
  const text = document && (await store.findDocument(operator, document.sha256))
  return {
    type: 'soglasie.evidence',
    version: 1,
    operator,
    seq,
    id,
    receivedAt: entry.receivedAt,
    flags: kept.flags,
    proof: JSON.parse(entry.proof) as Evidence['proof'],
    commitment: entry.commitment,
    facts: entry.facts === null || entry.blocked !== null ? null : (JSON.parse(entry.facts) as object),
    erased: acts.find((act) => act.id === entry.erased) ?? null,
    before: previous?.head ?? genesis,
    behind,
    checkpoint,
    keys,
    document: text
      ? {
          id: text.id,
          edition: text.edition,
          mediaType: text.mediaType,
          base64: Buffer.from(text.text).toString('base64'),
        }
      : null,
  }
}

const leafOf = (entry: ChainEntry) => (entry.type === 'record' ? leafOfRecord(entry) : leafOfAct(entry))

/**
 * Checks a pack by nothing but itself.
 * @param trusted ids of keys known from elsewhere; without any, those in the pack are taken at its word
 * @returns what is wrong, empty when the record is proved
 */
export function checkEvidence(evidence: Evidence, trusted: ReadonlySet<string>): string[] {
  const { operator, seq, id, receivedAt, flags, proof, commitment, facts, before, behind, checkpoint, document } =
    evidence
  const faults: string[] = []
  const leaf = leafOfRecord({
    operator,
    seq,
    id,
    receivedAt,
    flags: JSON.stringify(flags),
    proof: canonicalJson(proof),
    commitment,
  })
  const head = behind.reduce(nextHead, nextHead(before, leaf))
  const keys = trustedKeys(evidence.keys, trusted.size ? trusted : new Set(evidence.keys.map(({ id: key }) => key)))
  const key = checkpoint && keys.get(checkpoint.key)
  if (!checkpoint) faults.push('no checkpoint vouches for the record yet; ask again in a minute')
  else if (!key) faults.push(`the key ${checkpoint.key} is not known; give its public half with --keys`)
  else if (!isSignedCheckpoint(checkpoint, key)) faults.push('the signature of the checkpoint is forged or damaged')
  else if (checkpoint.head !== head || checkpoint.seq !== seq + behind.length || checkpoint.operator !== operator)
    faults.push('the record is not the one that the checkpoint signs: the record, its time or its place was changed')
  if (facts !== null && commitmentTo(canonicalJson(facts)) !== commitment)
    faults.push('the facts are not those that were received')
  if (document && sha256(Buffer.from(document.base64, 'base64')) !== proof.document?.sha256)
    faults.push('the text of the document is not the one that the record names')
  return faults
}
