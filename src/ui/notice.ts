import type { Act, LiveConsent } from '../model/consent.js'
import type { NoticeTexts } from '../model/texts.js'
import { fill, say, sayDate } from './say.js'
import { attach } from './root.js'
import css from './notice.css?inline'

export interface Notice {
  readonly host: HTMLElement
  /** Draws again what is still asked; false when nothing is. */
  draw(): boolean
  remove(): void
}

/**
 * Layer 1: one region, a few texts, buttons of equal weight. Plain DOM: the first visit stays small.
 * @param settings prepares layer 2 (pointer over, focus) and opens it
 * @param refuse refuses the policy and leads where the operator configured
 */
export function createNotice(
  consent: LiveConsent,
  texts: NoticeTexts,
  locale: string,
  document: Document,
  settings: { prepare(): void; open(section?: string): void },
  refuse: (act: Act) => void,
): Notice {
  const { config } = consent
  const { host, root, remove } = attach(document, 'notice', css)
  if (config.ui?.position === 'top') host.className = 'top'

  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children)
    return element
  }
  const link = (href: string, label: string) => {
    const a = make('a', '', label)
    a.href = href
    a.target = '_blank'
    a.rel = 'noopener'
    return a
  }
  const button = (id: string, label: string, act: () => void, className = 'button') => {
    const element = make('button', className, label)
    element.type = 'button'
    element.setAttribute('data-soglasie', id)
    element.onclick = act
    return element
  }
  const wanting = (element: HTMLElement) => {
    element.onpointerenter = element.onfocus = settings.prepare
    return element
  }
  const act = (id: string, label: string, method: 'button' | 'express' = 'button'): Act => ({
    method,
    control: { id, label },
  })

  const draw = () => {
    const asks = consent.asks()
    if (!asks.shows) return false
    const { policy, operator, consent: document, purposes } = config
    const rows: Node[] = []
    const rejectsSomething = consent.signals.gpc || consent.signals.dnt
    const intro = [asks.renewed || asks.policy?.renewed ? texts.renewed + ' ' + say(document.changes, locale) : '']

    if (asks.consent) {
      const said = fill<Node | string>(texts.ask, {
        operator: operator.name,
        purposes: purposes
          .filter(({ required }) => !required)
          .map(({ id, label }) => say(label, locale) || texts[id as 'analytics'])
          .join(', '),
        document: link(document.url, say(document.title, locale) || texts.document),
      })
      rows.push(
        make(
          'div',
          'row',
          make(
            'p',
            '',
            ...intro.filter(Boolean).map((text) => text.trim() + ' '),
            ...said,
            rejectsSomething ? ' ' + texts.signal : '',
          ),
          make(
            'div',
            'actions',
            button('accept', texts.accept, () => consent.acceptAll(act('accept-all', texts.accept))),
            button('reject', texts.reject, () => consent.rejectAll(act('reject-all', texts.reject))),
            wanting(button('settings', texts.settings, () => settings.open())),
          ),
        ),
      )
    }

    if (asks.policy) {
      const { method, renewed } = asks.policy
      const said = fill<Node | string>(texts[method], {
        policy: link(
          policy.url,
          fill(texts.policy, { edition: policy.edition, date: sayDate(policy.effective, locale) }).join(''),
        ),
        refuse: wanting(button('disagree', texts.disagree, () => settings.open('policy'), 'link')),
      })
      const about = asks.consent
        ? ''
        : [renewed && texts.renewed, say(renewed ? policy.changes : '', locale), '']
            .filter((part) => part !== false)
            .join(' ')
      const row = make('div', 'row', make('p', '', about, ...said))
      if (method === 'express' || !asks.consent)
        row.append(
          make(
            'div',
            'actions',
            ...(method === 'offer'
              ? [button('understood', texts.understood, () => consent.noticed(true))]
              : [
                  button('accept-policy', texts.acceptPolicy, () =>
                    consent.accept(policy.id, act('accept-policy', texts.acceptPolicy, 'express')),
                  ),
                  button('refuse-policy', texts.refusePolicy, () =>
                    refuse(act('refuse-policy', texts.refusePolicy, 'express')),
                  ),
                ]),
          ),
        )
      rows.unshift(row)
      if (asks.consent && method !== 'express') rows.reverse()
    }
    const heading = make('h2', '', texts.title)
    heading.id = 'title'
    const region = make('section', '', heading, ...rows)
    region.setAttribute('aria-labelledby', 'title')
    region.lang = locale
    region.dir = texts.dir ?? 'ltr'
    root.replaceChildren(region)
    return true
  }

  return { host, draw, remove }
}
