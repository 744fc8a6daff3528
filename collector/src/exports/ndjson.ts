import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Checkpoint } from '../chain/checkpoint.js'
import { type PublicKey, trustedKeys } from '../chain/keys.js'
import { type Chain } from '../chain/verify.js'
import { StartError } from '../StartError.js'
import { canonicalJson } from '../intake/canonicalJson.js'
import type { ActKind } from '../store/acts.js'
import type { ChainEnd, ChainEntry } from '../store/store.js'
import type { ExportSource } from './source.js'

/**
 * The whole chain of one operator, one JSON object a line, so that it can be verified without the collector: a header
 * with the public keys, every entry in its order, the checkpoints, and a last line that tells the number of entries.
 * Facts of blocked subjects are left out (152-FZ art. 21(1)); the chain holds without them.
 */
export async function* toNdjson({ operator, end, keys, entries, checkpoints }: ExportSource): AsyncGenerator<string> {
  yield line({ type: 'soglasie.export', version: 1, operator, at: new Date().toISOString(), end, keys })
  let count = 0
  for await (const entry of entries()) {
    count++
    if (entry.type === 'act') yield line({ ...entry, body: JSON.parse(entry.body) as unknown })
    else {
      const { searched: _, flags, proof, facts, ...rest } = entry
      yield line({
        ...rest,
        flags: JSON.parse(flags) as unknown,
        proof: JSON.parse(proof) as unknown,
        facts: facts === null || entry.blocked !== null ? null : (JSON.parse(facts) as unknown),
      })
    }
  }
  for (const checkpoint of checkpoints) yield line({ type: 'checkpoint', ...checkpoint })
  yield line({ type: 'end', entries: count })
}

const line = (value: object) => JSON.stringify(value) + '\n'

type Line =
  | { type: 'soglasie.export'; version: number; operator: string; end: ChainEnd; keys: readonly PublicKey[] }
  | { type: 'record'; flags: unknown; proof: unknown; facts: unknown }
  | { type: 'act'; body: unknown; kind: ActKind }
  | ({ type: 'checkpoint' } & Checkpoint)
  | { type: 'end'; entries: number }

/**
 * An export read back for verifying, by nothing but the file.
 * @param trusted ids of keys known from elsewhere; without any, those in the file are taken at its word
 * @throws StartError when the file is no export
 */
export async function readExport(
  path: string,
  trusted: ReadonlySet<string>,
  witnesses: readonly Checkpoint[],
): Promise<Chain & { readonly isWhole: boolean }> {
  let header: Extract<Line, { type: 'soglasie.export' }> | undefined
  const checkpoints: Checkpoint[] = []
  let isWhole = false
  for await (const line of linesOf(path)) {
    if (line.type === 'soglasie.export') header = line
    if (line.type === 'end') isWhole = true
    if (line.type === 'checkpoint') {
      const { type: _, ...checkpoint } = line
      checkpoints.push(checkpoint)
    }
  }
  if (header?.version !== 1)
    throw new StartError(`${path} is no export of this version; make one with \`soglasie-collector export\``)
  const { keys, operator, end } = header
  return {
    operator,
    end: async () => end,
    checkpoints,
    witnesses,
    keys: trustedKeys(keys, trusted.size ? trusted : new Set(keys.map(({ id }) => id))),
    isExport: true,
    isWhole,
    async *entries(since) {
      for await (const line of linesOf(path)) {
        const entry = entryOf(line)
        if (entry && entry.seq > since) yield entry
      }
    },
  }
}

function entryOf(line: Line): ChainEntry | undefined {
  if (line.type === 'act') return { ...line, body: canonicalJson(line.body) } as ChainEntry
  if (line.type !== 'record') return undefined
  const { flags, proof, facts } = line
  return {
    ...line,
    flags: JSON.stringify(flags),
    proof: canonicalJson(proof),
    facts: facts === null ? null : canonicalJson(facts),
  } as ChainEntry
}

const lineTypes: readonly string[] = ['soglasie.export', 'record', 'act', 'checkpoint', 'end'] satisfies Line['type'][]

async function* linesOf(path: string): AsyncGenerator<Line> {
  const stream = createReadStream(path, 'utf8')
  let number = 0
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++
      if (!text) continue
      const line = JSON.parse(text) as Line
      if (!lineTypes.includes(line.type))
        throw new StartError(`${path} is no export, or was changed: line ${number} is of no kind that an export has`)
      yield line
    }
  } catch (cause) {
    if (cause instanceof StartError) throw cause
    if (cause instanceof SyntaxError)
      throw new StartError(`${path}: line ${number} is no JSON; the file was cut off or changed`, [], 1, { cause })
    throw new StartError(`cannot read ${path}: ${(cause as Error).message}; name an export`, [], 1, { cause })
  } finally {
    stream.destroy()
  }
}
