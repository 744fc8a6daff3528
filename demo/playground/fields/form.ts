import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Mistake } from '../../../src/schema/validate.js'
import { readDocs } from '../config/docs.js'
import type { Node } from '../config/node.js'

/** What every field may look at. */
export interface Form {
  readonly mistakes: readonly Mistake[]
  /** Ids of the purposes of the configuration. */
  readonly purposes: readonly string[]
  /** Languages that ship. */
  readonly languages: readonly string[]
  readonly docs: ReadonlyMap<string, string>
}

export const FormContext = createContext<Form>({ mistakes: [], purposes: [], languages: [], docs: readDocs() })
export const useForm = (): Form => useContext(FormContext)

export interface FieldProps<Value = unknown> {
  readonly node: Node
  /** As the validator writes it: `purposes[1].services[0].hosts`. */
  readonly path: string
  readonly name: string
  readonly value: Value | undefined
  readonly isRequired: boolean
  /** `undefined` takes the key out of the configuration. */
  readonly onChange: (value: Value | undefined) => void
}

/** Id of the element that a path is written in. */
export const elementId = (path: string): string => `field-${path.replace(/\s/g, '_')}`

/** Mistakes of a path; with `deep` those of its parts too, each named by what follows the path. */
export function useMistakes(path: string, deep = false): readonly string[] {
  return useForm().mistakes.flatMap(({ path: at, message }) => {
    if (at === path) return message
    const rest = deep && /^[.[]/.test(at.slice(path.length)) && at.startsWith(path) ? at.slice(path.length) : ''
    return rest ? `${rest.replace(/^\./, '')}: ${message}` : []
  })
}

/** The value with one key written or, for `undefined`, taken out. */
export function withKey(
  value: Readonly<Record<string, unknown>> | undefined,
  key: string,
  next: unknown,
): Record<string, unknown> {
  const { [key]: _, ...rest } = value ?? {}
  if (next === undefined) return rest
  return value && Object.hasOwn(value, key)
    ? Object.fromEntries(Object.entries(value).map(([name, old]) => [name, name === key ? next : old]))
    : { ...rest, [key]: next }
}
