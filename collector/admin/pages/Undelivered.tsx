import type { Overview } from '../../src/admin/api.js'
import { useShell } from '../shell.js'
import { Facts } from './Facts.js'

/** What pages made and the collector has not got, as far as the records that came can tell. */
export function Undelivered({ undelivered: { looked, missing, late } }: Pick<Overview, 'undelivered'>) {
  const { t, number } = useShell().words
  return (
    <section class="card">
      <h2>{t.undelivered}</h2>
      <p class="quiet">{t.undeliveredHint}</p>
      <Facts
        facts={[
          [t.looked, number(looked)],
          [t.missing, number(missing)],
          [t.late, number(late)],
        ]}
      />
    </section>
  )
}
