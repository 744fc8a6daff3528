import type { Markable } from './services.js'

/** What was marked, and where. */
export interface Mark {
  /** Line of the tag, counted from 1. */
  readonly line: number
  /** Lower-case name of the element. */
  readonly tag: string
  /** Id of the service it waits for. */
  readonly service: string
  readonly purpose: string
  /** The held address, or the beginning of the held script. */
  readonly what: string
  /** Ids of further services the same element belongs to: it opens without asking for them. */
  readonly also: readonly string[]
  /** Cut out of a style sheet: nothing opens it again. */
  readonly cut?: true
}

export interface MarkOptions {
  /** Address of the page, for relative addresses; default `https://page.invalid/`. */
  readonly url?: string
  /** Called for everything that is marked. */
  readonly onMark?: (mark: Mark) => void
}

/** The attributes that make an element a held one, as the gate itself holds it. */
export const marks = (
  owner: Markable,
  tag: string,
  attributes?: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] => [
  ...(tag === 'script' ? [['type', 'text/plain'] as const] : []),
  // A former `data-type` of the site's own is not the script's type.
  ...(tag === 'script' && attributes?.has('data-type') && !attributes.has('type') ? [['data-type', ''] as const] : []),
  ['data-consent', owner.purpose],
  // An entry of the catalogue that the configuration does not name opens with its purpose alone.
  ...(owner.service ? [['data-service', owner.service] as const] : []),
]
