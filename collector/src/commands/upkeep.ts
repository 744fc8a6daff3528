import { rotateKeys } from '../chain/keyDirectory.js'
import { keyPathOf } from '../chain/openKeysOf.js'
import type { CommandContext, CommandResult } from './context.js'

/** `keys`: the public keys; with `--rotate` a new one signs from now on, in a running collector as well. */
export async function keys(context: CommandContext): Promise<CommandResult> {
  const { args, settings } = context
  const path = keyPathOf(settings.database, settings.keys)
  const { keys: known, signer } = args.rotate ? rotateKeys(path) : await context.keys()
  const lines = known.map(({ id, createdAt, spki }) => `${id === signer.id ? '*' : ' '} ${id}  ${createdAt}  ${spki}`)
  const advice = args.rotate ? ['a running collector signs with it from the next second on; publish the new id'] : []
  return { data: { path, signs: signer.id, keys: known }, text: [...lines, ...advice].join('\n') }
}

/** `purge`: no byte of what was erased is left in the files of the database. */
export async function purge(context: CommandContext): Promise<CommandResult> {
  const store = await context.store()
  await store.purge(true, (done, total) => context.progress.at('wiping tables', done, total))
  return {
    data: { status: 'purged' },
    text: 'the files hold nothing of what was erased; write-ahead logs and backups keep what they kept',
  }
}

/** `migrate`: brings the tables to the newest shape; a collector does so itself when it starts. */
export async function migrate(context: CommandContext): Promise<CommandResult> {
  const store = await context.store()
  await store.prepare(new Date())
  return { data: { status: 'migrated' }, text: 'the database has the newest shape' }
}
