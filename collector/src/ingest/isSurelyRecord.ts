import { recordSchema } from '../../../src/schema/record.js'
import { compileCheck } from './compileCheck.js'

/**
 * Is this, within 8 KiB of JSON, surely a record by the schema? The size, which the schema counts by a function of its
 * own, is the caller's to know: the text that was sent is never shorter than the record written out again.
 */
export const isSurelyRecord = compileCheck(recordSchema, 1)
