import { useState } from 'preact/hooks'
import type { Overview as Answer } from '../../src/admin/api.js'
import { Heading } from '../Heading.js'
import { Waiting } from '../Waiting.js'
import { ChoiceChart } from '../charts/ChoiceChart.js'
import { FunnelChart } from '../charts/FunnelChart.js'
import { GroupChart } from '../charts/GroupChart.js'
import { TimeChart } from '../charts/TimeChart.js'
import { useShell } from '../shell.js'
import { useAnswer } from '../useAnswer.js'
import { Rejected } from './Rejected.js'
import { Tiles } from './Tiles.js'
import { Undelivered } from './Undelivered.js'

const periods = ['7', '30', '90', '365'] as const
type Period = (typeof periods)[number]

/** The counts of one operator, of one site or all of them. */
export function Overview() {
  const { t } = useShell().words
  const [days, setDays] = useState<Period>('30')
  const [operator, setOperator] = useState('')
  const [site, setSite] = useState('')
  const query = new URLSearchParams({ days, ...(operator && { operator }), ...(site && { site }) })
  const [loaded, again] = useAnswer<Answer>(`overview?${query.toString()}`)
  const overview = loaded.state === 'done' ? loaded.value : undefined
  const sites = [...new Set([...(overview?.sites ?? []), ...(site ? [site] : [])])]

  return (
    <>
      <Heading text={t.overview} />
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        {overview && overview.operators.length > 1 && (
          <label>
            {t.operator}
            <select
              value={overview.operator}
              onChange={(event) => {
                setOperator(event.currentTarget.value)
                setSite('')
              }}
            >
              {overview.operators.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t.site}
          <select value={site} onChange={(event) => setSite(event.currentTarget.value)}>
            <option value="">{t.everySite}</option>
            {sites.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.period}
          <select value={days} onChange={(event) => setDays(event.currentTarget.value as Period)}>
            {periods.map((value) => (
              <option key={value} value={value}>
                {t.last[value]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Waiting loaded={loaded} again={again} />
      {overview && <Counts overview={overview} />}
    </>
  )
}

function Counts({ overview }: { overview: Answer }) {
  const { t, language } = useShell().words
  const { days, by, purposes, services, funnel, rejected, undelivered } = overview
  const isEmpty = days.every(({ counts }) => !Object.keys(counts).length)
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return (
    <>
      {isEmpty ? (
        <div class="card">
          <p>{t.nothing}</p>
          <p class="quiet">{t.nothingHint}</p>
        </div>
      ) : (
        <>
          <Tiles overview={overview} />
          <TimeChart days={days} />
          <div class="columns">
            <FunnelChart funnel={funnel} />
            <ChoiceChart title={t.purposes} hint={t.purposesHint} choices={purposes} />
            <ChoiceChart title={t.services} choices={services} />
            <GroupChart title={t.byMethod} groups={by.method} nameOfValue={(value) => t.methods[value] ?? value} />
            <GroupChart title={t.byEdition} groups={by.edition} />
            <GroupChart title={t.byLocale} groups={by.locale} nameOfValue={(value) => nameIn(languages, value)} />
            <GroupChart title={t.bySite} groups={by.site} />
          </div>
        </>
      )}
      <Undelivered undelivered={undelivered} />
      <Rejected rejected={rejected} />
    </>
  )
}

/** A record's language is what the page said; it need not be one. */
function nameIn(languages: Intl.DisplayNames, value: string): string {
  try {
    return languages.of(value) ?? value
  } catch {
    return value
  }
}
