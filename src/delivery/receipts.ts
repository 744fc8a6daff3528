import { parse } from './parse.js'
import { receiptKey } from './queue.js'

/**
 * The collector's signed receipts for what was answered here, one for each document, the newest; verified with the
 * keys of `GET /v1/keys`. None where the storage is blocked.
 */
export function readReceipts(storage: () => Storage): unknown[] {
  try {
    return Object.entries(storage()).flatMap(([key, text]) => {
      const receipt = key.startsWith(receiptKey) ? parse(text as string) : undefined
      return receipt === undefined ? [] : [receipt]
    })
  } catch {
    return []
  }
}
