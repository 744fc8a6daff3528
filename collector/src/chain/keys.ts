import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { canonicalJson } from '../intake/canonicalJson.js'
import { sha256 } from './sha256.js'

/** A public key as it is kept and published. */
export interface PublicKey {
  /** First 16 hex digits of the SHA-256 of the key's SPKI bytes. */
  readonly id: string
  /** SPKI in DER, base64. */
  readonly spki: string
  /** ISO 8601, UTC, ms. */
  readonly createdAt: string
  /** The key before it says that this one follows: whoever trusts the first key may trust the last. */
  readonly endorsement: { readonly key: string; readonly signature: string } | null
}

/** Signs on behalf of the collector. */
export interface Signer {
  readonly id: string
  /** Ed25519 signature of the text in UTF-8, base64url. */
  sign(text: string): string
}

export function createSigner(privateKey: KeyObject): Signer {
  return {
    id: idOf(createPublicKey(privateKey)),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}

/** A new key pair, endorsed by the key it replaces. */
export function createKey(now: string, previous?: Signer): { readonly privateKey: KeyObject; readonly key: PublicKey } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const id = idOf(publicKey)
  const spki = spkiOf(publicKey).toString('base64')
  const endorsement = previous
    ? { key: previous.id, signature: previous.sign(endorsementText(id, spki, now, previous.id)) }
    : null
  return { privateKey, key: { id, spki, createdAt: now, endorsement } }
}

export const privateKeyFrom = (pem: string): KeyObject => createPrivateKey(pem)

/**
 * Keys that can be trusted: those given as trusted, and those that a trusted one endorsed.
 * @param trusted ids of the keys known beforehand
 */
export function trustedKeys(keys: readonly PublicKey[], trusted: ReadonlySet<string>): ReadonlyMap<string, KeyObject> {
  const known = new Map<string, KeyObject>()
  for (let before = -1; before < known.size;) {
    before = known.size
    for (const { id, spki, createdAt, endorsement } of keys) {
      const key = known.has(id) ? undefined : keyFrom(id, spki)
      if (!key) continue
      const endorser = endorsement && known.get(endorsement.key)
      const text = endorsement && endorsementText(id, spki, createdAt, endorsement.key)
      const isEndorsed =
        endorser && text && verify(null, Buffer.from(text), endorser, Buffer.from(endorsement.signature, 'base64url'))
      if (trusted.has(id) || isEndorsed) known.set(id, key)
    }
  }
  return known
}

const endorsementText = (id: string, spki: string, createdAt: string, by: string) =>
  canonicalJson({ type: 'soglasie.key.1', id, spki, createdAt, by })

/** The key, or undefined when its bytes are no key or another than the id says. */
function keyFrom(id: string, spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && idOf(key) === id ? key : undefined
  } catch {
    return undefined
  }
}

const spkiOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' })
const idOf = (key: KeyObject) => sha256(spkiOf(key)).slice(0, 16)
