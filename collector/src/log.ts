/** One line of the log. Never holds personal data: no addresses of visitors, no ids of subjects or records. */
export interface LogEntry {
  readonly time: string
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly [detail: string]: unknown
}

export type Log = (level: LogEntry['level'], event: string, details?: Readonly<Record<string, unknown>>) => void

/** A log that stamps every entry and hands it to `write`. */
export function createLog(write: (entry: LogEntry) => void): Log {
  return (level, event, details) => write({ time: new Date().toISOString(), level, event, ...details })
}

/** Writes an entry as one line of JSON to stdout, where process supervisors and containers read logs. */
export function printEntry(entry: LogEntry): void {
  process.stdout.write(JSON.stringify(entry) + '\n')
}
