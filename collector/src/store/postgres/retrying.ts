import { setTimeout as wait } from 'node:timers/promises'
import { isTransient } from './isTransient.js'
import { reasonOf } from '../../reasonOf.js'

/** Some nine seconds in all: a restart or a failover of the database passes unseen, a longer outage answers 503. */
const pauses = [100, 200, 500, 1000, 2000, 2000, 3000]

/**
 * Does the work again while the database is out of reach. Only for work that may be done twice: when the connection
 * breaks during a commit nobody knows its outcome. Appending is such work, its key being the record's id; a record
 * that had been stored then answers `duplicate`, which acknowledges it as well.
 */
export function retrying<Input, Output>(
  work: (input: Input) => Promise<Output>,
  notice: (reason: string) => void,
  waits: readonly number[] = pauses,
): (input: Input) => Promise<Output> {
  return async (input) => {
    for (const pause of waits)
      try {
        return await work(input)
      } catch (error) {
        if (!isTransient(error)) throw error
        notice(reasonOf(error))
        await wait(pause)
      }
    return work(input)
  }
}
