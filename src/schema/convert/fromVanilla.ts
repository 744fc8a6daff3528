import { meaningOf } from '../../model/meanings.js'
import type { Purpose, Service } from '../../model/policy.js'
import {
  type Converted,
  type Json,
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

/** A part of the preferences modal, as versions 2 (`blocks`) and 3 (`sections`) write it. */
interface Section {
  readonly category: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  readonly required: boolean
  readonly cookies: readonly unknown[]
}

function sectionsOf(language: Json): Section[] {
  const modern = list(object(language['preferencesModal'])['sections']).map(object)
  const older = object(language['settings_modal'])
  const [column] = list(older['cookie_table_headers']).flatMap((header) => Object.keys(object(header)))
  return [
    ...modern.map((section) => ({
      category: string(section['linkedCategory']),
      title: plain(section['title']),
      description: plain(section['description']),
      required: false,
      cookies: [],
    })),
    ...list(older['blocks']).map((value) => {
      const block = object(value)
      const toggle = object(block['toggle'])
      return {
        category: string(toggle['value']),
        title: plain(block['title']),
        description: plain(block['description']),
        required: toggle['readonly'] === true,
        cookies: list(block['cookie_table'])
          .map(object)
          .map((row) => (row['is_regex'] === true ? new RegExp(String(row[column ?? 'col1'])) : row[column ?? 'col1'])),
      }
    }),
  ]
}

/**
 * A configuration of vanilla-cookieconsent, version 2 or 3, in our words.
 * @param given what was passed to `CookieConsent.run` or `cc.run`
 */
export function fromVanilla(given: unknown): Converted {
  const source = object(given)
  const notes = [unknown]
  const purposes: Purpose[] = []
  const terms: Converted['terms'] = { purposes: {}, services: {} }
  const mapped: Record<string, readonly string[]> = {}
  const mappedServices: Record<string, readonly string[]> = {}

  const languages = Object.entries(object(object(source['language'])['translations'] ?? source['languages']))
  const sections = languages.flatMap(([tag, language]) => {
    if (typeof language !== 'object')
      notes.push(`the texts of "${tag}" come from elsewhere; write "label" and "description" by hand`)
    return sectionsOf(object(language)).map((section) => ({ tag, ...section }))
  })
  const categories = object(source['categories'])
  const names = new Set([...Object.keys(categories), ...sections.flatMap(({ category }) => category ?? [])])

  for (const name of names) {
    const category = object(categories[name])
    const own = sections.filter((section) => section.category === name)
    const required = category['readOnly'] === true || own.some((section) => section.required)
    const id = meaningOf(name) ?? toId(name)
    const lost = (pattern: string) =>
      notes.push(`the cookies ${pattern} of "${name}" have no fixed beginning; list them by name`)
    if (category['enabled'] === true && !required)
      notes.push(`"${name}" was on from the start; here every choice starts off`)

    const services: Service[] = Object.entries(object(category['services'])).map(([key, value]) => {
      const { label, cookies } = object(value)
      const serviceId = toId(key)
      if (serviceId !== key) terms.services[key] = serviceId
      if (!required) mappedServices[serviceId] = [key]
      return service(
        serviceId,
        plain(label) ?? key,
        cookieNames(
          list(cookies).map((cookie) => object(cookie)['name']),
          lost,
        ),
      )
    })
    const rest = cookieNames(
      [
        ...list(object(category['autoClear'])['cookies']).map((cookie) => object(cookie)['name']),
        ...own.flatMap(({ cookies }) => cookies),
      ],
      lost,
    )
    if (rest.length) {
      services.push(service(toId(`${id}-cookies`), name, rest))
      notes.push(
        `the cookies of "${name}" are listed under one service; give each vendor a service of its own with its hosts`,
      )
      // A service that the other tool did not have is granted with its category.
      if (!required) mappedServices[toId(`${id}-cookies`)] = [name]
    }
    const label = texts(own.map(({ tag, title }) => [tag, title] as const))
    const description = texts(own.map((section) => [section.tag, section.description] as const))
    purposes.push({
      id,
      ...(required && { required }),
      ...labelled(id, label, name),
      ...(description && { description }),
      ...(services.length && { services }),
    })
    if (id !== name) terms.purposes[name] = id
    if (!required) mapped[id] = [name]
  }

  const cookie = object(source['cookie'])
  const days = cookie['expiresAfterDays'] ?? source['cookie_expiration']
  const kept = typeof days === 'number' && days >= 182 && days <= 400
  if (days !== undefined && !kept) notes.push('a decision is kept 182 to 400 days here; the default is 182')
  const cookieName = string(cookie['name'] ?? source['cookie_name'])
  if (source['mode'] === 'opt-out') notes.push('"opt-out" has no counterpart: nothing opens before an answer')
  if (source['revision']) notes.push('a new question is a new "edition" of "consent", not a revision')
  notes.push('"import": write the edition of your consent document that asks for the same as the old notice did')
  return {
    config: {
      purposes,
      ...(kept && { cookie: { days } }),
      import: [
        {
          from: 'vanilla-cookieconsent',
          edition: '1',
          ...(cookieName && cookieName !== 'cc_cookie' && { name: cookieName }),
          purposes: mapped,
          ...(Object.keys(mappedServices).length && { services: mappedServices }),
        },
      ],
    },
    terms,
    notes,
  }
}
