import { type Known, servicesOf } from '../../../model/services.js'

/**
 * Gives the embeds that came unmarked while their service was open to the gate, which holds them and opens them again.
 */
export function endEmbeds(document: Document, known: readonly Known[], isShut: (service: Known) => boolean): void {
  for (const embed of document.querySelectorAll<HTMLIFrameElement & HTMLObjectElement>(
    ':is(iframe,object,embed):not([data-consent])',
  )) {
    const name = embed.src ? 'src' : 'data'
    const address = embed[name]
    const owners = URL.canParse(address) ? servicesOf(known, new URL(address)) : []
    if (!owners[0] || !owners.every(isShut)) continue
    // The gate stands again: given anew, the address is held, and the embed is marked.
    embed.setAttribute(name, address)
    // A frame goes on with what it has loaded until it is taken out; put back, the gate sees it.
    embed.replaceWith(embed)
  }
}
