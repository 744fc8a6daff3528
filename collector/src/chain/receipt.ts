import { type KeyObject, verify } from 'node:crypto'
import { canonicalJson } from '../intake/canonicalJson.js'
import type { Signer } from './keys.js'

/** The collector's signed word that a record stands in the chain: the visitor may keep it and prove the record by it. */
export interface SignedReceipt {
  readonly id: string
  readonly operator: string
  readonly seq: number
  /** Hash of the record in its place, see `leafOfRecord`. */
  readonly leaf: string
  /** ISO 8601, UTC, ms. */
  readonly receivedAt: string
  readonly key: string
  /** Ed25519, base64url. */
  readonly signature: string
}

type Statement = Omit<SignedReceipt, 'signature'>

const textOf = ({ id, operator, seq, leaf, receivedAt, key }: Statement) =>
  canonicalJson({ type: 'soglasie.receipt.1', id, operator, seq, leaf, receivedAt, key })

export function signReceipt(signer: Signer, statement: Omit<Statement, 'key'>): SignedReceipt {
  const { id, operator, seq, leaf, receivedAt } = statement
  const full = { id, operator, seq, leaf, receivedAt, key: signer.id }
  return { ...full, signature: signer.sign(textOf(full)) }
}

export const isSignedReceipt = (receipt: SignedReceipt, key: KeyObject): boolean =>
  verify(null, Buffer.from(textOf(receipt)), key, Buffer.from(receipt.signature, 'base64url'))
