import { genesis } from '../chain/entry.js'
import type { Tx } from './database.js'
import type { ChainEnd } from './store.js'

/**
 * The ends of the operators' chains, held for this transaction: whoever else wants to lengthen one waits, so the
 * numbers are given in the order of the commits. A reader that has seen a number never finds a lower one later.
 */
export async function holdChains(transaction: Tx, operators: readonly string[]): Promise<Map<string, ChainEnd>> {
  // In one order everywhere: no ring of waiting writers.
  const values = [...new Set(operators)].sort().map((operator) => ({ operator, seq: 0, head: genesis, retained: 0 }))
  const rows = await transaction
    .insertInto('chains')
    .values(values)
    // An update that changes nothing takes the lock and returns the row, in one statement on both databases.
    .onConflict((conflict) => conflict.column('operator').doUpdateSet((row) => ({ seq: row.ref('chains.seq') })))
    .returning(['operator', 'seq', 'head'])
    .execute()
  return new Map(rows.map(({ operator, seq, head }) => [operator, { operator, seq, head }]))
}

export async function moveChain(transaction: Tx, { operator, seq, head }: ChainEnd): Promise<void> {
  await transaction.updateTable('chains').set({ seq, head }).where('operator', '=', operator).execute()
}
