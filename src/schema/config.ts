/* The whole configuration in one place on purpose: it is the operator's reference, over 300 lines with its messages. */
import * as z from 'zod/mini'
import { serviceCode } from '../model/token.js'
import type { Config } from '../model/policy.js'

const filled = (what: string, max = 2000) =>
  z
    .string(`write ${what} as a string`)
    .check(z.minLength(1, `write ${what}; it is empty`), z.maxLength(max, `keep ${what} within ${max} characters`))

const idForm = /^[a-z][a-z0-9-]{0,19}$/
const id = (what: string) =>
  z
    .string(`write ${what}`)
    .check(z.regex(idForm, `write ${what}: 1 to 20 of a-z 0-9 -, first a letter, as "analytics"`))

const textForm = 'write a text, or one per language: { "ru": "…", "en": "…" }'
const words = z.string(textForm).check(z.minLength(1, textForm))
const text = z
  .union(
    [
      words,
      z
        .record(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)), words)
        .check(z.refine((texts) => Object.keys(texts).length > 0, textForm)),
    ],
    textForm,
  )
  .check(z.describe('A text, or one per BCP 47 language tag.'))

const clause = z.optional(filled('the clause', 120).check(z.describe('Clause of the policy, as it numbers itself.')))

const url = z
  .string('write an address')
  .check(
    z.regex(
      /^(https?:\/\/[^\s<>"]+|\/[^\s<>"]*)$/,
      'write an address that starts with https://, http:// or /, as "/privacy.html"',
    ),
    z.maxLength(2000, 'keep the address within 2000 characters: a record carries no more'),
  )

const host = z
  .string('write a host name')
  .check(
    z.regex(
      /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'write a host name in lower case, without scheme, port or path, as "shop.example"',
    ),
  )

const hostPath = z
  .string('write a host name')
  .check(
    z.regex(
      /^(?=[^/]{1,253}(\/|$))([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\/[^\s?#]*)?$/,
      'write a host name in lower case, with a path where the service has only part of it, as "mc.yandex.ru/metrika"',
    ),
  )

const sha256 = z
  .string('write the SHA-256 of the published file')
  .check(z.regex(/^[0-9a-f]{64}$/, 'write 64 lower-case hex digits; `npx soglasie hash FILE` prints them'))

const date = z.iso.date('write the date as YYYY-MM-DD, as "2026-09-01"')

const edition = z
  .string('write the name of the edition')
  .check(z.regex(/^[\w.-]{1,20}$/, 'write the edition as 1 to 20 of A-Z a-z 0-9 . _ -, as "2026-09-01"'))

const documentShape = {
  id: id('the document id'),
  edition: edition.check(z.describe('Name of the edition; a new one asks again.')),
  effective: date.check(z.describe('Date from which the edition is in force.')),
  url: url.check(z.describe('Where the current edition is published; HTML or PDF.')),
  sha256: sha256.check(z.describe('SHA-256 of the published file.')),
  title: z.optional(text),
  changes: z.optional(text),
}
const document = z.strictObject(documentShape, 'describe the document: { id, edition, effective, url, sha256 }')

const method = z.enum(
  ['use', 'express', 'offer'],
  'write "use" (using the site accepts), "express" (a control of its own) or "offer" (a form)',
)

const pattern = filled('a name', 100).check(
  z.regex(/^[^\s*;,=]+\*?$|^\*$/, 'write a name; a * may stand at its end only, as "_ym_*"'),
)

const key = filled('a name', 200).check(z.regex(/^[^*]*\*?$/, 'write a name; a * may stand at its end only, as "_ym*"'))

const lifetimeForm =
  'write how many days each name is kept, 0 for "until the browser is closed": { "_ym_uid": 365, "_ym_isad": 1 }'

const fieldClause = z.optional(filled('the clause that names the field', 120))

const service = z.strictObject(
  {
    id: id('the service id'),
    name: text,
    party: z.optional(filled('the company that receives the data', 200)),
    vendor: z.optional(id('the id of a catalogue entry')),
    hosts: z.optional(z.array(hostPath)),
    cookies: z.optional(z.array(pattern)),
    storage: z.optional(z.array(key)),
    databases: z.optional(z.array(key)),
    caches: z.optional(z.array(key)),
    lifetimes: z
      .optional(
        z.record(
          z.string(),
          z.number(lifetimeForm).check(z.minimum(0, lifetimeForm), z.maximum(36500, lifetimeForm)),
          lifetimeForm,
        ),
      )
      .check(z.describe('Days each name is kept; 0: until the browser is closed.')),
    receives: z.optional(text),
    ids: z.optional(z.array(filled('a counter or property', 100))),
    settings: z.optional(z.record(z.string(), z.unknown())),
    description: z.optional(text),
  },
  'describe the service: { "id": "metrica", "name": "Яндекс Метрика" }',
)

const purpose = z.strictObject(
  {
    id: id('the purpose id').check(
      z.describe('necessary, functional, analytics and marketing have texts in every language; others need a label.'),
    ),
    required: z.optional(z.boolean('write true or false')),
    clauses: z.optional(z.array(filled('a clause', 120))),
    label: z.optional(text),
    description: z.optional(text),
    services: z.optional(z.array(service)),
  },
  'describe the purpose: { "id": "analytics", "clauses": ["2.2.4"] }',
)

const country = z
  .string('write a country as its two letters, as "RU"')
  .check(z.regex(/^[A-Z]{2}$/, 'write a country as its two capital letters (ISO 3166-1), as "RU"'))

const some = z.minLength(1, 'write at least one')

const tcfForm = 'write true, or the TCF purposes that must be consented to, 1 to 11: [1, 8, 9]'
const gppForm =
  'write true, or opt-out fields of US sections and TCF purposes: ["SaleOptOut", "SharingOptOut", 1, 2, 3]'
const tcfPurpose = z.int(tcfForm).check(z.minimum(1, tcfForm), z.maximum(11, tcfForm))

const theirs = z.optional(
  z.record(
    z.string(),
    z.array(filled('a category or service of the earlier tool', 200)).check(some),
    'write its categories or services by your own ids: { "analytics": ["statistics"] }',
  ),
)
const days = (message: string) => z.optional(z.int(message).check(z.minimum(1, message), z.maximum(400, message)))

const source = z
  .strictObject(
    {
      from: z.enum(
        ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'cookiebot', 'c15t'],
        'write "vanilla-cookieconsent", "klaro", "tarteaucitron", "cookiebot" or "c15t"',
      ),
      edition: edition.check(z.describe('Edition of the consent document that asks for the same as the tool did.')),
      name: z.optional(filled('the name of its cookie or key', 100)),
      purposes: theirs,
      services: theirs,
      days: days('write whole days, 1 to 400'),
      lifetime: days('write the whole days the tool keeps a choice, 1 to 400'),
      remove: z.optional(z.boolean('write true or false')),
    },
    'describe the earlier tool: { "from": "klaro", "edition": "2026-09-01" }',
  )
  .check(z.describe('A tool whose visitors are not asked again.'))

/** Why neither answer can be taken away or made to look less. */
export const equalWeight =
  'refusing must be as easy as accepting and look no less (CNIL 2020-092 §34, EDPB Guidelines 03/2022): both answers always stand side by side in one size and colour; remove this, and choose colours for both with --soglasie-accent and --soglasie-on-accent'

const named = ['necessary', 'functional', 'analytics', 'marketing']

/** The schema of a Soglasie configuration; the JSON Schema for editors is made from it. */
export const configSchema = z
  .strictObject(
    {
      $schema: z.optional(z.string()),
      operator: z.strictObject(
        {
          id: id('the operator id'),
          name: filled('the legal name', 300),
          ids: z.optional(z.record(filled('the name of the number', 40), filled('the number', 60))),
          contacts: z.optional(
            z.strictObject({
              email: z.optional(z.email('write an e-mail address, as "privacy@shop.example"')),
              phone: z.optional(filled('the phone', 60)),
              address: z.optional(filled('the address', 300)),
              url: z.optional(url),
              clause,
            }),
          ),
          jurisdiction: z.optional(country.check(z.describe('Country whose law applies.'))),
          storedIn: z.optional(country.check(z.describe('Country the records are stored in.'))),
          account: z.optional(z.strictObject({ url, clause })),
          members: z.optional(
            z.array(
              z.strictObject({
                id: id('the member id'),
                name: filled('the legal name', 300),
                sites: z
                  .array(host, 'list the sites of the member: ["shop.example"]')
                  .check(z.minLength(1, 'list at least one site of the member')),
              }),
            ),
          ),
        },
        'describe the operator: { "id": "shop", "name": "ООО «Магазин»" }',
      ),
      site: z.optional(host),
      policy: z.strictObject(
        {
          ...documentShape,
          acceptance: z.strictObject(
            { method, clause, document: z.optional(id('the id of the document whose acceptance accepts the policy')) },
            'write how the policy is accepted: { "method": "use", "clause": "2.1" }',
          ),
          refusal: z.optional(z.strictObject({ text, url: z.optional(url), clause })),
          renewal: z.optional(z.strictObject({ method, clause })),
          autoCollected: z
            .strictObject(
              {
                ip: fieldClause,
                time: fieldClause,
                page: fieldClause,
                referrer: fieldClause,
                browser: fieldClause,
                os: fieldClause,
                device: fieldClause,
                cookies: fieldClause,
                network: fieldClause,
              },
              'list the fields the policy names, each with its clause: { "ip": "1.1.2" }; {} collects nothing',
            )
            .check(z.describe('Allow-list of facts: field → clause of the policy that names it.')),
          browserSettings: z.optional(z.strictObject({ clause })),
        },
        'describe the policy: { id, edition, effective, url, sha256, acceptance, autoCollected }',
      ),
      consent: document.check(
        z.describe('The consent document: a text of its own, never a part of the policy (152-FZ art. 9(1)).'),
      ),
      documents: z.optional(z.array(document)),
      purposes: z
        .array(purpose, 'list the purposes: [{ "id": "analytics" }]')
        .check(
          z.minLength(1, 'list at least one purpose'),
          z.maxLength(12, 'list at most 12 purposes: more are not read by anyone'),
        ),
      endpoint: z.optional(url.check(z.describe("URL of the collector's POST /v1/records."))),
      scope: z.optional(
        z.strictObject({
          subdomains: z.optional(z.boolean('write true or false')),
          domains: z.optional(z.array(host)),
        }),
      ),
      signals: z.optional(
        z.strictObject({
          gpc: z.optional(z.array(id('a purpose id'))),
          dnt: z.optional(z.array(id('a purpose id'))),
          tcf: z.optional(z.record(z.string(), z.union([z.literal(true), z.array(tcfPurpose).check(some)], tcfForm))),
          gpp: z.optional(
            z.record(
              z.string(),
              z.union(
                [z.literal(true), z.array(z.union([filled('a field of a section', 60), tcfPurpose])).check(some)],
                gppForm,
              ),
            ),
          ),
        }),
      ),
      import: z.optional(z.array(source).check(some)),
      gate: z.optional(
        z.strictObject({
          hold: z.optional(z.boolean('write true or false')),
          strict: z.optional(z.boolean('write true or false')),
          reload: z.optional(
            z.enum(['ask', 'always', 'never'], 'write "ask", "always" or "never": what follows a withdrawal'),
          ),
        }),
      ),
      facts: z.optional(
        z.strictObject({
          query: z.optional(z.boolean('write true or false')),
          cookies: z.optional(
            z
              .array(filled('a cookie name', 100))
              .check(z.maxLength(50, 'list at most 50 cookies: a record carries no more')),
          ),
        }),
      ),
      cookie: z.optional(
        z.strictObject({
          name: z.optional(
            z.string().check(z.regex(/^[\w-]{1,40}$/, 'write the cookie name as 1 to 40 of A-Z a-z 0-9 _ -')),
          ),
          days: z.optional(
            z
              .number('write a number of days')
              .check(
                z.int('write whole days'),
                z.minimum(
                  182,
                  'write 182 or more: a refusal stands at least six months (CNIL 2020-092 §39, Garante 10 June 2021)',
                ),
                z.maximum(400, 'write 400 or less: browsers keep no cookie longer'),
              ),
          ),
          renew: z.optional(z.boolean('write true or false')),
        }),
      ),
      ui: z.optional(
        z.strictObject({
          locale: z.optional(filled('a BCP 47 tag', 35)),
          locales: z.optional(z.array(filled('a BCP 47 tag', 35)).check(some)),
          layout: z.optional(
            z.enum(['bar', 'box', 'corner', 'dialog'], 'write "bar", "box", "corner" or "dialog": what the notice is'),
          ),
          position: z.optional(
            z.enum(
              (['bottom', 'top', 'center'] as const).flatMap((edge) => [edge, `${edge}-start`, `${edge}-end`] as const),
              'write an edge, "bottom", "top" or "center", and after a hyphen, if you like, a side, "start" or "end": "bottom-end"',
            ),
          ),
          theme: z.optional(z.enum(['auto', 'light', 'dark'], 'write "auto", "light" or "dark"')),
          control: z.optional(z.union([z.boolean(), text], 'write false, or the name of the control')),
          nonce: z.optional(filled('the nonce', 200)),
          texts: z.optional(
            z.record(
              filled('a language', 35),
              z.record(filled('the key of a text', 60), z.string()),
              'write texts by language: { "ru": { "accept": "…" } }',
            ),
          ),
        }),
      ),
    },
    'write an object with operator, policy, consent and purposes',
  )
  .check(
    rule(['policy', 'consent', 'documents'], ({ policy, consent, documents = [] }, fault) => {
      if ([policy, ...documents].some(({ url, sha256 }) => url === consent.url || sha256 === consent.sha256))
        fault(
          ['consent', 'url'],
          'the consent must be a document of its own (152-FZ art. 9(1)); publish it apart from the policy and the offer and give its address and hash here',
        )
      unique(
        [policy, consent, ...documents].map((document) => document.id),
        (index) =>
          fault(
            index < 2 ? [index ? 'consent' : 'policy', 'id'] : ['documents', index - 2, 'id'],
            'this id is taken; write one that no other document has',
          ),
      )
      const part = policy.acceptance.document
      if (part && !documents.some((document) => document.id === part))
        fault(
          ['policy', 'acceptance', 'document'],
          `there is no document "${part}"; add it to "documents" or correct the id`,
        )
    }),
    rule(['purposes'], ({ purposes }, fault) => {
      unique(
        purposes.map(({ id }) => id),
        (index) => fault(['purposes', index, 'id'], 'this purpose is listed already; write each once'),
      )
      purposes.forEach((purpose, index) => {
        // Of a malformed id nobody can say whose purpose it is.
        if (idForm.test(purpose.id) && !named.includes(purpose.id) && !purpose.label)
          fault(['purposes', index, 'label'], `"${purpose.id}" is your own purpose; write its label`)
      })
      const services = purposes.flatMap(({ services = [] }, purpose) =>
        services.map(({ id }, service) => ({ id, path: ['purposes', purpose, 'services', service, 'id'] })),
      )
      unique(
        services.map(({ id }) => id),
        (index) =>
          fault(services[index]!.path, 'this service is listed already; give each service one purpose and one id'),
      )
      purposes.forEach(({ services = [] }, purpose) =>
        services.forEach((service, index) => {
          const { cookies = [], storage = [], databases = [], caches = [], lifetimes = {} } = service
          const names = [...cookies, ...storage, ...databases, ...caches]
          for (const name of Object.keys(lifetimes))
            if (!names.includes(name))
              fault(
                ['purposes', purpose, 'services', index, 'lifetimes', name],
                `this service lists no "${name}"; add it to "cookies", "storage", "databases" or "caches", or write it as it stands there`,
              )
        }),
      )
      const distinct = services.filter(({ id }, index) => services.findIndex((other) => other.id === id) === index)
      unique(
        distinct.map(({ id }) => serviceCode(id)),
        (index) =>
          fault(
            distinct[index]!.path,
            'this id shares its cookie code with another service; change a letter of the id',
          ),
      )
    }),
    rule(['purposes', 'signals'], ({ purposes, signals }, fault) => {
      for (const signal of ['gpc', 'dnt'] as const)
        signals?.[signal]?.forEach((purpose, index) => {
          if (!purposes.some(({ id }) => id === purpose))
            fault(
              ['signals', signal, index],
              `there is no purpose "${purpose}"; write one of: ${purposes.map(({ id }) => id).join(', ')}`,
            )
        })
    }),
    rule(['purposes', 'signals', 'import'], ({ purposes, signals, import: sources = [] }, fault) => {
      const ids = purposes.map(({ id }) => id)
      const services = purposes.flatMap(({ services = [] }) => services.map(({ id }) => id))
      const known = (what: string, list: readonly string[], found: object | undefined, path: PropertyKey[]) => {
        for (const key of Object.keys(found ?? {}))
          if (!list.includes(key))
            fault([...path, key], `there is no ${what} "${key}"; write one of: ${list.join(', ') || '(none)'}`)
      }
      for (const tool of ['tcf', 'gpp'] as const) {
        known('purpose', ids, signals?.[tool], ['signals', tool])
        for (const [purpose, value] of Object.entries(signals?.[tool] ?? {}))
          if (value === true && !['analytics', 'marketing'].includes(purpose))
            fault(
              ['signals', tool, purpose],
              `only analytics and marketing have defaults; list the TCF purposes of "${purpose}"`,
            )
      }
      sources.forEach((source, index) => {
        known('purpose', ids, source.purposes, ['import', index, 'purposes'])
        known('service', services, source.services, ['import', index, 'services'])
        const kept = source.lifetime ?? { klaro: 120, tarteaucitron: 365 }[source.from as 'klaro']
        if (kept && kept >= (source.days ?? 182))
          fault(
            ['import', index, 'lifetime'],
            `no choice would be young enough: where no date is written it counts as ${kept} days old; write the most days the tool has kept one, fewer than "days" (182)`,
          )
      })
    }),
    rule(['policy', 'facts'], ({ policy, facts }, fault) => {
      if (facts?.cookies?.length && !policy.autoCollected.cookies)
        fault(
          ['facts', 'cookies'],
          'the policy does not name cookies; add "cookies" with its clause to policy.autoCollected, or remove this list',
        )
    }),
    rule(['ui'], ({ ui }, fault) => {
      const { layout = 'bar', position } = ui ?? {}
      if (position && layout === 'bar' && !/^(top|bottom)$/.test(position))
        fault(
          ['ui', 'position'],
          'a bar stands at "bottom" or "top"; for a side or the middle choose the layout "box" or "corner"',
        )
      if (position && layout === 'dialog' && position !== 'center')
        fault(['ui', 'position'], 'a dialog stands in the middle; remove the position, or choose the layout "box"')
      for (const [locale, texts] of Object.entries(ui?.texts ?? {}))
        for (const key of ['accept', 'reject', 'acceptPolicy', 'refusePolicy'])
          if (key in texts && !/[\p{L}\p{N}]/u.test(texts[key]!)) fault(['ui', 'texts', locale, key], equalWeight)
    }),
    rule(['site', 'scope'], ({ site, scope }, fault) => {
      if (site && scope?.domains && !scope.domains.some((domain) => site === domain || site.endsWith('.' + domain)))
        fault(['scope', 'domains'], `add "${site}" itself: the list names every site that shares the decision`)
    }),
  )

/** A law between some keys: checked once these are well formed, whatever is wrong with the others. */
function rule(
  keys: readonly (keyof Config)[],
  check: (config: Config, fault: (path: PropertyKey[], message: string) => void) => void,
) {
  return z.check(
    ({ value, issues }) =>
      check(value as Config, (path, message) =>
        issues.push({ code: 'custom', input: value, path, message, continue: true }),
      ),
    { when: ({ issues }) => !issues.some(({ path, continue: sound }) => !sound && concerns(path?.[0], keys)) },
  )
}

const concerns = (key: PropertyKey | undefined, keys: readonly PropertyKey[]): boolean =>
  key === undefined || keys.includes(key)

function unique(values: readonly string[], again: (index: number) => void): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) !== index) again(index)
  })
}
