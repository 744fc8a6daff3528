import type { DocumentEdition } from '../model/policy.js'
import type { AboutView } from './about.js'
import { fill, say, sayDate } from './say.js'

const methods = { use: 'byUse', express: 'byExpress', offer: 'byOffer' } as const

const act = (id: string, label: string) => ({ method: 'express' as const, control: { id, label } })

/**
 * Edition, date and address of a document.
 * @param news did the visitor know an older edition?
 */
function edition({ texts, locale, make }: AboutView, document: DocumentEdition, news: boolean): Node[] {
  const { edition, effective, url, changes } = document
  const link = make('a', { href: url, target: '_blank', rel: 'noopener' }, url)
  const said = fill<Node | string>(texts.edition, {
    edition: make('bdi', {}, edition),
    date: sayDate(effective, locale),
    url: link,
  })
  return [
    make('p', {}, ...said),
    ...(news && changes ? [make('p', {}, fill(texts.changes, { changes: say(changes, locale) }).join(''))] : []),
  ]
}

/** The documents in force, what the visitor's standing towards the policy is, and the way to change it. */
export function documents(view: AboutView): Node[] {
  const { consent, texts, locale, make, clause, button } = view
  const { policy, consent: form, documents: others = [] } = consent.config
  const { acceptance, refusal } = policy
  const { blocked } = consent.signals
  const { policy: stands, decision } = consent.state ?? {}
  const ask = blocked ? undefined : view.ask
  const accepted = stands?.status === 'accepted'
  const news = !!stands && (stands.edition !== policy.edition || stands.status === 'renewed')

  const refuse = () => {
    consent.refuse(act('settings-refuse-policy', texts.refusePolicy))
    if (refusal?.url) location.assign(refusal.url)
  }
  const accept = () => consent.accept(policy.id, act('settings-accept-policy', texts.acceptPolicy))
  const title = (document: DocumentEdition, name: string) => make('strong', {}, say(document.title, locale) || name)

  const card = (...children: (Node | string | false | undefined)[]) => make('div', { className: 'card' }, ...children)
  const first = card(
    title(policy, texts.policy),
    ...edition(view, policy, news),
    make('p', {}, `${texts.acceptedBy}: ${texts[methods[acceptance.method]]}${clause(acceptance.clause)}.`),
    !ask && !blocked && make('p', {}, accepted ? texts.policyAccepted : texts.policyRefused),
    refusal && make('p', {}, `${texts.refusal}${clause(refusal.clause)}: ${say(refusal.text, locale)}`),
    !!(ask || accepted) &&
      make(
        'p',
        { className: 'copy' },
        !!ask && ask.method !== 'offer' && button('accept-policy', texts.acceptPolicy, accept),
        button('refuse-policy', texts.refusePolicy, refuse),
      ),
  )
  first.id = 'policy'
  return [
    make('h3', {}, texts.documents),
    first,
    card(title(form, texts.consent), ...edition(view, form, !!decision && decision.edition !== form.edition)),
    // What the visitor knew of these is not remembered.
    ...others.map((each) => card(title(each, texts.consent), ...edition(view, each, true))),
  ]
}
