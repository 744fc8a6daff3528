import type { PolicyAsk } from '../model/acceptance.js'
import type { LiveConsent } from '../model/consent.js'
import type { PastDecision } from '../model/history.js'
import type { Field } from '../model/policy.js'
import type { Receipt } from '../model/receipt.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
import { browserSettings } from './browserSettings.js'
import { decisions } from './decisions.js'
import { documents } from './documents.js'
import { type Make, createMake } from './make.js'
import { operatorLine } from './operator.js'
import { fill } from './say.js'

/** Everything the sections of the lower half need. */
export interface AboutView {
  readonly place: HTMLElement
  readonly consent: LiveConsent
  readonly texts: SettingsTexts & AboutTexts
  readonly labels: NoticeTexts
  readonly locale: string
  /** What is still asked about the policy. */
  readonly ask: PolicyAsk | undefined
  /** The visitor's copy of what stands now. */
  readonly receipt: () => Receipt | undefined
  readonly history: readonly PastDecision[]
  readonly make: Make
  /** ` (clause 2.1)`, or nothing. */
  readonly clause: (clause: string | undefined) => string
  /** A button of the dialog, known to scripts and tests by its id. */
  readonly button: (id: string, label: string, act: () => void) => HTMLButtonElement
  /** Says something aloud. */
  readonly tell: (text: string) => void
}

/**
 * What the visitor may want to know beside the choice: documents, facts, own decisions, browser settings, contacts.
 * Drawn anew each time: there is nothing to keep in step.
 */
export function drawAbout(given: Omit<AboutView, 'make' | 'clause' | 'button'>): void {
  const { place } = given
  const make = createMake(place.ownerDocument)
  const view: AboutView = {
    ...given,
    make,
    clause: (clause) => (clause ? ` (${fill(given.texts.clause, { clause }).join('')})` : ''),
    button(id, label, onclick) {
      const button = make('button', { type: 'button', className: 'button plain', onclick }, label)
      button.dataset['soglasie'] = id
      return button
    },
  }
  const focused = (place.getRootNode() as ShadowRoot).activeElement
  const had = place.contains(focused)
  place.replaceChildren(
    ...documents(view),
    ...facts(view),
    ...decisions(view),
    ...browserSettings(view),
    ...contacts(view),
  )
  if (!had) return
  // Its button may be gone with what it did; the focus stays near.
  const name = (focused as HTMLElement).dataset['soglasie']
  const next =
    place.querySelector<HTMLElement>(name ? `[data-soglasie="${name}"]` : 'button') ?? place.querySelector('h3')
  if (next?.localName === 'h3') next.tabIndex = -1
  next?.focus({ preventScroll: true })
}

function facts({ consent, texts, make, clause }: AboutView): Node[] {
  const fields = Object.entries(consent.config.policy.autoCollected) as [Field, string][]
  return [
    make('h3', { id: 'facts' }, texts.facts),
    make('p', {}, fields.length ? texts.factsAbout : texts.noFacts),
    make(
      'ul',
      {},
      ...fields.map(([field, where]) =>
        make(
          'li',
          {},
          texts[field === 'cookies' ? 'cookiesFact' : field],
          make('span', { className: 'quiet' }, clause(where)),
        ),
      ),
    ),
  ]
}

function contacts({ consent, texts, make, clause }: AboutView): Node[] {
  const { operator } = consent.config
  const { contacts, account, members } = operator
  const link = (href: string, text: string) => make('a', { href }, text)
  const quiet = (text?: string) => make('span', { className: 'quiet' }, clause(text))
  const ways = [
    contacts?.email && link('mailto:' + contacts.email, contacts.email),
    contacts?.phone && link('tel:' + contacts.phone, contacts.phone),
    contacts?.url && link(contacts.url, contacts.url),
  ].filter((way) => !!way)
  return [
    make('h3', { id: 'operator' }, texts.operator),
    make('p', {}, make('bdi', {}, operatorLine(operator))),
    ways.length > 0 &&
      make('p', {}, texts.contacts + ':', ...ways.flatMap((way) => [' ', way]), quiet(contacts?.clause)),
    account && make('p', {}, link(account.url, texts.account), quiet(account.clause)),
    members && make('p', {}, texts.members + ':'),
    members && make('ul', {}, ...members.map(({ name, sites }) => make('li', {}, `${name}: ${sites.join(', ')}`))),
  ].filter((node) => !!node)
}
