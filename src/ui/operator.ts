import type { Operator } from '../model/policy.js'

/** Who the operator is, in one line: name, registration numbers, address. */
export const operatorLine = ({ name, ids = {}, contacts }: Operator): string =>
  [name, ...Object.entries(ids).map((pair) => pair.join(' ')), contacts?.address].filter(Boolean).join(', ')
