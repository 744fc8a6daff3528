import type { Known } from '../model/services.js'
import { endEmbeds } from '../page/gate/sweep/embeds.js'
import { stopVendors } from '../page/gate/sweep/stop.js'
import { sweepPage } from '../page/gate/sweep/sweep.js'
import type { SweepModule } from './app.types.js'

export const sweep: SweepModule['sweep'] = (consent, services, ran, locale, bring, known) => {
  const isShut = (service: Known) => services.includes(service) && !consent.has(service.purpose, service.service)
  const closed = ran.filter(isShut)
  stopVendors(
    window,
    closed,
    known.filter((service) => !isShut(service)),
  )
  if (closed.length && consent.config.gate?.hold !== false) endEmbeds(document, known, isShut)
  sweepPage(consent, window, known, isShut)

  const doubtful = closed.filter(({ stoppable }) => !stoppable)
  if (doubtful.length && consent.config.gate?.reload !== 'never')
    bring<typeof import('./reload.js')>('soglasie.reload').then(
      ({ reload }) => reload(consent, doubtful, isShut, locale, bring, known),
      () => {
        // What did not come has been said by whoever brings it.
      },
    )
}
