import { slug } from '../../model/meanings.js'
import type { Config, ImportSource, Policy, Purpose, Service, Text } from '../../model/policy.js'

/** What a configuration of another tool says, as far as it can be said here. */
export interface Converted {
  /** A draft: `npx soglasie check` names what the other tool never knew. */
  readonly config: Partial<Omit<Config, 'policy' | 'purposes'>> & {
    readonly policy?: Partial<Policy>
    readonly purposes: readonly Purpose[]
    readonly import: readonly ImportSource[]
  }
  /** For `soglasie.compat.js`: what names in existing markup stand for. */
  readonly terms: { readonly purposes: Record<string, string>; readonly services: Record<string, string> }
  /** What was left out and what to do about it. */
  readonly notes: readonly string[]
}

export type Json = Readonly<Record<string, unknown>>

export const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined

/** Text of a label that may be written in HTML. */
export const plain = (value: unknown): string | undefined =>
  string(
    string(value)
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** An id as the schema asks for: 1 to 20 of a-z 0-9 -, first a letter. */
export const toId = (name: string): string =>
  slug(name)
    .replace(/^[^a-z]+/, '')
    .slice(0, 20)
    .replace(/-$/, '') || 'service'

/** Texts by language; undefined without any. */
export function texts(entries: Iterable<readonly [string, string | undefined]>): Text | undefined {
  const found = [...entries].filter(
    (entry): entry is [string, string] => !!entry[1] && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(entry[0]),
  )
  return found.length ? Object.fromEntries(found) : undefined
}

/** Names of cookies out of strings and regular expressions; what cannot be a name with a `*` at its end goes to `lost`. */
export function cookieNames(values: readonly unknown[], lost: (pattern: string) => void): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value]
    // A configuration that was run elsewhere has another realm's RegExp.
    if (Object.prototype.toString.call(value) !== '[object RegExp]') return []
    const { source } = value as RegExp
    const [, group, open] = /^\^\(?([^()]*?)\)?(\$?)$/.exec(source) ?? []
    const names = group?.split('|').map((part) => {
      const prefix = /(\.\*|\.\+|\\w\+|\[\^?[^\]]*\]\+)$/.test(part) || !open
      const literal = part.replace(/(\.\*|\.\+|\\w\+|\[\^?[^\]]*\]\+)$/, '').replace(/\\([.\-_])/g, '$1')
      return /^[\w.-]+$/.test(literal) && (literal.indexOf('.') < 0 || part.includes('\\.'))
        ? literal + (prefix ? '*' : '')
        : undefined
    })
    if (names?.every((name) => name !== undefined)) return names
    lost(String(value))
    return []
  })
}

/** A service without the keys that say nothing. */
export const service = (id: string, name: Text, cookies: readonly string[], description?: Text): Service => ({
  id,
  name,
  ...(cookies.length && { cookies: [...new Set(cookies)] }),
  ...(description && { description }),
})

/** The label of a purpose: those of ours have their own texts in every language. */
export const labelled = (id: string, label: Text | undefined, name: string): { readonly label?: Text } =>
  label ? { label } : ['necessary', 'functional', 'analytics', 'marketing'].includes(id) ? {} : { label: name }

/** What no other tool knows of the operator. */
export const unknown =
  'describe "operator", "policy" and "consent" (a document of its own), and the "hosts" of each service so that the gate can hold it'
