/**
 * SQLSTATE classes and codes after which the same statement may succeed: connection lost (08), server stopping or
 * starting (57P01–57P03), too many connections, statement timeout, serialization failure, deadlock.
 */
const states = /^(08...|57P0[1-3]|53300|57014|40001|40P01)$/

const network = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'])

/** May the same statement succeed later? True also where it may have succeeded already: the outcome is unknown. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  // pg gives these no code.
  return (
    states.test(code) ||
    network.has(code) ||
    /connection.*(terminated|timeout|ended)|timeout.*connect|not queryable/i.test(error.message)
  )
}
