import { configJsonSchema } from '../../../src/schema/validate.js'

/** What the form reads of a JSON Schema. */
export interface Node {
  readonly type?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly items?: Node
  readonly additionalProperties?: Node | boolean
  readonly anyOf?: readonly Node[]
}

export const readSchema = (): Node => configJsonSchema()

export type Kind =
  'words' | 'object' | 'cards' | 'lines' | 'map' | 'choice' | 'truth' | 'number' | 'line' | 'flagOrList' | 'json'

/** Which control a part of the schema is written with; what no control fits is written as JSON. */
export function kindOf(node: Node): Kind {
  const of = node.anyOf?.map(({ type, const: one }) => type ?? typeof one)
  if (of) return of.join() === 'string,object' ? 'words' : of.join() === 'boolean,array' ? 'flagOrList' : 'json'
  if (node.enum) return 'choice'
  if (node.type === 'object') return node.properties ? 'object' : mapOf(node)
  if (node.type === 'array')
    return node.items?.type === 'object' ? 'cards' : node.items?.type === 'string' ? 'lines' : 'json'
  if (node.type === 'boolean') return 'truth'
  if (node.type === 'number' || node.type === 'integer') return 'number'
  return node.type === 'string' ? 'line' : 'json'
}

const mapOf = ({ additionalProperties }: Node): Kind =>
  typeof additionalProperties === 'object' && Object.keys(additionalProperties).length ? 'map' : 'json'

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

const forms: Readonly<Partial<Record<Kind, (value: unknown) => boolean>>> = {
  words: (value) => typeof value === 'string' || (isObject(value) && allTexts(value as object)),
  object: isObject,
  cards: (value) => Array.isArray(value) && value.every(isObject),
  lines: (value) => Array.isArray(value) && allTexts(value),
  map: isObject,
  choice: (value) => typeof value === 'string',
  truth: (value) => typeof value === 'boolean',
  number: (value) => ['number', 'string'].includes(typeof value),
  line: (value) => typeof value === 'string',
  flagOrList: (value) => value === true || (Array.isArray(value) && !value.some((one) => typeof one === 'object')),
}

const allTexts = (value: object) => Object.values(value).every((one) => typeof one === 'string')

/** Can the control of a kind show the value? One that was pasted or shared may have any form. */
export const fits = (kind: Kind, value: unknown): boolean => value === undefined || (forms[kind]?.(value) ?? true)
