/* Lines that must not compile, beside those that must. Checked by `tsc -b` (tsconfig.test.json), never run. */
import type { Act, Consent, Events, LiveConsent } from './model/consent.js'
import type { Decision } from './model/decision.js'
import type { Config, DocumentEdition, Policy, Purpose, Service } from './model/policy.js'
import type { Ports } from './model/ports.js'
import type { ConsentRecord } from './model/record.js'

// The handle.
export async function handle(consent: Consent) {
  const open: boolean = consent.has('analytics')
  const narrow: boolean = consent.has('analytics', 'metrica')
  await (consent.when('analytics') satisfies Promise<void>)
  const undo: () => void = consent.on('change', ({ decision, previous }) => [decision?.purposes, previous?.record])
  consent.acceptAll()
  consent.rejectAll({ method: 'button', control: { id: 'reject-all', label: 'Отклонить все' } })
  consent.decide({ analytics: true, marketing: false }, { metrica: false })
  consent.withdraw()
  consent.accept('policy', { method: 'offer', form: 'order' })
  consent.showSettings('policy')
  undo()

  // @ts-expect-error what is open is asked for by name
  consent.has()
  // @ts-expect-error a service is a name
  consent.has('analytics', true)
  // @ts-expect-error the decision is made by an act, never assigned
  consent.decision = undefined
  // @ts-expect-error nor is it changed
  if (consent.decision) consent.decision.purposes.analytics = true
  // @ts-expect-error there may be none yet
  void consent.decision.purposes
  // @ts-expect-error signals are the browser's
  consent.signals.gpc = false
  // @ts-expect-error the configuration is read once
  consent.config.purposes.push({ id: 'own' })
  // @ts-expect-error a decision names its purposes
  consent.decide()
  // @ts-expect-error by yes or no
  consent.decide({ analytics: 'yes' })
  // @ts-expect-error acceptance names its document
  consent.accept()
  // @ts-expect-error scrolling is no act
  consent.acceptAll({ method: 'scroll' })
  // @ts-expect-error a control has a label, as it was shown
  consent.acceptAll({ control: { id: 'accept-all' } })
  // @ts-expect-error nothing to wait for is returned: the answer is given when the call returns
  await consent.withdraw().then()
  // @ts-expect-error no such event
  consent.on('changed', () => {})
  // @ts-expect-error an event of another name
  consent.on('policy', ({ decision }) => decision)
  // @ts-expect-error the parts of the SDK commit, sites do not
  consent.commit(undefined)
  // @ts-expect-error nor do they speak for the collector
  consent.emit('delivered', { id: '' })

  return [open, narrow]
}

export function parts(consent: LiveConsent, act: Act, events: Events) {
  consent.emit('delivered', { id: 'x' })
  // @ts-expect-error every event is told whole
  consent.emit('undelivered', { id: 'x' })
  // @ts-expect-error evidence is not edited
  act.method = 'button'
  // @ts-expect-error nor is what was told
  events.policy.accepted = true
  // @ts-expect-error by any of its parts
  events.change.decision = undefined
}

// A decision.
export const decision: Decision = { record: '', at: 0, edition: '1', purposes: { analytics: true }, services: {} }
// @ts-expect-error a service is refused or not mentioned: it only narrows
export const opening: Decision['services'] = { metrica: true }
// @ts-expect-error a purpose is decided or not mentioned
export const undecided: Decision['purposes'] = { analytics: undefined }

// The configuration.
export const edition: DocumentEdition = {
  id: 'consent',
  edition: '1',
  effective: '2026-09-01',
  url: '/consent',
  sha256: 'a',
  title: { ru: 'Согласие' },
}
export const policy: Policy = { ...edition, acceptance: { method: 'use' }, autoCollected: { ip: '1.1.2' } }
export const purpose: Purpose = { id: 'analytics', required: false, services: [{ id: 'metrica', name: 'Метрика' }] }
export const config: Config = { operator: { id: 'shop', name: 'Shop' }, policy, consent: edition, purposes: [purpose] }

// @ts-expect-error the consent is a document of its own
export const withoutConsent: Config = { operator: config.operator, policy, purposes: [] }
// @ts-expect-error a policy says how it is accepted
export const withoutAcceptance: Policy = { ...edition, autoCollected: {} }
// @ts-expect-error a policy says what is collected, be it nothing
export const withoutFacts: Policy = { ...edition, acceptance: { method: 'use' } }
// @ts-expect-error a document is proved by its hash
export const withoutHash: DocumentEdition = { id: 'consent', edition: '1', effective: '2026-09-01', url: '/consent' }
// @ts-expect-error staying is no method
export const bySilence: Policy['acceptance'] = { method: 'silence' }
// @ts-expect-error nobody collects this
export const tooMuch: Policy['autoCollected'] = { location: '1.1' }
// @ts-expect-error each field rests on a clause
export const withoutClause: Policy['autoCollected'] = { ip: true }
// @ts-expect-error nothing is granted beforehand
export const ticked: Purpose = { id: 'analytics', default: true }
// @ts-expect-error the visitor reads the name of a service
export const nameless: Service = { id: 'metrica' }
// @ts-expect-error the notice stands at an edge
export const middle: Config['ui'] = { position: 'middle' }

// The record.
// @ts-expect-error the address is stamped by the server, never reported by the page
export const address: ConsentRecord['facts'] = { ip: '127.0.0.1' }
// @ts-expect-error acceptance and consent are different events
export const event: ConsentRecord['event'] = 'consent.accepted'

// The ports.
// @ts-expect-error the model reads the cookie; writing it is for the answers
export const writing: Ports = { ...({} as Ports), write: () => {} }
