import { element } from './panel-element.js'

const events = {
  'notice.shown': 'уведомление показано',
  'policy.accepted': 'политика принята',
  'policy.refused': 'отказ от политики',
  'document.accepted': 'документ принят',
  'consent.given': 'согласие дано',
  'consent.refused': 'отказ',
  'consent.withdrawn': 'согласие отозвано',
}

const marks = (decision) =>
  Object.entries(decision ?? {})
    .map(([purpose, granted]) => `${granted ? '✓' : '✗'} ${purpose}`)
    .join('  ')

const term = (name, value) => (value ? [element('dt', {}, name), element('dd', {}, value)] : [])

function draw(stored) {
  const { record } = stored
  const time = new Date(record.at).toLocaleTimeString('ru')
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      element('b', {}, `${time} ${events[record.event] ?? record.event}`),
      ' ',
      marks(record.decision),
    ),
    element(
      'dl',
      {},
      ...term('способ', record.method),
      ...term('документ', record.document && `${record.document.id}, редакция ${record.document.edition}`),
      ...term('форма', record.form),
      ...term('факты', Object.keys(record.facts ?? {}).join(', ')),
      ...term('сервер', [stored.ip && `IP ${stored.ip}`, `получено ${stored.receivedAt}`].filter(Boolean).join(', ')),
    ),
    element('pre', { tabindex: '0' }, JSON.stringify(stored, undefined, 2)),
  )
}

/** The newest records of this page's operator, each drawn once, so that an opened one stays open. */
export function createRecords() {
  const list = element('div', { class: 'records' }, element('p', { class: 'empty' }, 'Записей пока нет.'))
  const drawn = new Set()
  let busy = false

  async function refresh() {
    if (busy) return
    busy = true
    try {
      const answer = await fetch('/demo/records')
      if (!answer.ok) return
      for (const stored of (await answer.json()).reverse()) {
        if (drawn.has(stored.record.id)) continue
        drawn.add(stored.record.id)
        list.querySelector('.empty')?.remove()
        list.prepend(draw(stored))
      }
    } catch {
      // The demo was stopped: what is on the screen stays.
    } finally {
      busy = false
    }
  }

  return { list, refresh }
}
