import type { ComponentChildren } from 'preact'
import { useShell } from '../shell.js'

interface Props {
  readonly title: string
  readonly hint?: string
  readonly columns: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[]
  readonly children: ComponentChildren
}

/** A chart, and the same numbers as a table behind a disclosure. */
export function Figure({ title, hint, columns, rows, children }: Props) {
  const { t } = useShell().words
  return (
    <section class="card">
      <h2>{title}</h2>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      {children}
      <details>
        <summary>
          {t.table}
          <span class="unseen">: {title}</span>
        </summary>
        <Table columns={columns} rows={rows} label={title} />
      </details>
    </section>
  )
}

/** Scrolls sideways by itself where it is too wide, by keyboard too. */
export function Table({ columns, rows, label }: Pick<Props, 'columns' | 'rows'> & { label: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
