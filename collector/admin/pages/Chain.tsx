import type { ChainStatus } from '../../src/admin/api.js'
import { Heading } from '../Heading.js'
import { Waiting } from '../Waiting.js'
import { useShell } from '../shell.js'
import { useAnswer } from '../useAnswer.js'
import { Facts } from './Facts.js'

/** Up to where each operator's chain is vouched for. */
export function Chain() {
  const { t } = useShell().words
  const [loaded, again] = useAnswer<{ readonly chains: readonly ChainStatus[] }>('chains')
  return (
    <>
      <Heading text={t.chain} />
      <p class="quiet">{t.chainHint}</p>
      <Waiting loaded={loaded} again={again} />
      {loaded.state === 'done' && !loaded.value.chains.length && <p>{t.noChains}</p>}
      {loaded.state === 'done' && loaded.value.chains.map((chain) => <Status key={chain.operator} chain={chain} />)}
    </>
  )
}

function Status({ chain: { operator, seq, head, checkpoint, isVouched } }: { chain: ChainStatus }) {
  const { t, number, time } = useShell().words
  const [tone, verdict] = isVouched ? ['good', t.chainFine] : checkpoint ? ['bad', t.chainBad] : ['', t.chainUnsigned]
  return (
    <section class="card">
      <h2>{operator}</h2>
      <p class={`message ${tone}`}>{verdict}</p>
      <Facts
        facts={[
          [t.entries, number(seq)],
          [t.verifiedUntil, isVouched && checkpoint ? `${number(checkpoint.seq)} (${time(checkpoint.at)})` : '–'],
          [t.notSigned, number(seq - (checkpoint?.seq ?? 0))],
          [t.lastCheckpoint, checkpoint && time(checkpoint.at)],
          [t.key, checkpoint && <code>{checkpoint.key}</code>],
          [t.head, <code>{head}</code>],
        ]}
      />
    </section>
  )
}
