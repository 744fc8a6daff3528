import type { Answers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import { readEarlier } from '../page/worlds/readEarlier.js'
import { translate } from '../page/worlds/translate.js'

/**
 * Takes over the choice that the visitor made with an earlier tool of this site, when there is no own one.
 * The record says so, and keeps what was found as its evidence.
 */
export function before(consent: LiveConsent, answers: Answers): void {
  const { config, signals } = consent
  for (const source of config.import ?? []) {
    // Another edition asks for something else; blocked cookies are a refusal already; a decision of one's own stands.
    if (source.edition !== config.consent.edition || signals.blocked || consent.state?.decision) continue
    const found = readEarlier(window, source, Date.now())
    const choice = found && translate(config, source, found)
    if (!choice) continue
    const { at, dated, id, said } = found
    const of = (granted: boolean) => Object.keys(said).filter((name) => said[name] === granted)
    const label = JSON.stringify({
      [dated ? 'at' : 'notBefore']: new Date(at).toISOString(),
      id,
      granted: of(true),
      refused: of(false),
    })
    answers.adopt(choice.purposes, choice.services, {
      at,
      // 300 characters are what a record carries.
      act: { method: 'imported', control: { id: source.from, label: label.slice(0, 300) } },
    })
    if (source.remove) found.remove()
  }
}
