import * as z from 'zod/mini'
import type { Config } from '../model/policy.js'
import type { ConsentRecord } from '../model/record.js'
import { configSchema, equalWeight } from './config.js'
import { recordSchema } from './record.js'

/** One mistake: where it stands and what to write instead. */
export interface Mistake {
  /** `policy.sha256`, `purposes[1].id`; empty for the whole. */
  readonly path: string
  readonly message: string
}

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly mistakes: readonly Mistake[] }

const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : '.' + String(key)))
    .join('')
    .replace(/^\./, '')

/** Is this key meant to move, hide or colour one of the answers? */
const weighs = ([part]: readonly PropertyKey[], key: string): boolean =>
  part === 'ui' && /accept|agree|reject|refus|declin|deny|button|primary/i.test(key)

function check<Value>(schema: z.ZodMiniType, input: unknown): Checked<Value> {
  const result = z.safeParse(schema, input)
  if (result.success) return { ok: true, value: result.data as Value }
  return {
    ok: false,
    mistakes: result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: dotted([...issue.path, key]),
            message: weighs(issue.path, key) ? equalWeight : 'there is no such key; remove it or correct its name',
          }))
        : {
            path: dotted(issue.path),
            message: issue.message === 'Invalid input' ? 'this value is missing or of a wrong kind' : issue.message,
          },
    ),
  }
}

/** Checks a configuration and lists every mistake with its path and what to write instead. */
export const validateConfig = (input: unknown): Checked<Config> => check(configSchema, input)

/** Checks one record as it travels. */
export const validateRecord = (input: unknown): Checked<ConsentRecord> => check(recordSchema, input)

/** JSON Schema (draft 2020-12) of the configuration, for editors. */
export const configJsonSchema = (): object => z.toJSONSchema(configSchema)
