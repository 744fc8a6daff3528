/** Where a command writes: the process, or a test. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}
