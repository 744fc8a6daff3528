import type { Answers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import { askShared } from '../delivery/ask.js'
import { carryLinks, readClaim, takeLink } from '../page/link.js'

/** Takes over a decision that a link from another site of the operator carries, when the collector confirms it. */
export async function before(consent: LiveConsent, answers: Answers): Promise<void> {
  const { config } = consent
  const link = takeLink(window)
  const claim = link && readClaim(link)
  const shared = claim && config.endpoint && (await askShared(config.endpoint, claim, location.hostname))
  // Only on the same text: consent to another edition says nothing about this one.
  if (shared && shared.edition === config.consent.edition && Date.parse(shared.at) > (consent.decision?.at ?? 0))
    answers.adopt(shared.purposes, shared.services, { act: { method: 'shared' }, record: shared.record })
}

/** Lets links to the operator's other registrable domains carry the decision. */
export function join(consent: LiveConsent): void {
  const { domains = [], subdomains } = consent.config.scope ?? {}
  const within = (host: string) =>
    domains.find((domain) => host === domain || (subdomains && host.endsWith('.' + domain)))
  const here = within(location.hostname)
  consent.onDestroy(
    carryLinks(
      document,
      (host) => !!within(host) && (within(host) !== here || (!subdomains && host !== location.hostname)),
      () => {
        const { decision, state } = consent
        return decision && state && { record: decision.record, subject: state.subject }
      },
    ),
  )
}
