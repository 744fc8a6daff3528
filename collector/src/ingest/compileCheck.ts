import type * as z from 'zod/mini'

/** Is the value surely what the schema takes, and would the schema give it back as it is? */
export type Check = (value: unknown) => boolean

/** What this file reads of a schema; the names are zod's own. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly catchall?: z.ZodMiniType
  readonly innerType?: z.ZodMiniType
  readonly element?: z.ZodMiniType
  readonly keyType?: z.ZodMiniType
  readonly valueType?: z.ZodMiniType
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
  readonly pattern?: RegExp
  readonly format?: string
  readonly check?: string
  readonly checks?: readonly { readonly _zod: { readonly def: object } }[]
}

interface Limit {
  readonly check: string
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: RegExp
}

class Unreadable extends Error {}

function definitionOf(schema: z.ZodMiniType | undefined): Definition {
  const { def } = schema as { readonly def?: unknown }
  return def as Definition
}

/**
 * A check worked out once from the schema of a JSON object, for the path where zod itself takes half of the time.
 * It says yes or "ask the schema", never no: the schema stays the only word on mistakes, and what this file cannot read
 * of it is always asked. Refinements of the whole, which are functions nobody can look into, are the caller's to know.
 * @param refinements how many the caller knows, and sees to
 */
export function compileCheck(schema: z.ZodMiniType, refinements: number): Check {
  try {
    const { checks = [] } = definitionOf(schema)
    const unseen = checks.filter(({ _zod }) => (_zod.def as Limit).check === 'custom')
    if (unseen.length !== refinements) return () => false
    return compile(schema, unseen.length)
  } catch (error) {
    if (error instanceof Unreadable) return () => false
    throw error
  }
}

function compile(schema: z.ZodMiniType | undefined, seenTo = 0): Check {
  const definition = definitionOf(schema)
  const limits = (definition.checks ?? []).map(({ _zod }) => _zod.def as Limit)
  switch (definition.type) {
    case 'optional':
    case 'nullable':
      return within(definition, limits)
    case 'object':
      if (limits.length !== seenTo) throw new Unreadable()
      return object(definition)
    case 'record':
      if (limits.length) throw new Unreadable()
      return record(compile(definition.keyType), compile(definition.valueType))
    case 'array':
      return array(compile(definition.element), limits)
    case 'string':
      return text(definition, limits)
    case 'boolean':
      if (limits.length) throw new Unreadable()
      return (value) => typeof value === 'boolean'
    case 'literal':
    case 'enum': {
      if (limits.length) throw new Unreadable()
      const known = new Set<unknown>(definition.values ?? Object.values(definition.entries ?? {}))
      return (value) => known.has(value)
    }
    default:
      throw new Unreadable()
  }
}

function within({ type, innerType }: Definition, limits: readonly Limit[]): Check {
  if (limits.length) throw new Unreadable()
  const inner = compile(innerType)
  // JSON has no undefined: what may be left out is right when it is right where it stands.
  return type === 'optional' ? inner : (value) => value === null || inner(value)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function object({ shape = {}, catchall }: Definition): Check {
  // Only a strict object is given back as it is.
  if (!catchall || definitionOf(catchall).type !== 'never') throw new Unreadable()
  const checks = new Map<string, Check>()
  let required = 0
  const isRequired = new Set<string>()
  for (const [key, schema] of Object.entries(shape)) {
    checks.set(key, compile(schema))
    if (definitionOf(schema).type === 'optional') continue
    isRequired.add(key)
    required++
  }
  return (value) => {
    if (!isObject(value)) return false
    let found = 0
    for (const key in value) {
      if (!checks.get(key)?.(value[key])) return false
      if (isRequired.has(key)) found++
    }
    return found === required
  }
}

function record(key: Check, inner: Check): Check {
  return (value) => {
    if (!isObject(value)) return false
    for (const name in value) if (name === '__proto__' || !key(name) || !inner(value[name])) return false
    return true
  }
}

function array(element: Check, limits: readonly Limit[]): Check {
  const [least, most] = lengths(limits)
  return (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every((inner) => element(inner))
}

function text({ check, pattern, format }: Definition, limits: readonly Limit[]): Check {
  // A format without its pattern is checked by code.
  if (check !== undefined && (check !== 'string_format' || !pattern || format !== 'datetime')) throw new Unreadable()
  const patterns = [pattern, ...limits.map((limit) => limit.pattern)].filter((one) => one !== undefined)
  // Those two remember where they stopped.
  if (patterns.some(({ flags }) => /[gy]/.test(flags))) throw new Unreadable()
  const [least, most] = lengths(limits.filter((limit) => !limit.pattern))
  return (value) => {
    if (typeof value !== 'string' || value.length < least || value.length > most) return false
    for (const one of patterns) if (!one.test(value)) return false
    return true
  }
}

function lengths(limits: readonly Limit[]): [least: number, most: number] {
  let [least, most] = [0, Infinity]
  for (const { check, minimum = 0, maximum = 0 } of limits)
    if (check === 'min_length') least = Math.max(least, minimum)
    else if (check === 'max_length') most = Math.min(most, maximum)
    else throw new Unreadable()
  return [least, most]
}
