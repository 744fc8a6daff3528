/** Tells how far long work has come, on one line of a terminal; silent where there is none. */
export interface Progress {
  /** @param total 0 when nobody knows */
  at(what: string, done: number, total: number): void
  end(): void
}

const width = 30

export function createProgress(out: NodeJS.WriteStream): Progress {
  let isDrawn = false
  let next = 0
  return {
    at(what, done, total) {
      if (!out.isTTY || Date.now() < next) return
      next = Date.now() + 100
      const share = total ? Math.min(1, done / total) : 0
      const bar = total ? `[${'#'.repeat(Math.round(share * width)).padEnd(width)}] ` : ''
      out.write(`\r\u001b[K${what} ${bar}${done.toLocaleString('en')}`)
      isDrawn = true
    },
    end() {
      if (isDrawn) out.write('\r\u001b[K')
      isDrawn = false
    },
  }
}
