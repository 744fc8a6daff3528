import type { Converted } from '../../../src/schema/convert/pieces.js'
import { fromKlaro } from '../../../src/schema/convert/fromKlaro.js'
import { fromVanilla } from '../../../src/schema/convert/fromVanilla.js'
import { readLiteral } from './readLiteral.js'

/** A configuration that was pasted. */
export interface Imported {
  readonly from: 'Soglasie' | 'Klaro' | 'vanilla-cookieconsent'
  /** The whole of ours, or the parts that the other tool knew. */
  readonly config: Readonly<Record<string, unknown>>
  /** What was left out and what to do about it. */
  readonly notes: readonly string[]
  readonly terms?: Converted['terms']
}

type Given = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOurs = (value: Given) => 'operator' in value || ('policy' in value && 'consent' in value)
const isTheirs = (value: Given) =>
  'apps' in value || Array.isArray(value['services']) || isObject(value['categories']) || isObject(value['languages'])

/** An object begins here, not a block of a script. */
const literal = /\{(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*(?:['"][^'"\n]*['"]|[\w$]+)\s*:/y

/** The first object in the text that is a configuration. A part of one that is broken is none: it would say less. */
function find(text: string): { given?: Given; skipped: readonly number[]; fault?: string } {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1))
    try {
      const { value, skipped } = readLiteral(text, at)
      if (isObject(value) && (isOurs(value) || isTheirs(value))) return { given: value, skipped }
    } catch (cause) {
      literal.lastIndex = at
      if (literal.test(text)) return { skipped: [], fault: (cause as Error).message }
    }
  return { skipped: [] }
}

/**
 * Reads a configuration of vanilla-cookieconsent, Klaro or ours out of JSON or a script, without running any of it.
 * @throws Error that says what to paste instead
 */
export function importConfig(text: string): Imported {
  if (text.length > 500_000) throw new Error('This is too long for a configuration; paste its object alone.')
  const { given, skipped, fault } = find(text)
  if (!given)
    throw new Error(
      fault
        ? `The configuration could not be read, ${fault}.`
        : 'There is no configuration of vanilla-cookieconsent, Klaro or Soglasie here; paste the object that is handed to CookieConsent.run(…), klaroConfig, or a soglasie.json.',
    )
  const left = skipped.length
    ? [
        `Code is never run: what stood on ${skipped.length > 1 ? 'lines' : 'line'} ${[...new Set(skipped)].join(', ')} was left out.`,
      ]
    : []
  if (isOurs(given)) {
    const { $schema: _, ...config } = given
    return { from: 'Soglasie', config, notes: left }
  }
  const isKlaro = 'apps' in given || Array.isArray(given['services'])
  try {
    const { config, terms, notes } = (isKlaro ? fromKlaro : fromVanilla)(given)
    return { from: isKlaro ? 'Klaro' : 'vanilla-cookieconsent', config, notes: [...left, ...notes], terms }
  } catch (cause) {
    throw new Error(`The configuration could not be converted (${(cause as Error).message}); take that part out.`, {
      cause,
    })
  }
}

/** What was imported, on top of what stands: the other tool knew neither the operator nor the documents. */
export function merge(current: Given, { from, config }: Imported): Given {
  if (from === 'Soglasie') return config
  const { import: _, ...rest } = current
  const policy = { ...(current['policy'] as Given | undefined), ...(config['policy'] as Given | undefined) }
  return { ...rest, ...config, policy }
}
