import type { Operator } from '../../../src/model/policy.js'
import { newId } from '../newId.js'
import type { Act, ActDraft, Erasure } from '../store/acts.js'
import type { Store, Told } from '../store/store.js'

/** Who asks for an erasure and why; both stand in the act (RKN order 179 of 28 Oct 2022). */
export interface ErasureRequest {
  readonly operator: Operator
  readonly subject: string
  /** `152-FZ art. 21(5), request of 2026-03-01` or the like. */
  readonly reason: string
  /** Who carries it out. */
  readonly by: string
}

export type Erased =
  | { readonly status: 'erased'; readonly act: Act }
  | { readonly status: 'nothing' }
  /** Data that is being checked must not be destroyed (152-FZ art. 21(1)). */
  | { readonly status: 'blocked'; readonly by: string }

/** Destroys the facts of everything the subject has at the operator; the proof of consent stays, and the act of it. */
export async function eraseSubject(
  store: Store,
  request: ErasureRequest,
  now = new Date(),
  told?: Told,
): Promise<Erased> {
  const { operator, subject } = request
  const block = await store.blockOf(operator.id, subject)
  if (block !== undefined) return { status: 'blocked', by: block }
  const act = await store.eraseSubject(subject, erasureDraft({ ...request, wiping: store.wiping }, now), told)
  return act ? { status: 'erased', act } : { status: 'nothing' }
}

/** The act without what is known only while erasing. */
export function erasureDraft(
  { operator, reason, by, wiping }: Omit<ErasureRequest, 'subject'> & Pick<Store, 'wiping'>,
  now: Date,
): ActDraft<Erasure> {
  const { id, name, ids = {}, contacts } = operator
  return {
    id: newId(now.getTime()),
    operator: id,
    at: now.toISOString(),
    body: {
      operator: { name, address: contacts?.address ?? null, ids },
      by,
      system: 'Soglasie collector',
      reason,
      method: `deleted from the database, ${wiping}; the chain keeps a salted hash whose salt is destroyed`,
    },
  }
}
