import type { Asks } from '../model/answers.js'
import type { Act, LiveConsent } from '../model/consent.js'
import type { NoticeTexts } from '../model/texts.js'
import type { Purpose } from '../model/policy.js'
import { fill, say } from './say.js'
import { attach } from './root.js'
import css from './notice.css?inline'

export interface Notice {
  readonly host: HTMLElement
  /** Draws again what is still asked, in a language; false when nothing is. */
  draw(texts: NoticeTexts, locale: string): boolean
}

/** What the controls of the notice do beyond answering. */
export interface NoticeActs {
  asks(): Asks
  /** Prepares layer 2 on intent: pointer over, focus. */
  prepare(): void
  open(section?: string): void
  /** The visitor has taken note of a new edition. */
  understood(): void
  /** Refuses the policy and leads where the operator configured. */
  refuse(act: Act): void
}

/** Layer 1: one region, a few texts, answers of equal weight. Plain DOM: the first visit stays small. */
export function createNotice(consent: LiveConsent, document: Document, acts: NoticeActs): Notice {
  const { policy, operator, consent: form, purposes } = consent.config
  const { host, root } = attach(document, 'notice', css)

  const make = (tag: string, className: string, ...children: (Node | string)[]) => {
    const element = document.createElement(tag)
    element.className = className
    element.append(...children)
    return element
  }
  const link = (href: string, ...label: (Node | string)[]) =>
    Object.assign(make('a', '', ...label), { href, target: '_blank' })
  const button = (id: string, label: string, act: (act: Act) => void, className = 'button') => {
    const element = make('button', className, label)
    element.setAttribute('data-soglasie', id)
    element.onclick = () => act({ method: id.endsWith('policy') ? 'express' : 'button', control: { id, label } })
    return element
  }
  const opener = (id: string, label: string, section?: string, className?: string) => {
    const element = button(id, label, () => acts.open(section), className)
    element.onpointerenter = element.onfocus = acts.prepare
    return element
  }
  const row = (text: (Node | string)[], ...buttons: Node[]) =>
    make('div', 'row', make('p', '', ...text), ...(buttons[0] ? [make('div', 'actions', ...buttons)] : []))

  const draw: Notice['draw'] = (texts, locale) => {
    const { consent: asked, policy: ask, shows, renewed } = acts.asks()
    if (!shows) return false
    const rows: Node[] = []

    if (asked) {
      const label = ({ id, label }: Purpose) => say(label, locale) || texts[id as 'analytics']
      const choices = purposes.filter(({ required }) => !required)
      const said = fill<Node | string>(texts.ask, {
        operator: make('bdi', '', operator.name),
        purposes: choices.map(label).join(', '),
        document: link(form.url, say(form.title, locale) || texts.document),
      })
      if (choices.some(({ id }) => /gpc|dnt/.test(consent.removedBy(id) as string))) said.push(' ' + texts.signal)
      rows.push(
        row(
          said,
          button('accept-all', texts.accept, consent.acceptAll),
          button('reject-all', texts.reject, consent.rejectAll),
          opener('open-settings', texts.settings, '', 'button plain'),
        ),
      )
    }

    if (ask) {
      const { method } = ask
      const said = fill<Node | string>(texts[method], {
        policy: link(policy.url, ...fill<Node | string>(texts.policy, { edition: make('bdi', '', policy.edition) })),
        refuse: opener('disagree', texts.disagree, 'policy', 'link'),
      })
      const own = method === 'express' || !asked
      const refusing = button('refuse-policy', texts.refusePolicy, acts.refuse)
      refusing.title = say(policy.refusal?.text, locale)
      const buttons = !own
        ? []
        : method === 'offer'
          ? [button('understood', texts.understood, acts.understood)]
          : [button('accept-policy', texts.acceptPolicy, (act) => consent.accept(policy.id, act)), refusing]
      // What has buttons of its own comes first.
      rows[own ? 'unshift' : 'push'](row(said, ...buttons))
    }

    // What has changed is said once, in a line of its own, first.
    if (renewed || ask?.renewed) {
      const changes = [renewed ? form.changes : '', ask?.renewed ? policy.changes : '']
      rows.unshift(make('p', '', [texts.renewed, ...changes.map((text) => say(text, locale))].join(' ')))
    }

    const region = make('section', '', ...rows)
    region.ariaLabel = texts.title
    host.lang = locale
    host.dir = texts.dir ?? 'ltr'
    root.replaceChildren(region)
    return true
  }

  return { host, draw }
}
