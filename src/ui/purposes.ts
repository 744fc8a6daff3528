import type { Purpose, Service } from '../model/policy.js'
import { purposeLabel } from './label.js'
import { fill, say } from './say.js'
import { listed, serviceFacts } from './serviceFacts.js'
import type { View, Words } from './settings.js'

/** Purposes and their services as switches that start off. */
export function purposes(view: View): Node[] {
  const { consent, make, text } = view
  const title = text(({ texts }) => texts.purposes)
  return [make('h3', { id: 'purposes' }, title), ...consent.config.purposes.map((purpose) => card(view, purpose))]
}

function card(view: View, purpose: Purpose): Node {
  const { consent, make, text, spoken, live, later } = view
  const { id, required, services = [], clauses } = purpose
  const removed = () => (required ? undefined : consent.removedBy(id))
  const switches: (() => void)[] = []
  const follow = () => switches.forEach((show) => show())

  /** A switch of the draft; what a signal has removed is off and stays so. */
  const toggle = (hook: string, isOn: () => boolean | undefined, turn: (on: boolean) => void) => {
    const onchange = () => {
      turn(input.checked)
      follow()
    }
    const input = make('input', { type: 'checkbox', role: 'switch', onchange })
    input.dataset['soglasie'] = hook
    const show = () => {
      const by = removed()
      input.disabled = !!(required || by)
      input.checked = !!(required || (!by && isOn()))
    }
    switches.push(show)
    show()
    return input
  }
  const turn = (on: boolean) => {
    const { draft } = view
    draft.purposes[id] = on
    for (const service of services) draft.services[service.id] = on
  }
  const turnService = (service: string, on: boolean) => {
    const { draft } = view
    draft.services[service] = on
    draft.purposes[id] = services.some((each) => draft.services[each.id])
  }

  const row = (service: Service) => {
    const { id, name } = service
    const label = make(
      'bdi',
      {},
      text(({ locale }) => say(name, locale)),
    )
    const own =
      !required &&
      toggle(
        'service-' + id,
        () => view.draft.services[id],
        (on) => turnService(id, on),
      )
    return make('div', {}, make('label', {}, label, own), ...serviceFacts(view, service))
  }

  const own = toggle('purpose-' + id, () => view.draft.purposes[id], turn)
  own.setAttribute('aria-describedby', 'about-' + id)
  const label = text(({ labels, locale }) => purposeLabel(purpose, labels, locale))
  const line = (say: (words: Words) => string | undefined, more?: Partial<HTMLElement>) => make('p', more, text(say))
  const about = ({ texts, locale }: Words) =>
    say(purpose.description, locale) || texts[`${id}About` as 'analyticsAbout']
  const said = ({ texts }: Words) => fill(texts.clauses, { clauses: clauses?.join(', ') }).join('')
  const why = make('p')
  const element = make(
    'div',
    { className: 'card' },
    make('label', {}, label, own),
    line(about, { id: 'about-' + id }),
    required && line(({ texts }) => texts.always),
    clauses && line(said, { className: 'quiet' }),
  )
  if (services[0]) {
    const summary = make('summary')
    spoken(({ texts, locale }) => {
      const names = services.map(({ name }) => say(name, locale))
      summary.replaceChildren(texts.services + ': ', ...listed(view, names))
    })
    const details = make('details', { className: 'services' }, summary)
    later(() => details.append(...services.map(row)))
    element.append(details)
  }
  live(({ texts }) => {
    follow()
    why.remove()
    const by = removed()
    if (!by) return
    why.textContent = {
      gpc: texts.removedByGpc,
      dnt: texts.removedByDnt,
      blocked: texts.removedByBlocked,
      tcf: texts.removedByTool,
      gpp: texts.removedByTool,
    }[by]
    element.insertBefore(why, element.querySelector('details'))
  })
  return element
}
