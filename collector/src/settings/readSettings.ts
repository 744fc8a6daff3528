import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartError } from '../StartError.js'
import type { Arguments } from './parseArguments.js'
import { type Settings, checkSettings, sources } from './settings.js'
import { reasonOf } from '../reasonOf.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Settings of the command line over those of the environment, over those of the file, over the defaults.
 * @throws StartError with every mistake found
 */
export function readSettings(args: Arguments, environment: Environment): Settings {
  return checkSettings({
    ...(args.config && readFile(args.config)),
    ...readEnvironment(environment),
    ...defined({
      port: number(args.port),
      host: args.host,
      database: args.data,
      keys: args.keys,
      operators: args.operators,
    }),
  })
}

function readEnvironment(environment: Environment): Record<string, unknown> {
  const text = (key: keyof Settings) => environment[sources[key].variable] || undefined
  const list = (key: keyof Settings) =>
    text(key)
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  // `shop=1095,bank=365`
  const numbers = (key: keyof Settings) => {
    const parts = list(key)?.map((part) => part.split('='))
    return parts && Object.fromEntries(parts.map(([name = '', value]) => [name, number(value)]))
  }
  return defined({
    port: number(text('port')),
    host: text('host'),
    database: text('database'),
    keys: text('keys'),
    operators: list('operators'),
    token: text('token'),
    retention: numbers('retention'),
    limits: numbers('limits'),
    trustProxy: list('trustProxy'),
    ip: text('ip'),
    renewCookie: list('renewCookie'),
    extraOrigins: list('extraOrigins'),
  })
}

/** Paths in a file are relative to the file, so that it can be moved together with what it names. */
function readFile(path: string): Record<string, unknown> {
  const settings = parseFile(path)
  const from = (value: unknown) =>
    typeof value === 'string' && !/^[a-z]+:/.test(value) ? resolve(dirname(path), value) : value
  return {
    ...settings,
    ...('database' in settings && { database: from(settings['database']) }),
    ...('keys' in settings && { keys: from(settings['keys']) }),
    ...(Array.isArray(settings['operators']) && { operators: settings['operators'].map(from) }),
  }
}

function parseFile(path: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new StartError(`cannot read ${path}: ${reasonOf(cause)}; --config takes a JSON file`, [], 2, {
      cause,
    })
  }
  if (typeof value !== 'object' || !value || Array.isArray(value))
    throw new StartError(`${path} holds no object; write { "port": 8787, "operators": ["shop.json"] }`, [], 2)
  return value as Record<string, unknown>
}

/** Text that is no number stays text: the schema then says what to write. */
function number(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text
}

function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
