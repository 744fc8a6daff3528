/** Who waits for the one connection waits for those before. */
export interface Turns {
  /** Resolves when it is this one's turn, with what ends it. */
  take(): Promise<() => void>
}

export function createTurns(): Turns {
  let last = Promise.resolve()
  return {
    async take() {
      const before = last
      let free: (() => void) | undefined
      last = new Promise((resolve) => (free = resolve))
      await before
      return () => free?.()
    },
  }
}
