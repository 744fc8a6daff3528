import { type Known, servicesOf } from '../../../model/services.js'
import { heldParts } from './held.js'

/** Whose embed is held, by its marks and its address. */
export function whose(embed: Element, known: readonly Known[]) {
  const part = heldParts(embed)[0] as HTMLElement
  const { consent: purpose = '', service: named, src, data = src } = part.dataset
  const url = data && URL.canParse(data, embed.baseURI) ? new URL(data, embed.baseURI) : undefined
  const own = known.find(({ service }) => named && service === named)
  return {
    purpose,
    service: own ?? (url && servicesOf(known, url)[0]),
    own: !!own,
    host: url?.hostname ?? '',
    title: (embed as HTMLElement).title || embed.ariaLabel || '',
  }
}
