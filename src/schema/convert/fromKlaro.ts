import { meaningOf } from '../../model/meanings.js'
import type { Purpose, Service } from '../../model/policy.js'
import {
  type Converted,
  cookieNames,
  labelled,
  list,
  object,
  plain,
  service,
  string,
  texts,
  toId,
  unknown,
} from './pieces.js'

/** Of several purposes a service stands under the one that needs consent the most; one's own comes first. */
const weight = ['marketing', 'analytics', 'functional', 'necessary']
const weightOf = (id: string) => weight.indexOf(id)

/**
 * A configuration of Klaro in our words: its services under their purposes.
 * @param given `klaroConfig`
 */
export function fromKlaro(given: unknown): Converted {
  const source = object(given)
  const notes = [unknown]
  const terms: Converted['terms'] = { purposes: {}, services: {} }
  const mapped: Record<string, readonly string[]> = {}
  const found = new Map<string, { names: Set<string>; services: Service[] }>()
  const languages = Object.entries(object(source['translations'])).map(([tag, words]) => [tag, object(words)] as const)

  for (const value of list(source['services'] ?? source['apps'])) {
    const one = object(value)
    const name = string(one['name'])
    if (!name) {
      notes.push('a service without a name was left out')
      continue
    }
    const wanted = list(one['purposes']).filter((purpose) => typeof purpose === 'string')
    const places = wanted
      .map((purpose) => ({ purpose, id: meaningOf(purpose) ?? toId(purpose) }))
      .sort((left, right) => weightOf(left.id) - weightOf(right.id))
    const { id: place, purpose } =
      one['required'] === true
        ? { id: 'necessary', purpose: 'necessary' }
        : (places[0] ?? { id: 'functional', purpose: 'functional' })
    if (!places.length && !one['required']) notes.push(`"${name}" had no purpose; it stands under "functional"`)
    if (places.length > 1 && !one['required'])
      notes.push(`"${name}" had several purposes; it stands under "${place}" alone`)
    if (one['default'] === true || one['optOut'] === true)
      notes.push(`"${name}" was on from the start; here every choice starts off`)

    const id = toId(name)
    if (id !== name) terms.services[name] = id
    if (place !== 'necessary') mapped[id] = [name]
    const cookies = list(one['cookies']).map((cookie) => (Array.isArray(cookie) ? (cookie[0] as unknown) : cookie))
    const lost = (pattern: string) =>
      notes.push(`the cookies ${pattern} of "${name}" have no fixed beginning; list them by name`)
    // Titles stand with the service, by language since 0.7, or under its name in the translations.
    const said = (key: string) =>
      texts([
        ...languages.map(([tag, words]) => [tag, plain(object(words[name])[key])] as const),
        ...Object.entries(object(one['translations'])).map(([tag, words]) => [tag, plain(object(words)[key])] as const),
      ])
    const group = found.get(place) ?? { names: new Set(), services: [] }
    group.names.add(purpose)
    group.services.push(
      service(
        id,
        plain(one['title']) ?? said('title') ?? name,
        cookieNames(cookies, lost),
        plain(one['description']) ?? said('description'),
      ),
    )
    found.set(place, group)
  }

  const purposes: Purpose[] = [...found].map(([id, { names, services }]) => {
    const said = (key: string) =>
      texts(
        languages.map(([tag, words]) => {
          const [first] = [...names].map((name) => object(words['purposes'])[name]).filter(Boolean)
          return [tag, plain(key === 'title' && typeof first === 'string' ? first : object(first)[key])] as const
        }),
      )
    const description = said('description')
    return {
      id,
      ...(id === 'necessary' && { required: true }),
      ...labelled(id, said('title'), [...names][0] ?? id),
      ...(description && { description }),
      services,
    }
  })

  const url = string(source['privacyPolicy']) ?? string(object(source['privacyPolicy'])['default'])
  const name = string(source['storageName'] ?? source['cookieName'])
  const days = source['cookieExpiresAfterDays'] ?? 120
  const lifetime =
    source['storageMethod'] !== 'localStorage' && typeof days === 'number' && days < 182 ? days : undefined
  if (!lifetime)
    notes.push(
      '"import": Klaro writes no date; write as "lifetime" the most days it has kept a choice, fewer than 182, or take "import" out',
    )
  notes.push('"import": write the edition of your consent document that asks for the same as the old notice did')
  return {
    config: {
      ...(url && { policy: { url } }),
      purposes,
      import: [
        {
          from: 'klaro',
          edition: '1',
          ...(name && name !== 'klaro' && { name }),
          services: mapped,
          ...(lifetime && lifetime !== 120 && { lifetime }),
        },
      ],
    },
    terms,
    notes,
  }
}
