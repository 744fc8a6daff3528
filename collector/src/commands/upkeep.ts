import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chainOf } from '../chain/chainOf.js'
import { rotateKeys } from '../chain/keyDirectory.js'
import { keyPathOf } from '../chain/openKeysOf.js'
import { verifyChain } from '../chain/verify.js'
import { StartError } from '../StartError.js'
import { isPostgres } from '../store/openStore.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import type { CommandContext, CommandResult } from './context.js'

/** `keys`: the public keys; with `--rotate` a new one signs from the next start on. */
export async function keys(context: CommandContext): Promise<CommandResult> {
  const { args, settings } = context
  const path = keyPathOf(settings.database, settings.keys)
  const { keys: known, signer } = args.rotate ? rotateKeys(path) : await context.keys()
  const lines = known.map(({ id, createdAt, spki }) => `${id === signer.id ? '*' : ' '} ${id}  ${createdAt}  ${spki}`)
  const advice = args.rotate ? ['restart the collector: until then it signs with the key before'] : []
  return { data: { path, signs: signer.id, keys: known }, text: [...lines, ...advice].join('\n') }
}

/** `migrate`: brings the tables to the newest shape; a collector does so itself when it starts. */
export async function migrate(context: CommandContext): Promise<CommandResult> {
  const store = await context.store()
  await store.prepare(new Date())
  return { data: { status: 'migrated' }, text: 'the database has the newest shape' }
}

/** `backup FILE`: a copy of the embedded database as of one moment, while the collector runs. */
export async function backup(context: CommandContext): Promise<CommandResult> {
  const file = resolve(context.args.word as string)
  mustBeSqlite(context, `pg_dump --format=custom --file=${file} "$DATABASE_URL"`)
  if (existsSync(file)) throw new StartError(`${file} exists already; name a new file`)
  const store = await context.store()
  await store.backup(file)
  const bytes = statSync(file).size
  return {
    data: { file, bytes },
    text: `${bytes} bytes are in ${file}; back up the keys (${keyPathOf(context.settings.database, context.settings.keys)}) apart from it`,
  }
}

/** `restore FILE`: puts a backup in place of the database; what was there is kept beside it. */
export async function restore(context: CommandContext): Promise<CommandResult> {
  const { settings } = context
  const file = resolve(context.args.word as string)
  mustBeSqlite(context, `pg_restore --clean --dbname="$DATABASE_URL" ${file}`)
  if (!existsSync(file)) throw new StartError(`there is no file ${file}; correct the path`)
  const isDirectory = statSync(settings.database, { throwIfNoEntry: false })?.isDirectory()
  const target = resolve(isDirectory ? join(settings.database, 'soglasie.db') : settings.database)
  const draft = `${target}.restoring`
  copyFileSync(file, draft, constants.COPYFILE_FICLONE)
  const lost = await check(context, draft)
  const aside = existsSync(target) ? `${target}.before-${new Date().toISOString().replaceAll(':', '-')}` : undefined
  for (const ending of ['', '-wal', '-shm'])
    if (aside && existsSync(target + ending)) renameSync(target + ending, aside + ending)
  renameSync(draft, target)
  const advice = lost
    ? [
        `${lost} checkpoints are newer than the backup: \`verify\` will name them as missing for good; keep ${aside ?? 'what is left of the database'} to explain them`,
      ]
    : []
  return {
    data: { database: target, before: aside ?? null, lost },
    text: [`${target} is the backup now`, ...(aside ? [`what was there is ${aside}`] : []), ...advice].join('\n'),
  }
}

/** @returns how many checkpoints of the key directory the backup does not have */
async function check(context: CommandContext, file: string): Promise<number> {
  const witnesses = (await context.keys()).checkpoints()
  const store = await openSqlite(file)
  try {
    let lost = 0
    for (const { operator } of await store.chains()) {
      const { faults } = await verifyChain(await chainOf(store, operator, new Map(), []))
      const [fault] = faults.filter(({ kind }) => kind !== 'checkpoint')
      if (fault) throw new StartError(`the backup is damaged: ${operator}: ${fault.message}; take another one`)
      const last = (await store.lastCheckpoint(operator))?.seq ?? 0
      lost += witnesses.filter((witness) => witness.operator === operator && witness.seq > last).length
    }
    return lost
  } finally {
    await store.close()
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  }
}

function mustBeSqlite({ settings, args }: CommandContext, instead: string): void {
  if (isPostgres(settings.database))
    throw new StartError(
      `"${args.command}" is for the embedded database; PostgreSQL has its own tools: ${instead}`,
      [],
      2,
    )
}
