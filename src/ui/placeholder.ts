import type { LiveConsent } from '../model/consent.js'
import type { Known } from '../model/services.js'
import type { GateTexts } from '../model/texts.js'
import css from './placeholder.css?inline'
import { fill, say } from './say.js'
import tokens from './tokens.css?inline'

/** What is held, and under which marks. */
export interface Held {
  readonly purpose: string
  /** Who would receive it, where that is known. */
  readonly service: Known | undefined
  /** Is the service one the visitor can decide on by itself? */
  readonly own: boolean
  /** Host of the address. */
  readonly host: string
  /** What the page calls the embed. */
  readonly title: string
}

export interface PlaceholderActs {
  /** Shows the embed on this page, without a decision. */
  once(): void
  always(id: string, label: string): void
}

/** The look of every placeholder, once a page. */
export function placeholderStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(tokens + css)
  return sheet
}

const make = (tag: string, className: string, ...children: (Node | string)[]) => {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}

/** Names stay whole among words of another direction. */
const write = (text: string, value: string) => {
  const name = make('bdi', '', value)
  return fill<Node | string>(text, { service: name, party: name, purpose: name })
}

/** Says in an embed's place who would receive what, and lets the visitor show it. Plain DOM: pages have many. */
export function drawPlaceholder(
  root: ShadowRoot,
  consent: LiveConsent,
  texts: GateTexts,
  locale: string,
  { purpose: id, service, own, host, title }: Held,
  acts: PlaceholderActs,
): void {
  const { purposes, consent: form } = consent.config
  const purpose = purposes.find((purpose) => purpose.id === id)
  const label = say(purpose?.label, locale) || texts[id as 'analytics']
  const name = say(service?.name, locale) || host || label
  const { party = name, country } = service ?? {}
  const region = country && new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  const button = (className: string, label: string, act: () => void) => {
    const element = make('button', className, label)
    element.onclick = act
    return element
  }
  const link = make('a', '', say(form.title, locale) || texts.document) as HTMLAnchorElement
  link.href = form.url
  link.target = '_blank'

  const heading = make('p', 'name', ...(title ? [make('bdi', '', title), '. '] : []), ...write(texts.embed, name))
  heading.id = 'name'
  const actions = make('div', 'actions', button('button', texts.embedOnce, acts.once))
  // Where a signal of the browser keeps the purpose shut no decision would open it.
  if (purpose && !consent.removedBy(id)) {
    const always = own ? texts.embedAlways : fill(texts.embedAll, { purpose: label }).join('')
    actions.append(
      button('button always', always, () => acts.always('embed-always-' + (own && service ? service.id : id), always)),
    )
  }
  const card = make(
    'div',
    'card',
    heading,
    make('p', 'more', ...(label ? write(texts.embedPurpose, label) : []), ' ', say(service?.description, locale)),
    make(
      'p',
      'about',
      ...write(texts.embedParty, party + (region ? ` (${region})` : '')),
      ' ',
      link,
      ' · ',
      button('link', texts.embedSettings, () => consent.showSettings('purposes')),
    ),
    actions,
  )
  card.role = 'group'
  card.lang = locale
  card.dir = texts.dir ?? ''
  card.setAttribute('aria-labelledby', 'name')
  root.append(card)
}
