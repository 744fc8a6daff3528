import { createCheckpointing } from '../chain/checkpointing.js'
import { newId } from '../newId.js'
import { eraseSubject } from '../operations/erasing.js'
import { applyRetention, operatorsOf } from '../operations/retention.js'
import { reasonOf } from '../reasonOf.js'
import { StartError } from '../StartError.js'
import type { Act } from '../store/acts.js'
import type { Store } from '../store/store.js'
import { type CommandContext, type CommandResult, need, operatorOf } from './context.js'

const open = ({ body, ...act }: Act) => ({ ...act, body: JSON.parse(body) as unknown })

/** No act waits for the next start of a collector to be signed. */
const sign = async ({ keys, log }: CommandContext, store: Store) => createCheckpointing(store, await keys(), log).sign()

/** What was erased is out of reach already; the files may wait for whoever reads them. */
const wipe = ({ log, progress }: CommandContext, store: Store) =>
  store
    .purge(false, (done, total) => progress.at('wiping tables', done, total))
    .catch((error: unknown) =>
      log('warn', 'files were not wiped', { reason: reasonOf(error), advice: 'run `soglasie-collector purge`' }),
    )

/** `erase`: destroys the facts of a subject and prints the act. */
export async function erase(context: CommandContext): Promise<CommandResult> {
  const { args } = context
  const request = { subject: need(args, 'subject'), reason: need(args, 'reason'), by: need(args, 'by') }
  const operator = operatorOf(context, need(args, 'operator'))
  const store = await context.store()
  const done = await eraseSubject(store, { ...request, operator }, new Date(), (records, total) =>
    context.progress.at('erasing', records, total),
  )
  if (done.status === 'blocked')
    throw new StartError(
      `the subject is blocked by act ${done.by}; lift the block first with \`soglasie-collector unblock\``,
    )
  if (done.status === 'nothing')
    return { data: done, text: 'there was nothing to erase: no record of this subject holds facts' }
  await wipe(context, store)
  await sign(context, store)
  return { data: { ...done, act: open(done.act) }, text: JSON.stringify(open(done.act), undefined, 2) }
}

/** `block` and `unblock`. */
export const blocking =
  (isBlocked: boolean) =>
  async (context: CommandContext): Promise<CommandResult> => {
    const { args } = context
    const [subject, reason, operator] = [need(args, 'subject'), need(args, 'reason'), need(args, 'operator')]
    const store = await context.store()
    const now = new Date()
    const draft = { id: newId(now.getTime()), operator, at: now.toISOString(), body: { reason } }
    const act = await store.setBlocked(subject, isBlocked, draft)
    await sign(context, store)
    const state = isBlocked ? 'blocked' : 'unblocked'
    return {
      data: { status: act ? state : 'nothing', ...(act && { act: open(act) }) },
      text: act
        ? JSON.stringify(open(act), undefined, 2)
        : `the subject was ${isBlocked ? 'blocked already' : 'not blocked'}`,
    }
  }

/** `retention`: erases what has come to its term, now. */
export async function retention(context: CommandContext): Promise<CommandResult> {
  const { settings, configs, progress } = context
  const operators = operatorsOf(configs)
  const due = Object.keys(settings.retention)
  if (!due.length)
    throw new StartError(
      'no retention is set; write { "retention": { "shop": 1095 } } in the file or SOGLASIE_RETENTION=shop=1095',
      [],
      2,
    )
  for (const id of due) operatorOf(context, id)
  const store = await context.store()
  let records = 0
  const acts = await applyRetention(store, operators, settings.retention, new Date(), ({ body }) => {
    records += (JSON.parse(body) as { records: number }).records
    progress.at('erasing', records, 0)
  })
  if (acts.length) await wipe(context, store)
  await sign(context, store)
  return {
    data: { records, acts: acts.map(({ id }) => id) },
    text: `the facts of ${records} records are erased by ${acts.length} acts`,
  }
}
