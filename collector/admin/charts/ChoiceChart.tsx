import type { Choice } from '../../src/admin/api.js'
import { useShell } from '../shell.js'
import { BarList } from './BarList.js'
import { Figure } from './Figure.js'

interface Props {
  readonly title: string
  readonly hint?: string
  readonly choices: readonly Choice[]
}

/** How many agreed to each purpose or service, as a part of those who answered. */
export function ChoiceChart({ title, hint, choices }: Props) {
  const { t, number, share } = useShell().words
  if (!choices.length) return null
  const rows = choices.map((choice) => ({ ...choice, total: choice.granted + choice.refused }))
  return (
    <Figure
      title={title}
      {...(hint !== undefined && { hint })}
      columns={[title, t.granted, t.declined, t.granted + ', %']}
      rows={rows.map(({ id, granted, refused, total }) => [
        id,
        number(granted),
        number(refused),
        share(granted, total),
      ])}
    >
      <BarList
        most={({ parts }) => parts.reduce((total, { value }) => total + value, 0)}
        bars={rows.map(({ id, granted, refused, total }) => ({
          name: id,
          parts: [
            { kind: 'given', value: granted },
            { kind: 'refused', value: refused },
          ],
          words: `${t.granted}: ${number(granted)} (${share(granted, total)}), ${t.declined.toLowerCase()}: ${number(refused)}`,
        }))}
      />
    </Figure>
  )
}
