import { recordSchema } from '../../../src/schema/record.js'
import type { Log } from '../log.js'
import type { Operators } from '../operators/operators.js'
import { reasonOf } from '../reasonOf.js'
import type { Store } from '../store/store.js'
import type { TotalsRow } from '../store/totals.js'

/** Counts refused records for the operator to see: by site, day and the place of the first mistake. */
export interface Refusals {
  add(input: unknown, path: string): void
  /** Writes what was counted. */
  flush(): Promise<void>
}

/** Nothing of a refused record is kept but names that the configuration or the schema knows: the rest is a stranger's. */
export function createRefusals(store: Store, operators: Operators, log: Log): Refusals {
  const keys = new Set(Object.keys(recordSchema.shape))
  let counts = new Map<string, TotalsRow & { count: number }>()
  return {
    add(input, path) {
      const { operator, site } = (typeof input === 'object' && input ? input : {}) as {
        operator?: unknown
        site?: unknown
      }
      const knownOperator = typeof operator === 'string' && operators.has(operator) ? operator : ''
      const knownSite = typeof site === 'string' && knownOperator && operators.configOf(knownOperator, site) ? site : ''
      const [head = ''] = path.split(/[.[]/)
      const method = keys.has(head) ? head : 'other'
      const day = new Date().toISOString().slice(0, 10)
      const key = [knownOperator, knownSite, method, day].join('\u0000')
      const row = counts.get(key)
      if (row) row.count++
      else
        counts.set(key, {
          operator: knownOperator,
          site: knownSite,
          day,
          event: 'rejected',
          method,
          edition: '',
          locale: '',
          choice: '',
          granted: false,
          count: 1,
        })
    },
    async flush() {
      const rows = [...counts.values()]
      counts = new Map()
      await store
        .addTotals(rows)
        .catch((error: unknown) => log('warn', 'counts of refused records were lost', { reason: reasonOf(error) }))
    },
  }
}
