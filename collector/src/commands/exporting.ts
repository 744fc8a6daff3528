import { once } from 'node:events'
import { createWriteStream, writeFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createCheckpointing } from '../chain/checkpointing.js'
import { toCsv } from '../exports/csv.js'
import { toDpv } from '../exports/dpv.js'
import { evidenceOf } from '../exports/evidence.js'
import { evidencePage } from '../exports/evidencePage.js'
import { toNdjson } from '../exports/ndjson.js'
import { exportSource } from '../exports/source.js'
import { daysKept } from '../operations/retention.js'
import { createOperators } from '../operators/operators.js'
import { isRecordId } from '../routes/isRecordId.js'
import { StartError } from '../StartError.js'
import { type CommandContext, type CommandResult, need } from './context.js'

/** `export`: one operator's records into a file, or to stdout. */
export async function exporting(context: CommandContext): Promise<CommandResult> {
  const { args, configs, progress, settings } = context
  const { format = 'ndjson', out } = args
  const operator = need(args, 'operator')
  if (!['ndjson', 'csv', 'dpv'].includes(format))
    throw new StartError(`there is no format "${format}"; write ndjson, csv or dpv`, [], 2)
  if (args.json && !out) throw new StartError('--json needs --out FILE: stdout is the export itself', [], 2)
  const [store, keys] = [await context.store(), await context.keys()]
  const source = await exportSource(store, operator, keys.keys)
  if (!source) throw new StartError(`operator "${operator}" has no records here; correct the id`)
  const operators = createOperators(configs)
  const counted = {
    ...source,
    async *entries() {
      for await (const entry of source.entries()) {
        progress.at('exporting', entry.seq, source.end.seq)
        yield entry
      }
    },
  }
  const lines =
    format === 'ndjson'
      ? toNdjson(counted)
      : format === 'csv'
        ? toCsv(counted)
        : toDpv(counted, ({ site }) => ({
            config: operators.configOf(operator, site),
            retention: daysKept(settings.retention, operator),
          }))
  // Personal data: for its owner only.
  const target = out ? createWriteStream(out, { mode: 0o600 }) : process.stdout
  for await (const line of lines) if (!target.write(line)) await once(target, 'drain')
  if (out) {
    target.end()
    await finished(target)
  }
  const data = { operator, format, entries: source.end.seq, file: out ?? null }
  return { data, text: out ? `${source.end.seq} entries of ${operator} are in ${out}` : '' }
}

/** `evidence RECORD`: the pack that proves one record. */
export async function evidence(context: CommandContext): Promise<CommandResult> {
  const { args, log } = context
  const { word: id = '', format = 'json', out } = args
  if (!['json', 'html'].includes(format))
    throw new StartError(`there is no format "${format}"; write json or html`, [], 2)
  if (args.json && !out) throw new StartError('--json needs --out FILE: stdout is the pack itself', [], 2)
  const [store, keys] = [await context.store(), await context.keys()]
  // So that the newest record has a signature as well.
  await createCheckpointing(store, keys, log).sign()
  const pack = isRecordId(id) ? await evidenceOf(store, id, keys.keys) : undefined
  if (!pack) throw new StartError(`there is no record ${id}; correct the id`)
  const text = format === 'html' ? evidencePage(pack) : JSON.stringify(pack, undefined, 2) + '\n'
  if (out) writeFileSync(out, text, { mode: 0o600 })
  else process.stdout.write(text)
  return { data: { record: id, file: out ?? null }, text: out ? `the evidence of ${id} is in ${out}` : '' }
}
