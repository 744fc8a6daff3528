import type { Config } from '../../../src/model/policy.js'
import { type Mistake, validateConfig } from '../../../src/schema/validate.js'

/** What the schema says of a configuration, and how far the preview may follow. */
export interface Judged {
  readonly mistakes: readonly Mistake[]
  /** Mistakes that the page cannot be shown with. A hash is evidence and shows nowhere. */
  readonly blocking: number
}

export function judge(config: unknown): Judged {
  const checked = validateConfig(config)
  const mistakes = checked.ok ? [] : checked.mistakes
  return { mistakes, blocking: mistakes.filter(({ path }) => !path.endsWith('sha256')).length }
}

/** The part of the configuration a mistake belongs to: `policy` of `policy.sha256`. */
export const sectionOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? ''

export type Draft = Readonly<Record<string, unknown>>
export const asConfig = (draft: Draft): Config => draft as unknown as Config
