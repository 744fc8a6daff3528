import { meaningOf, slug } from '../../model/meanings.js'
import type { Config } from '../../model/policy.js'

/** What the names of another tool stand for here, beyond those of the same meaning. */
export interface Terms {
  /** Their category → id of a purpose: `{ "targeting": "marketing" }`. */
  readonly purposes?: Readonly<Record<string, string>>
  /** Their service → id of a service: `{ "Google Analytics": "ga" }`. */
  readonly services?: Readonly<Record<string, string>>
}

/** The marks of an element in our words. */
export interface Marks {
  /** Every purpose that must be granted. */
  readonly purposes: readonly string[]
  readonly service?: string | undefined
}

/** Reads the marks of other tools by the operator's configuration. */
export function createMarkReader(config: Config, terms: Terms, warn: (message: string) => void) {
  const said = new Set<string>()
  const once = (message: string) => {
    if (!said.has(message)) warn(message)
    said.add(message)
  }
  const purposeOf = (category: string): string => {
    const own = [terms.purposes?.[category], category, meaningOf(category)].find((name) =>
      config.purposes.some(({ id }) => id === name),
    )
    if (!own) once(`nothing here is called "${category}", what carries it stays shut; map it in "purposes"`)
    return own ?? category
  }
  /** The service here and its purpose. */
  const serviceOf = (name: string) => {
    for (const { id, services = [] } of config.purposes)
      for (const service of services)
        if (service.id === (terms.services?.[name] ?? slug(name))) return { purpose: id, service: service.id }
    return undefined
  }
  const listed = (names: string) => [...new Set(names.split(',').map((name) => purposeOf(name.trim())))]

  return {
    serviceOf,

    /** Returns undefined for an element that no tool has marked, and for one that cannot be opened here. */
    read(element: Element): Marks | undefined {
      const held = element.matches('script[type="text/plain"]')
      const addressed = element.matches(
        '[data-src],[data-srcset],[data-href],[data-cookieblock-src],[data-cookieblock-srcset]',
      )
      if (!(held || addressed) || element.hasAttribute('data-consent')) return undefined
      const get = (name: string) => element.getAttribute(name) ?? ''

      const cookiebot = get('data-cookieconsent')
      if (cookiebot === 'ignore') return undefined
      if (cookiebot) {
        const purposes = listed(cookiebot)
        if (purposes.length > 1)
          once(`a tag stands under one purpose here, one for "${cookiebot}" stays shut; split it or name one`)
        return { purposes }
      }

      // vanilla-cookieconsent (2: data-cookiecategory) on scripts; c15t on iframes. On others the name is too common.
      const category =
        get('data-c15t-category') ||
        (held && get('data-cookiecategory')) ||
        (held || element.localName === 'iframe' ? get('data-category') : '')
      const name = get('data-c15t-vendor') || get('data-service')
      if ((category + name).includes('!')) {
        once(`"!" runs a tag on refusal; there is no such thing here, "${category} ${name}" stays shut`)
        return undefined
      }
      if (category) {
        const found = name ? serviceOf(name) : undefined
        if (name && !found) once(`there is no service "${name}" here, what carries it stays shut; map it in "services"`)
        return { purposes: [purposeOf(category)], service: found?.service ?? (name || undefined) }
      }

      const klaro = get('data-name')
      const found = klaro ? serviceOf(klaro) : undefined
      if (klaro && held && !found)
        once(`there is no service "${klaro}" here, what carries it stays shut; map it in "services"`)
      return found && { purposes: [found.purpose], service: found.service }
    },
  }
}
