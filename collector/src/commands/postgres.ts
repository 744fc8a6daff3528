import { spawn } from 'node:child_process'
import { Client } from 'pg'
import { StartError } from '../StartError.js'

/** What the collector keeps in a PostgreSQL database; the partitions of `records` come beside. */
const own = ['records', 'chains', 'acts', 'checkpoints', 'blocks', 'documents', 'totals', 'records_1']
const migrations = ['kysely_migration', 'kysely_migration_lock']

/** Runs the work with a connection of its own and closes it. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // Told by the query that fails.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The collector's tables and partitions that are in the search path, quoted and with their schema. */
export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `with own as (select to_regclass(quote_ident(name)) as oid from unnest($1::text[]) as name)
     select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where pg_class.oid in (select oid from own union select inhrelid from pg_inherits where inhparent in (select oid from own) and inhparent = to_regclass('records'))
     order by 1`,
    [[...own, ...migrations]],
  )
  return rows.map(({ name }) => name)
}

/** @throws StartError when anybody else is connected to the database: a collector would go on writing into what is moved away */
export async function mustBeAlone(client: Client): Promise<void> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  const count = Number(rows[0]?.count)
  if (count)
    throw new StartError(
      `${count} other ${count === 1 ? 'connection uses' : 'connections use'} the database; stop every collector and close what else is connected, then restore`,
    )
}

/** Moves tables into another schema of the same database, all of them or none. */
export async function moveTables(client: Client, tables: readonly string[], schema: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`create schema if not exists ${schema}`)
    for (const table of tables) await client.query(`alter table ${table} set schema ${schema}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Runs one of PostgreSQL's own programs against the database.
 * @throws StartError that says what to install when it is not there, or with what it wrote when it fails
 */
export async function runTool(name: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): Promise<void> {
  // Others on this machine can read the arguments of a process, but not its environment.
  const address = new URL(url)
  const { password } = address
  address.password = ''
  const env = { ...process.env, ...(password && { PGPASSWORD: decodeURIComponent(password) }) }
  const { code, said } = await new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(name, ['--no-password', `--dbname=${address.href}`, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += String(chunk)))
    child.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'ENOENT'
          ? new StartError(
              `${name} is not installed; install PostgreSQL's client programs, of the server's version or newer (Debian: apt install postgresql-client; macOS: brew install libpq; elsewhere: https://www.postgresql.org/download/), and see that they are in PATH`,
              [],
              1,
              { cause },
            )
          : cause,
      ),
    )
    child.once('close', (status) => resolve({ code: status, said: errors.trim() }))
  })
  if (code !== 0)
    throw new StartError(
      `${name} ended with ${code}; correct what it names and start again`,
      said.split('\n').filter(Boolean),
    )
}
