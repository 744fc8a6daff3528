import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Judge } from '../intake/judge.js'
import type { Log } from '../log.js'
import type { Operators } from '../operators/operators.js'
import type { Origins } from '../operators/origins.js'
import type { Settings } from '../settings/settings.js'
import type { GroupCommit } from '../store/groupCommit.js'
import type { Outcome, Store, StoredRecord } from '../store/store.js'

/** What the routes work with. */
export interface Services {
  readonly settings: Settings
  readonly operators: Operators
  readonly origins: Origins
  readonly judge: Judge
  readonly store: Store
  readonly commits: GroupCommit<StoredRecord, Outcome>
  readonly trusts: (address: string) => boolean
  readonly log: Log
}

export interface HttpEnv {
  Bindings: HttpBindings
}

export type Call = Context<HttpEnv>
