import { existsSync, readFileSync } from 'node:fs'
import { chainOf } from '../chain/chainOf.js'
import type { Checkpoint } from '../chain/checkpoint.js'
import { parseCheckpoints } from '../chain/keyDirectory.js'
import { trustedKeys } from '../chain/keys.js'
import { sha256 } from '../chain/sha256.js'
import { type Chain, type Fault, type Verdict, verifyChain } from '../chain/verify.js'
import { type Evidence, checkEvidence } from '../exports/evidence.js'
import { readExport } from '../exports/ndjson.js'
import { reasonOf } from '../reasonOf.js'
import { StartError } from '../StartError.js'
import type { Store } from '../store/store.js'
import type { CommandContext, CommandResult } from './context.js'

/** `verify`: does everything stand as it was received? From the database, an export or an evidence pack. */
export async function verify(context: CommandContext): Promise<CommandResult> {
  const { args } = context
  const trusted = new Set(args.trust?.split(',') ?? [])
  if (args.evidence) return verifyEvidence(args.evidence, trusted)
  const witnesses = args.checkpoints ? readCheckpoints(args.checkpoints) : []
  return args.export
    ? verifyExport(context, args.export, trusted, witnesses)
    : verifyDatabase(context, trusted, witnesses)
}

async function verifyDatabase(context: CommandContext, trusted: ReadonlySet<string>, given: readonly Checkpoint[]) {
  const { args } = context
  const [store, keys] = [await context.store(), await context.keys()]
  const known = trustedKeys(keys.keys, trusted.size ? trusted : new Set(keys.keys.map(({ id }) => id)))
  const witnesses = [...keys.checkpoints(), ...given]
  const named = [...(await store.chains()), ...witnesses].map(({ operator }) => operator)
  // A misspelt name must not pass for a chain that holds.
  if (args.operator !== undefined && !named.includes(args.operator))
    throw new StartError(`operator "${args.operator}" has no records here; correct the id`)
  const operators = args.operator ? [args.operator] : [...new Set(named)].sort()
  const verdicts: Verdict[] = []
  for (const operator of operators) {
    const chain = await chainOf(store, operator, known, witnesses)
    const verdict = await run(context, chain)
    verdicts.push({ ...verdict, faults: [...verdict.faults, ...(await documentFaults(store, operator))] })
  }
  return told(verdicts)
}

async function verifyExport(
  context: CommandContext,
  file: string,
  trusted: ReadonlySet<string>,
  witnesses: readonly Checkpoint[],
): Promise<CommandResult> {
  const failed = (cause: unknown) => Promise.reject(unreadable(file, cause))
  const chain = await readExport(file, trusted, witnesses).catch(failed)
  const verdict = await run(context, chain).catch(failed)
  const { operator, entries } = verdict
  const message = 'the last line of the export is missing: the file was cut off; export again'
  const cut: Fault[] = chain.isWhole ? [] : [{ kind: 'truncated', operator, seq: entries + 1, message }]
  return told([{ ...verdict, faults: [...verdict.faults, ...cut] }])
}

async function run({ progress }: CommandContext, chain: Chain): Promise<Verdict> {
  const total = (await chain.end())?.seq ?? 0
  return verifyChain(chain, (seq) => progress.at(`verifying ${chain.operator}`, seq, total))
}

/** A text is registered under its own hash, so it vouches for itself. */
async function documentFaults(store: Store, operator: string): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { sha256: hash, id, edition } of await store.documents(operator)) {
    const document = await store.findDocument(operator, hash)
    if (document && sha256(document.text) === hash) continue
    const message = `the text of document "${id}", edition ${edition}, is not the one that was registered`
    faults.push({ kind: 'changed', operator, seq: 0, id: hash, message })
  }
  return faults
}

function told(verdicts: readonly Verdict[]): CommandResult {
  const isGood = verdicts.every(({ faults }) => !faults.length)
  const lines = verdicts.flatMap(({ operator, entries, faults, vouched, checkpoints }) => [
    `${faults.length ? 'BROKEN' : 'holds'}  ${operator}: ${entries} entries, ${checkpoints} checkpoints, signed up to entry ${vouched}`,
    ...faults.map(({ kind, seq, id, message }) => `  ${kind} at ${seq}${id ? ` (${id})` : ''}: ${message}`),
  ])
  return {
    data: { holds: isGood, chains: verdicts },
    text: lines.join('\n') || 'there is nothing to verify: no operator has records yet',
    exitCode: isGood ? 0 : 3,
  }
}

function verifyEvidence(file: string, trusted: ReadonlySet<string>): CommandResult {
  const evidence = parse(file, readText(file)) as Evidence | null
  if (evidence?.type !== 'soglasie.evidence')
    throw new StartError(`${file} is no evidence pack; make one with \`soglasie-collector evidence RECORD\``)
  let faults: string[]
  try {
    faults = checkEvidence(evidence, trusted)
  } catch (cause) {
    throw unreadable(file, cause)
  }
  return {
    data: { holds: !faults.length, record: evidence.id, faults },
    text: faults.length
      ? [`BROKEN  ${evidence.id}`, ...faults.map((fault) => `  ${fault}`)].join('\n')
      : `holds  ${evidence.id}: entry ${evidence.seq} of ${evidence.operator}, signed ${evidence.checkpoint?.at}`,
    exitCode: faults.length ? 3 : 0,
  }
}

function readCheckpoints(file: string): Checkpoint[] {
  const text = readText(file) + '\n'
  try {
    return parseCheckpoints(text)
  } catch (cause) {
    throw new StartError(`${file} holds no checkpoints, one JSON object a line: ${reasonOf(cause)}`, [], 1, { cause })
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** What was changed so that it is not even of the right form. */
const unreadable = (file: string, cause: unknown) =>
  cause instanceof StartError
    ? cause
    : new StartError(`${file} cannot be verified: ${reasonOf(cause)}; it was changed or cut off`, [], 1, { cause })

function readText(file: string): string {
  if (!existsSync(file)) throw new StartError(`there is no file ${file}; correct the path`)
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new StartError(`cannot read ${file}: ${reasonOf(cause)}`, [], 1, { cause })
  }
}
