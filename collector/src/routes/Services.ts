import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Config, Operator } from '../../../src/model/policy.js'
import type { Checkpointing } from '../chain/checkpointing.js'
import type { KeyDirectory } from '../chain/keyDirectory.js'
import type { Refusals } from '../intake/refusals.js'
import type { Metrics } from '../metrics/metrics.js'
import type { Registry } from '../operators/registry.js'
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
  readonly configs: readonly Config[]
  readonly origins: Origins
  readonly judge: Judge
  readonly store: Store
  readonly commits: GroupCommit<StoredRecord, Outcome>
  readonly trusts: (address: string) => boolean
  readonly log: Log
  readonly keys: KeyDirectory
  readonly checkpointing: Checkpointing
  readonly registry: Registry
  readonly refusals: Refusals
  readonly metrics: Metrics
  /** Each operator once, as its configurations name it. */
  readonly identities: readonly Operator[]
  /** Is the collector closing? Then balancers should look elsewhere. */
  readonly isStopping: () => boolean
}

export interface HttpEnv {
  Bindings: HttpBindings
}

export type Call = Context<HttpEnv>
