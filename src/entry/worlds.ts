import type { LiveConsent } from '../model/consent.js'
import { readGpp } from '../page/worlds/readGpp.js'
import { readTcf } from '../page/worlds/readTcf.js'

/** Lets another consent tool of the page shut what the operator has made to depend on it. It never opens anything. */
export function join(consent: LiveConsent): void {
  const { tcf, gpp } = consent.config.signals ?? {}
  const hear = (name: 'tcf' | 'gpp') => (open: readonly string[]) => {
    if (consent.signals[name]?.join() === open.join()) return
    consent.refresh({ [name]: open })
    const { decision } = consent
    consent.emit('change', { decision, previous: decision })
  }
  const missing = (name: string) => () =>
    consent.warn(
      'signals',
      `there is no working ${name} on this page, what depends on it stays shut; load the other tool, or take it out of "signals" here`,
    )
  if (tcf) consent.onDestroy(readTcf(window, tcf, hear('tcf'), missing('__tcfapi')))
  if (gpp) consent.onDestroy(readGpp(window, gpp, hear('gpp'), missing('__gpp')))
}
