import { type Known, servicesOf } from '../../../model/services.js'

/**
 * Takes away the embeds that came unmarked while their service was open, as the gate would have held them: marked, they
 * are the gate's to open again.
 */
export function endEmbeds(document: Document, known: readonly Known[], isShut: (service: Known) => boolean): void {
  for (const embed of document.querySelectorAll<HTMLIFrameElement & HTMLObjectElement>(
    ':is(iframe,object,embed):not([data-consent])',
  )) {
    const name = embed.src ? 'src' : 'data'
    const address = embed[name]
    const owners = URL.canParse(address) ? servicesOf(known, new URL(address)) : []
    if (!owners[0] || !owners.every(isShut)) continue
    embed.removeAttribute(name)
    const { purpose: consent, service = '' } = owners[0]
    Object.assign(embed.dataset, { consent, service, [name]: address })
    // A frame goes on with what it has loaded until it is taken out; put back, the gate sees it.
    embed.replaceWith(embed)
  }
}
