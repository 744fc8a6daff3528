import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../StartError.js'
import { reasonOf } from '../reasonOf.js'
import type { Checkpoint } from './checkpoint.js'
import { type PublicKey, type Signer, createKey, createSigner, privateKeyFrom } from './keys.js'

/**
 * The signing key of this collector, the public keys of all before it, and its own copy of the checkpoints. A key that
 * is rotated meanwhile, by the command, is taken up within a second: ask for the signer whenever something is signed.
 */
export interface KeyDirectory {
  readonly signer: Signer
  /** Oldest first; the last one signs. */
  readonly keys: readonly PublicKey[]
  /** Durable once it returns. */
  keep(checkpoints: readonly Checkpoint[]): void
  /** Every checkpoint kept here, oldest first. */
  checkpoints(): readonly Checkpoint[]
}

const files = { private: 'signing.pem', public: 'keys.json', checkpoints: 'checkpoints.ndjson' } as const

/** A key for as long as this process lives: a database in memory proves nothing beyond it either. */
export function temporaryKeys(): KeyDirectory {
  const { key, privateKey } = createKey(new Date().toISOString())
  const kept: Checkpoint[] = []
  return {
    signer: createSigner(privateKey),
    keys: [key],
    keep: (checkpoints) => void kept.push(...checkpoints),
    checkpoints: () => kept,
  }
}

/**
 * Opens the directory of the keys; makes it and a first key when there is none. Only its owner may read it.
 * @throws StartError when it cannot be read or written, or holds what is no key
 */
export function openKeys(directory: string): KeyDirectory {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    if (!existsSync(join(directory, files.private))) replaceKey(directory, [], undefined)
    return follow(directory)
  } catch (cause) {
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `cannot use the keys in ${directory}: ${reasonOf(cause)}; check the path and the rights on it (--keys DIRECTORY)`,
      [],
      1,
      { cause },
    )
  }
}

/**
 * Makes a new key, endorsed by the present one, which is then destroyed: nobody can sign with it any more. What it
 * signed stays verifiable by its public half.
 */
export function rotateKeys(directory: string): KeyDirectory {
  const { keys, signer } = openKeys(directory)
  replaceKey(directory, keys, signer)
  return read(directory)
}

function replaceKey(directory: string, before: readonly PublicKey[], previous: Signer | undefined): void {
  const { key, privateKey } = createKey(new Date().toISOString(), previous)
  // The public half first: whatever breaks between the two, no signature is left without its key.
  write(join(directory, files.public), JSON.stringify([...before, key], undefined, 2) + '\n')
  write(join(directory, files.private), privateKey.export({ format: 'pem', type: 'pkcs8' }) as string)
}

/** How often the directory is looked at, ms. */
const pause = 1000

function follow(directory: string): KeyDirectory {
  const versionOf = () => {
    const found = statSync(join(directory, files.private), { throwIfNoEntry: false })
    return found && `${found.ino} ${found.mtimeMs}`
  }
  let version = versionOf()
  let current = read(directory)
  let next = performance.now() + pause
  const fresh = () => {
    if (performance.now() < next) return current
    next = performance.now() + pause
    const now = versionOf()
    if (now === undefined || now === version) return current
    try {
      current = read(directory)
      version = now
    } catch {
      // What cannot be used does not replace what can; it is looked at again.
    }
    return current
  }
  return {
    get signer() {
      return fresh().signer
    },
    get keys() {
      return fresh().keys
    },
    keep: (checkpoints) => current.keep(checkpoints),
    checkpoints: () => current.checkpoints(),
  }
}

function read(directory: string): KeyDirectory {
  const path = join(directory, files.private)
  chmodSync(path, 0o600)
  const signer = createSigner(privateKeyFrom(readFileSync(path, 'utf8')))
  const keys = JSON.parse(readFileSync(join(directory, files.public), 'utf8')) as PublicKey[]
  // A rotation that broke off in the middle has published a key that nobody holds; the one held goes on.
  const held = keys.findIndex(({ id }) => id === signer.id)
  if (held < 0)
    throw new StartError(
      `the key in ${path} is not among those in ${files.public} beside it; restore both from one backup, or name an empty directory (--keys)`,
    )
  const log = join(directory, files.checkpoints)
  return {
    signer,
    keys: keys.slice(0, held + 1),
    keep(checkpoints) {
      if (!checkpoints.length) return
      const file = openSync(log, 'a', 0o600)
      try {
        writeSync(file, checkpoints.map((checkpoint) => JSON.stringify(checkpoint) + '\n').join(''))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    },
    checkpoints: () => (existsSync(log) ? parseCheckpoints(readFileSync(log, 'utf8')) : []),
  }
}

/** One checkpoint a line; a last line without its end is a write that a crash cut off. */
export function parseCheckpoints(text: string): Checkpoint[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Checkpoint)
}

/** The whole file or the one before, never a half. */
function write(path: string, text: string): void {
  const draft = path + '.new'
  if (existsSync(draft)) unlinkSync(draft)
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
