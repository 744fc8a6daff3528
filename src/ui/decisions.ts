import type { PastDecision } from '../model/history.js'
import type { AboutView } from './about.js'
import { purposeLabel } from './label.js'
import { printReceipt } from './printReceipt.js'
import { fill, sayDate } from './say.js'

/** What the visitor has decided here: what stands, its receipt, and what was before. */
export function decisions(view: AboutView): Node[] {
  const { consent, texts, labels, locale, receipt, history, make, button } = view
  const { decision, config } = consent
  const date = (at: string | number) =>
    sayDate(new Date(at).toISOString(), locale, { dateStyle: 'long', timeStyle: 'short' })
  const said = decision
    ? fill<Node | string>(texts.answered, { date: date(decision.at), id: make('code', {}, decision.record) })
    : [texts.noAnswer]
  const label = (id: string) => {
    const purpose = config.purposes.find((each) => each.id === id)
    return (purpose && purposeLabel(purpose, labels, locale)) || id
  }
  const what = ({ event, purposes }: PastDecision) =>
    event === 'consent.given'
      ? fill(texts.given, { purposes: purposes.map(label).join(', ') }).join('')
      : texts[event === 'consent.withdrawn' ? 'withdrawn' : 'refused']

  const nodes: Node[] = [make('h3', { id: 'answer' }, texts.answer), make('p', {}, ...said)]
  if (receipt())
    nodes.push(
      make(
        'p',
        { className: 'copy' },
        button('receipt', texts.receipt, () => consent.exportReceipt()),
        button('print-receipt', texts.print, () => printReceipt(view)),
      ),
    )
  if (history[0])
    nodes.push(
      make('h3', { id: 'history' }, texts.history),
      make('p', { className: 'quiet' }, texts.historyAbout),
      make(
        'ol',
        { className: 'history' },
        ...history.map((past) =>
          make('li', {}, make('time', { dateTime: past.at }, date(past.at)), '. ' + what(past) + '.'),
        ),
      ),
    )
  return nodes
}
