import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** A PostgreSQL server of its own in a temporary directory, durable as by default. */
export interface TemporaryPostgres {
  /** Holds `data`, the server's own directory. */
  readonly directory: string
  /** Makes an empty database, or a copy of another to which nobody is connected, and returns its URL. */
  createDatabase(template?: string): Promise<string>
  /** Runs one statement as the superuser, e.g. to cut connections. */
  run(sql: string): Promise<void>
  /** Runs one statement in a database. */
  execute(database: string, sql: string): Promise<void>
  /** How many rows a table of the database holds. */
  count(database: string, table: string): Promise<number>
  /** A standby of it that streams its log, as `collector/ops/standby.sh` makes one. */
  startReplica(): Promise<Replica>
  stop(): Promise<void>
}

export interface Replica {
  /** URL of the same database there. */
  of(database: string): string
  stop(): Promise<void>
}

const root = '/usr/lib/postgresql'

/** Directory of the server's programs, or undefined where none is installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(root) ? readdirSync(root) : []
  return versions.map((version) => join(root, version, 'bin')).find((path) => existsSync(join(path, 'initdb')))
}

export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const programs = postgresPrograms() as string
  const directory = mkdtempSync(join(tmpdir(), 'soglasie-pg-'))
  // The server refuses to run as root.
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  if (owner) chownSync(directory, owner.uid, owner.gid)
  const data = join(directory, 'data')
  const settings = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']
  execFileSync(join(programs, 'initdb'), settings, { ...owner, stdio: 'ignore', cwd: directory })
  const start = async (folder: string) => {
    const port = await freePort()
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', directory],
      { ...owner, stdio: 'ignore', cwd: directory },
    )
    const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    const kill = () => void server.kill('SIGQUIT')
    process.once('exit', kill)
    const stop = async () => {
      process.off('exit', kill)
      // At once: nothing in it is worth a last checkpoint.
      kill()
      await exited
    }
    return { port, stop }
  }
  const { port, stop } = await start(data)

  const url = (name: string) => urlAt(port, name)
  const run = (sql: string) => execute(url('postgres'), sql)
  const answers = async (address: string) => {
    for (let tries = 0; ; tries++)
      try {
        return await execute(address, 'select 1')
      } catch (error) {
        if (tries > 100) throw error
        await wait(100)
      }
  }
  await answers(url('postgres'))

  let count = 0
  return {
    directory,
    run,
    execute,
    async count(database, table) {
      const client = new Client(database)
      try {
        await client.connect()
        return Number((await client.query(`select count(*) from ${table}`)).rows[0].count)
      } finally {
        await client.end()
      }
    },
    async createDatabase(template) {
      const name = `test_${++count}`
      await run(`create database ${name}${template ? ` template ${new URL(template).pathname.slice(1)}` : ''}`)
      return url(name)
    },
    async startReplica() {
      const folder = join(directory, 'replica')
      // Its text, not its path: the server's user need not be able to read this directory.
      const script = readFileSync(new URL('../../ops/standby.sh', import.meta.url), 'utf8')
      const env = { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` }
      execFileSync('sh', ['-c', script, 'standby.sh', url('postgres'), folder, 'replica'], {
        ...owner,
        env,
        cwd: directory,
        stdio: 'ignore',
      })
      const replica = await start(folder)
      await answers(urlAt(replica.port, 'postgres'))
      return { of: (database) => urlAt(replica.port, new URL(database).pathname.slice(1)), stop: replica.stop }
    },
    async stop() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function execute(database: string, sql: string): Promise<void> {
  const client = new Client(database)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const urlAt = (port: number, name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
