import { useState } from 'preact/hooks'
import type { Found, FoundRecord } from '../../src/admin/api.js'
import { Heading } from '../Heading.js'
import { AnswerError } from '../client.js'
import { useShell } from '../shell.js'

/** What was asked and found last; kept while a record is looked at. */
export interface Searched {
  readonly text: string
  readonly id?: string
  readonly records?: readonly FoundRecord[]
  readonly next?: string | null
}

interface Props {
  readonly searched: Searched
  readonly onSearched: (searched: Searched) => void
}

export function Search({ searched, onSearched }: Props) {
  const { words, client, expire } = useShell()
  const { t } = words
  const [fault, setFault] = useState('')
  const { text, id = '', records, next } = searched

  const ask = async (wanted: string, after?: string) => {
    setFault('')
    try {
      const found = await client.post<Found>('search', { id: wanted, ...(after !== undefined && { after }) })
      const before = after === undefined ? [] : (records ?? [])
      onSearched({ text: wanted, id: wanted, records: [...before, ...found.records], next: found.next })
    } catch (error) {
      if (error instanceof AnswerError && error.status === 401) expire()
      else setFault(`${t.failed} ${error instanceof Error ? error.message : ''}`)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    if (/^[\w-]{16,64}$/.test(wanted)) void ask(wanted)
    else setFault(t.badId)
  }
  return (
    <>
      <Heading text={t.search} />
      <form class="search" onSubmit={submit}>
        <label for="id">{t.searchLabel}</label>
        <div class="line">
          <input
            id="id"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            required
            value={text}
            aria-describedby="id-hint id-fault"
            aria-invalid={fault !== ''}
            onInput={(event) => onSearched({ ...searched, text: event.currentTarget.value })}
          />
          <button class="primary">{t.find}</button>
        </div>
        <p class="quiet" id="id-hint">
          {t.searchHint}
        </p>
        <p class="fault" id="id-fault" role="alert">
          {fault}
        </p>
      </form>
      <p role="status">
        {records && (records.length ? `${t.found}: ${words.number(records.length)}${next ? '+' : ''}` : t.notFound)}
      </p>
      {records && records.length > 0 && <Results records={records} />}
      {typeof next === 'string' && (
        <button type="button" onClick={() => void ask(id, next)}>
          {t.more}
        </button>
      )}
    </>
  )
}

function Results({ records }: { records: readonly FoundRecord[] }) {
  const { t, time } = useShell().words
  return (
    <ul class="results">
      {records.map(({ id, event, receivedAt, site, isErased, isBlocked }) => (
        <li key={id} class="card">
          <a href={`#/record/${id}`}>
            {t.events[event] ?? event}
            <span class="unseen">: {id}</span>
          </a>
          <span class="quiet">
            {site}, {time(receivedAt)}
          </span>
          <code aria-hidden="true">{id}</code>
          {isErased && <span class="quiet">{t.erased}</span>}
          {isBlocked && <span class="quiet">{t.blocked}</span>}
        </li>
      ))}
    </ul>
  )
}
