import type { Overview } from '../../src/admin/api.js'
import { Table } from '../charts/Figure.js'
import { useShell } from '../shell.js'

/** What was refused and why. */
export function Rejected({ rejected }: Pick<Overview, 'rejected'>) {
  const { t, number } = useShell().words
  const rows = [...rejected].sort((a, b) => b.known + b.unknown - a.known - a.unknown)
  return (
    <section class="card">
      <h2>{t.rejected}</h2>
      <p class="quiet">{t.rejectedHint}</p>
      {rows.length ? (
        <Table
          label={t.rejected}
          columns={[t.place, t.ofThisOperator, t.unattributed]}
          rows={rows.map(({ place, known, unknown }) => [place, number(known), number(unknown)])}
        />
      ) : (
        <p>{t.noRejected}</p>
      )}
    </section>
  )
}
