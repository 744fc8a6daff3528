/** Who waits for the one connection waits for those before. */
export interface Turns {
  /** Resolves when nobody else has a turn, with what ends this one. */
  take(): Promise<() => void>
  /** The same for a turn that may be had beside others of its kind: one message that the thread works off at one stroke. */
  share(): Promise<() => void>
}

export function createTurns(): Turns {
  /** The end of everything so far, and of the last turn that is not shared. */
  let all: Promise<unknown> = Promise.resolve()
  let alone: Promise<unknown> = all
  return {
    async take() {
      const before = all
      let free: (() => void) | undefined
      all = alone = new Promise<void>((resolve) => (free = resolve))
      await before
      return () => free?.()
    },
    async share() {
      const before = alone
      let free: (() => void) | undefined
      all = Promise.all([all, new Promise<void>((resolve) => (free = resolve))])
      await before
      return () => free?.()
    },
  }
}
