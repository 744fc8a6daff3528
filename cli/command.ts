import type { Terminal } from './terminal.js'

/** Options as they were written; a switch is `true`. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** One command of `npx soglasie`. */
export interface Command {
  /** What to write behind its name. */
  readonly usage: string
  readonly does: string
  readonly options?: Readonly<Record<string, 'string' | 'boolean'>>
  /** How many files it needs at least; default one. */
  readonly files?: number
  run(files: readonly string[], options: Options, terminal: Terminal): Promise<number>
}
