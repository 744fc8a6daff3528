import { type Known, type NameKind, ownersOf, servicesOf } from '../../../model/services.js'

/** What belongs to a service that is shut. */
export interface Rules {
  /**
   * The shut service an address (or a request for one) belongs to.
   * @param inside look for hosts written anywhere in the text instead
   */
  shut(address: any, inside?: boolean): Known | undefined
  /** The shut service that owns a name; null for a name that nobody owns. */
  keeps(kind: NameKind, name: string): Known | null | undefined
}

export function createRules(document: Document, known: readonly Known[], opens: (service: Known) => boolean): Rules {
  const shutOf = (services: readonly Known[]) => (services.some(opens) ? undefined : services[0])
  const shut: Rules['shut'] = (address, inside) => {
    const text = String(address?.url ?? address)
    try {
      const url = new URL(text, document.baseURI)
      if (!inside && !/^(data|javasc)/.test(url.protocol)) return shutOf(servicesOf(known, url))
      return known.find((service) => !opens(service) && service.hosts?.some((host) => text.includes(host)))
    } catch {
      // No address at all.
      return undefined
    }
  }
  return {
    shut,
    keeps(kind, name) {
      const owners = ownersOf(known, kind, name)
      return owners[0] ? shutOf(owners) : null
    },
  }
}
