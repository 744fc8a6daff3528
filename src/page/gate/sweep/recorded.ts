import type { LiveConsent } from '../../../model/consent.js'

/** How long a reload waits for the endpoint's answer, ms; what is still waiting then is sent by the next page. */
const patience = 2000

const waits = () => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('soglasie:'))
  } catch {
    return false
  }
}

/** Resolves when the withdrawal is on record: answered by the app, kept in the outbox, and tried to be delivered. */
export function recorded(consent: LiveConsent): Promise<void> {
  return new Promise((resolve) => {
    let tried = !consent.config.endpoint
    const check = () => {
      // Shut already, but the app that keeps the record has yet to come: an old decision stands in memory only.
      if ((!consent.decision && consent.state?.decision) || (!tried && waits())) return
      for (const undo of undos) undo()
      resolve()
    }
    const enough = () => {
      tried = true
      check()
    }
    const undos = [consent.on('change', check), consent.on('delivered', check), consent.on('undelivered', enough)]
    setTimeout(enough, patience)
    check()
  })
}
