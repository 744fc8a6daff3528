import { type KeyObject, verify } from 'node:crypto'
import { canonicalJson } from '../intake/canonicalJson.js'
import type { Signer } from './keys.js'

/** The state of one operator's chain at a moment, signed: what stands up to `seq` cannot change unseen any more. */
export interface Checkpoint {
  readonly operator: string
  readonly seq: number
  readonly head: string
  /** ISO 8601, UTC, ms. */
  readonly at: string
  /** Id of the key that signed. */
  readonly key: string
  /** Ed25519 (RFC 8032), base64url. */
  readonly signature: string
}

type Statement = Omit<Checkpoint, 'signature'>

// Every statement names its kind: a signature over one can never pass for another.
const textOf = ({ operator, seq, head, at, key }: Statement) =>
  canonicalJson({ type: 'soglasie.checkpoint.1', operator, seq, head, at, key })

export function signCheckpoint(signer: Signer, statement: Omit<Statement, 'key'>): Checkpoint {
  const full = { ...statement, key: signer.id }
  return { ...full, signature: signer.sign(textOf(full)) }
}

export const isSignedCheckpoint = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  verify(null, Buffer.from(textOf(checkpoint)), key, Buffer.from(checkpoint.signature, 'base64url'))
