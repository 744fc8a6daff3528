import type { ConsentRecord } from '../../../src/model/record.js'
import type { RecordEvidence } from '../../src/admin/api.js'
import { Heading } from '../Heading.js'
import { Waiting } from '../Waiting.js'
import { useShell } from '../shell.js'
import type { Texts } from '../texts/en.js'
import { useAnswer } from '../useAnswer.js'
import { Facts } from './Facts.js'

/** One record with everything that proves it. */
export function RecordPage({ id }: { id: string }) {
  const { t } = useShell().words
  const [loaded, again] = useAnswer<RecordEvidence>(`records/${encodeURIComponent(id)}`)
  return (
    <>
      <Heading text={t.evidence} />
      <p>
        <a href="#/search">{t.back}</a>
      </p>
      {loaded.state === 'failed' && loaded.status === 404 ? (
        <p role="alert">{t.noRecord}</p>
      ) : (
        <Waiting loaded={loaded} again={again} />
      )}
      {loaded.state === 'done' && <Proof {...loaded.value} />}
    </>
  )
}

function Proof({ evidence, faults }: RecordEvidence) {
  const { t, time, number } = useShell().words
  const record = evidence.proof as unknown as ConsentRecord
  const { document: named } = record
  const isBlocked = evidence.commitment !== null && evidence.facts === null && evidence.erased === null
  return (
    <>
      <div class={`message ${faults.length ? 'bad' : 'good'}`} role="status">
        <p>{faults.length ? `${t.notProved} ${faults.join('; ')}` : t.proved}</p>
        {evidence.erased && <p>{t.erased}</p>}
        {isBlocked && <p>{t.blocked}</p>}
      </div>
      <section class="card">
        <h2>{t.events[record.event] ?? record.event}</h2>
        <Facts
          facts={[
            [t.record, <code>{evidence.id}</code>],
            [t.receivedAt, time(evidence.receivedAt)],
            [t.at, time(record.at)],
            [t.operator, record.operator],
            [t.site, record.site],
            [t.subject, <code>{record.subject}</code>],
            [t.document, named && t.edition(named.id, named.edition)],
            ['URL', named?.url],
            ['SHA-256', named && <code>{named.sha256}</code>],
            [t.decision, choices(record.decision, t)],
            [t.services, choices(record.services, t)],
            [t.method, record.method && (t.methods[record.method] ?? record.method)],
            [t.control, record.control && `${record.control.label} (${record.control.id})`],
            [t.form, record.form],
            [t.signals, record.signals?.join(', ')],
            [t.locale, record.locale],
            [t.noticeText, record.text && <code>{record.text}</code>],
            [t.previous, record.previous && <a href={`#/record/${record.previous}`}>{record.previous}</a>],
            [t.sdk, record.sdk],
            [t.flags, evidence.flags.join(', ')],
          ]}
        />
      </section>
      {evidence.facts && (
        <section class="card">
          <h2>{t.facts}</h2>
          <Facts facts={flat(evidence.facts)} />
        </section>
      )}
      <section class="card">
        <h2>{t.chain}</h2>
        <Facts
          facts={[
            [t.entry, number(evidence.seq)],
            [t.signedAt, evidence.checkpoint && time(evidence.checkpoint.at)],
            [t.signedEntry, evidence.checkpoint && number(evidence.checkpoint.seq)],
            [t.key, evidence.checkpoint && <code>{evidence.checkpoint.key}</code>],
            [t.erasedBy, evidence.erased && `${time(evidence.erased.at)}: ${evidence.erased.body}`],
          ]}
        />
        <button type="button" onClick={() => download(`evidence-${evidence.id}.json`, evidence)}>
          {t.download}
        </button>
      </section>
      <section class="card">
        <h2>{t.documentText}</h2>
        <DocumentText document={evidence.document} />
      </section>
    </>
  )
}

function DocumentText({ document: text }: Pick<RecordEvidence['evidence'], 'document'>) {
  const { t } = useShell().words
  if (!text) return <p class="quiet">{t.noDocument}</p>
  if (!/^text\/|json/.test(text.mediaType)) return <p class="quiet">{t.notText}</p>
  const bytes = Uint8Array.from(atob(text.base64), (character) => character.charCodeAt(0))
  return (
    <pre tabIndex={0} role="region" aria-label={t.documentText}>
      {new TextDecoder().decode(bytes)}
    </pre>
  )
}

const choices = (decision: Readonly<Record<string, boolean>> | undefined, t: Texts) =>
  decision &&
  Object.entries(decision)
    .map(([id, granted]) => `${id}: ${(granted ? t.granted : t.declined).toLowerCase()}`)
    .join(', ')

/** The facts of the page and what the server stamped, in one list. */
function flat(facts: object): [string, string][] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (name === 'facts' && typeof value === 'object' && value !== null) return flat(value)
    // The salt proves the rest and says nothing to a reader; the download holds it.
    return name === 'salt' ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
  })
}

function download(name: string, content: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
