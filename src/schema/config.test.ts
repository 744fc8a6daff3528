import { describe, expect, it } from 'vitest'
import type { Config, DocumentEdition } from '../model/policy.js'
import { serviceCode } from '../model/token.js'
import { equalWeight } from './config.js'
import { configJsonSchema, validateConfig } from './validate.js'

const document = (id: string, digit: string): DocumentEdition => ({
  id,
  edition: '2026-09-01',
  effective: '2026-09-01',
  url: `/docs/${id}.pdf`,
  sha256: digit.repeat(64),
})

const small = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: { ...document('policy', 'a'), acceptance: { method: 'use' }, autoCollected: {} },
  consent: document('consent', 'b'),
  purposes: [{ id: 'analytics' }],
} satisfies Config

const metrica = { id: 'metrica', name: 'Метрика', cookies: ['_ym_uid'] }

/** Every key the model knows, each with a value that means something. */
const full = {
  $schema: 'https://soglasie.example/soglasie.schema.json',
  operator: {
    id: 'shop',
    name: 'ООО «Магазин»',
    ids: { ИНН: '7800000000', ОГРН: '1027800000000' },
    contacts: {
      email: 'privacy@shop.example',
      phone: '+7 812 000-00-00',
      address: 'Санкт-Петербург',
      url: 'https://shop.example/contacts',
      clause: '7.1',
    },
    jurisdiction: 'RU',
    storedIn: 'RU',
    account: { url: '/account', clause: '4.1' },
    members: [{ id: 'branch', name: 'ООО «Филиал»', sites: ['branch.example'] }],
  },
  site: 'www.shop.example',
  policy: {
    ...document('policy', 'a'),
    title: { ru: 'Политика', en: 'Policy' },
    changes: 'Новые цели',
    acceptance: { method: 'offer', clause: '1.2', document: 'offer' },
    refusal: { text: { ru: 'Не пользуйтесь сайтом' }, url: 'https://shop.example/exit', clause: '2.2' },
    renewal: { method: 'express', clause: '6.1' },
    autoCollected: {
      ip: '1.1',
      time: '1.2',
      page: '1.3',
      referrer: '1.4',
      browser: '1.5',
      os: '1.6',
      device: '1.7',
      cookies: '1.8',
      network: '1.9',
    },
    browserSettings: { clause: '2.1' },
  },
  consent: document('consent', 'b'),
  documents: [document('offer', 'c'), { ...document('news', 'd'), title: 'Рассылка' }],
  purposes: [
    { id: 'necessary', required: true, clauses: ['2.2.1'] },
    {
      id: 'analytics',
      clauses: ['2.2.4', '2.2.6'],
      services: [
        {
          id: 'metrica',
          name: 'Яндекс Метрика',
          party: 'ООО «Яндекс»',
          vendor: 'metrica',
          hosts: ['mc.yandex.ru', 'yandex.ru/metrika'],
          cookies: ['_ym_*', 'yandexuid'],
          storage: ['_ym*', '*', 'taboola global:user-id'],
          databases: ['ymDb*'],
          caches: ['ym*'],
          lifetimes: { '_ym_*': 365, yandexuid: 3650, '_ym*': 0, 'ymDb*': 0.5 },
          receives: { ru: 'посещённые страницы' },
          ids: ['12345678'],
          settings: { webvisor: false },
          description: { ru: 'Счётчик' },
        },
      ],
    },
    { id: 'partners', required: false, label: { ru: 'Партнёры' }, description: 'Передача партнёрам' },
  ],
  endpoint: 'https://consent.shop.example/v1/records',
  scope: { subdomains: true, domains: ['shop.example', 'shop2.example'] },
  signals: {
    gpc: ['partners'],
    dnt: ['analytics', 'partners'],
    tcf: { analytics: true, partners: [1, 11] },
    gpp: { partners: ['SaleOptOut', 2] },
  },
  import: [
    {
      from: 'klaro',
      edition: '2026-09-01',
      name: 'klaro-consents',
      purposes: { partners: ['facebook', 'vk'] },
      services: { metrica: ['yandex-metrica'] },
      days: 180,
      lifetime: 60,
      remove: true,
    },
  ],
  gate: { hold: true, strict: true, reload: 'never' },
  facts: { query: true, cookies: ['_ym_uid'] },
  cookie: { name: 'my-consent_1', days: 365 },
  ui: {
    locale: 'ru-RU',
    locales: ['ru', 'kk'],
    layout: 'corner',
    position: 'top-start',
    theme: 'dark',
    control: { ru: 'Согласия' },
    nonce: 'abc',
    texts: { ru: { accept: 'Хорошо' } },
  },
} as const satisfies Config & { $schema: string }

const mistakesOf = (config: unknown) => {
  const checked = validateConfig(config)
  return checked.ok ? [] : checked.mistakes.map(({ path, message }) => `${path}: ${message}`)
}
const services = (...ids: string[]) => ids.map((id) => ({ id, name: id }))
const purposes = (...ids: string[]) => ids.map((id) => ({ id, label: id }))

describe('a configuration', () => {
  it('passes as it stands, with every key and with the fewest', () => {
    expect(validateConfig(full)).toEqual({ ok: true, value: full })
    expect(validateConfig(small)).toEqual({ ok: true, value: small })
  })

  const missing = 'this value is missing or of a wrong kind'
  const noKey = 'there is no such key; remove it or correct its name'
  const needsText = 'write a text, or one per language: { "ru": "…", "en": "…" }'
  const emptyDocument = 'describe the document: { id, edition, effective, url, sha256 }'
  it.each<[string, object, ...string[]]>([
    // The pieces.
    ['the operator', { operator: 5 }, 'operator: describe the operator: { "id": "shop", "name": "ООО «Магазин»" }'],
    [
      'an id',
      { operator: { id: 'Shop', name: 'Shop' } },
      'operator.id: write the operator id: 1 to 20 of a-z 0-9 -, first a letter, as "analytics"',
    ],
    ['an empty text', { operator: { id: 'shop', name: '' } }, 'operator.name: write the legal name; it is empty'],
    [
      'a long text',
      { operator: { id: 'shop', name: 'x'.repeat(301) } },
      'operator.name: keep the legal name within 300 characters',
    ],
    [
      'an e-mail address',
      { operator: { ...small.operator, contacts: { email: 'nobody' } } },
      'operator.contacts.email: write an e-mail address, as "privacy@shop.example"',
    ],
    [
      'a country',
      { operator: { ...small.operator, jurisdiction: 'Russia' } },
      'operator.jurisdiction: write a country as its two capital letters (ISO 3166-1), as "RU"',
    ],
    [
      'a member without sites',
      { operator: { ...small.operator, members: [{ id: 'branch', name: 'Branch', sites: [] }] } },
      'operator.members[0].sites: list at least one site of the member',
    ],
    [
      'a host',
      { site: 'https://shop.example/' },
      'site: write a host name in lower case, without scheme, port or path, as "shop.example"',
    ],
    [
      'an edition',
      { policy: { ...small.policy, edition: 'новая' } },
      'policy.edition: write the edition as 1 to 20 of A-Z a-z 0-9 . _ -, as "2026-09-01"',
    ],
    [
      'a date',
      { policy: { ...small.policy, effective: '2026-02-30' } },
      'policy.effective: write the date as YYYY-MM-DD, as "2026-09-01"',
    ],
    [
      'an address',
      { policy: { ...small.policy, url: 'javascript:alert(1)' } },
      'policy.url: write an address that starts with https://, http:// or /, as "/privacy.html"',
    ],
    [
      'an address no record can carry',
      { policy: { ...small.policy, url: '/'.repeat(2001) } },
      'policy.url: keep the address within 2000 characters: a record carries no more',
    ],
    [
      'a hash',
      { policy: { ...small.policy, sha256: 'A'.repeat(64) } },
      'policy.sha256: write 64 lower-case hex digits; `npx soglasie hash FILE` prints them',
    ],
    [
      'a method',
      { policy: { ...small.policy, acceptance: { method: 'scroll' } } },
      'policy.acceptance.method: write "use" (using the site accepts), "express" (a control of its own) or "offer" (a form)',
    ],
    [
      'a field without its clause',
      { policy: { ...small.policy, autoCollected: { ip: '' } } },
      'policy.autoCollected.ip: write the clause that names the field; it is empty',
    ],
    [
      'a field nobody knows',
      { policy: { ...small.policy, autoCollected: { location: '1' } } },
      `policy.autoCollected.location: ${noKey}`,
    ],
    ['a missing document', { consent: undefined }, `consent: ${emptyDocument}`],
    ['an empty list of purposes', { purposes: [] }, 'purposes: list at least one purpose'],
    [
      'a list of purposes nobody reads',
      { purposes: purposes(...'abcdefghijklm') },
      'purposes: list at most 12 purposes: more are not read by anyone',
    ],
    ['an empty label', { purposes: [{ id: 'analytics', label: '' }] }, `purposes[0].label: ${needsText}`],
    ['a label in no language', { purposes: [{ id: 'analytics', label: {} }] }, `purposes[0].label: ${needsText}`],
    [
      'a label in "русский"',
      { purposes: [{ id: 'analytics', label: { русский: 'x' } }] },
      `purposes[0].label: ${needsText}`,
    ],
    [
      'an empty translation',
      { purposes: [{ id: 'analytics', label: { ru: '' } }] },
      `purposes[0].label.ru: ${needsText}`,
    ],
    [
      'a service without a name',
      { purposes: [{ id: 'analytics', services: [{ id: 'metrica' }] }] },
      `purposes[0].services[0].name: ${needsText}`,
    ],
    [
      'a pattern of cookies',
      { purposes: [{ id: 'analytics', services: [{ id: 'metrica', name: 'M', cookies: ['_*_id'] }] }] },
      'purposes[0].services[0].cookies[0]: write a name; a * may stand at its end only, as "_ym_*"',
    ],
    [
      'a lifetime in words',
      { purposes: [{ id: 'analytics', services: [{ ...metrica, lifetimes: { _ym_uid: '1 year' } }] }] },
      'purposes[0].services[0].lifetimes._ym_uid: write how many days each name is kept, 0 for "until the browser is closed": { "_ym_uid": 365, "_ym_isad": 1 }',
    ],
    [
      'a lifetime of less than nothing',
      { purposes: [{ id: 'analytics', services: [{ ...metrica, lifetimes: { _ym_uid: -1 } }] }] },
      'purposes[0].services[0].lifetimes._ym_uid: write how many days each name is kept, 0 for "until the browser is closed": { "_ym_uid": 365, "_ym_isad": 1 }',
    ],
    [
      'a lifetime of a name the service does not list',
      { purposes: [{ id: 'analytics', services: [{ ...metrica, lifetimes: { _ym_d: 365 } }] }] },
      'purposes[0].services[0].lifetimes._ym_d: this service lists no "_ym_d"; add it to "cookies", "storage", "databases" or "caches", or write it as it stands there',
    ],
    ['no language to offer', { ui: { locales: [] } }, 'ui.locales: write at least one'],
    [
      'a name of the decision cookie',
      { cookie: { name: 'my consent' } },
      'cookie.name: write the cookie name as 1 to 40 of A-Z a-z 0-9 _ -',
    ],
    [
      'a refusal kept for less than six months',
      { cookie: { days: 181 } },
      'cookie.days: write 182 or more: a refusal stands at least six months (CNIL 2020-092 §39, Garante 10 June 2021)',
    ],
    [
      'a decision kept longer than a browser keeps it',
      { cookie: { days: 401 } },
      'cookie.days: write 400 or less: browsers keep no cookie longer',
    ],
    ['a part of a day', { cookie: { days: 182.5 } }, 'cookie.days: write whole days'],
    [
      'more cookies than a record carries',
      {
        policy: { ...small.policy, autoCollected: { cookies: '1' } },
        facts: { cookies: Array.from({ length: 51 }, (_, index) => `c${index}`) },
      },
      'facts.cookies: list at most 50 cookies: a record carries no more',
    ],
    ['a layout', { ui: { layout: 'wall' } }, 'ui.layout: write "bar", "box", "corner" or "dialog": what the notice is'],
    [
      'a position',
      { ui: { position: 'left' } },
      'ui.position: write an edge, "bottom", "top" or "center", and after a hyphen, if you like, a side, "start" or "end": "bottom-end"',
    ],
    ['a theme', { ui: { theme: 'black' } }, 'ui.theme: write "auto", "light" or "dark"'],
    ['a control', { ui: { control: 1 } }, 'ui.control: write false, or the name of the control'],
    ['texts', { ui: { texts: [] } }, 'ui.texts: write texts by language: { "ru": { "accept": "…" } }'],
    ['a part of a wrong kind', { scope: 'subdomains' }, `scope: ${missing}`],
    ['a key nobody knows, at the top', { cookies: {} }, `cookies: ${noKey}`],
    [
      'keys nobody knows, deep',
      { purposes: [{ id: 'analytics', Services: [], color: 1 }] },
      `purposes[0].Services: ${noKey}`,
      `purposes[0].color: ${noKey}`,
    ],
    // What holds between them.
    [
      'a bar in a corner',
      { ui: { position: 'bottom-end' } },
      'ui.position: a bar stands at "bottom" or "top"; for a side or the middle choose the layout "box" or "corner"',
    ],
    [
      'a dialog at an edge',
      { ui: { layout: 'dialog', position: 'top' } },
      'ui.position: a dialog stands in the middle; remove the position, or choose the layout "box"',
    ],
    [
      'an answer without words',
      { ui: { texts: { en: { reject: '' }, ru: { refusePolicy: ' ', accept: '…' } } } },
      `ui.texts.en.reject: ${equalWeight}`,
      `ui.texts.ru.accept: ${equalWeight}`,
      `ui.texts.ru.refusePolicy: ${equalWeight}`,
    ],
    [
      'a look for one answer',
      { ui: { rejectColor: '#eee', primaryButton: 'accept', color: 1 } },
      `ui.rejectColor: ${equalWeight}`,
      `ui.primaryButton: ${equalWeight}`,
      `ui.color: ${noKey}`,
    ],
    [
      'a consent that is the policy by its address',
      { consent: { ...small.consent, url: small.policy.url } },
      'consent.url: the consent must be a document of its own (152-FZ art. 9(1)); publish it apart from the policy and the offer and give its address and hash here',
    ],
    [
      'a consent that is the policy by its text',
      { consent: { ...small.consent, sha256: small.policy.sha256 } },
      'consent.url: the consent must be a document of its own (152-FZ art. 9(1)); publish it apart from the policy and the offer and give its address and hash here',
    ],
    [
      'a consent that is the offer',
      { documents: [{ ...document('offer', 'c'), url: small.consent.url }] },
      'consent.url: the consent must be a document of its own (152-FZ art. 9(1)); publish it apart from the policy and the offer and give its address and hash here',
    ],
    [
      'a document under the id of the policy, and one under the id of another',
      { consent: { ...small.consent, id: 'policy' }, documents: [document('offer', 'c'), document('offer', 'd')] },
      'consent.id: this id is taken; write one that no other document has',
      'documents[1].id: this id is taken; write one that no other document has',
    ],
    [
      'an offer that holds the policy and is not listed',
      { policy: { ...small.policy, acceptance: { method: 'offer', document: 'offer' } } },
      'policy.acceptance.document: there is no document "offer"; add it to "documents" or correct the id',
    ],
    [
      'a purpose listed twice',
      { purposes: [{ id: 'analytics' }, { id: 'marketing' }, { id: 'analytics' }] },
      'purposes[2].id: this purpose is listed already; write each once',
    ],
    [
      'an own purpose without a label',
      { purposes: [{ id: 'necessary' }, { id: 'partners' }] },
      'purposes[1].label: "partners" is your own purpose; write its label',
    ],
    [
      'a purpose written with a capital, and of that alone',
      { purposes: [{ id: 'Analytics' }] },
      'purposes[0].id: write the purpose id: 1 to 20 of a-z 0-9 -, first a letter, as "analytics"',
    ],
    [
      'a service under two purposes',
      {
        purposes: [
          { id: 'analytics', services: services('vk') },
          { id: 'marketing', services: services('ga', 'vk') },
        ],
      },
      'purposes[1].services[1].id: this service is listed already; give each service one purpose and one id',
    ],
    [
      'a signal for a purpose that is not listed',
      { signals: { gpc: ['marketing'], dnt: ['analytics', 'ads'] } },
      'signals.gpc[0]: there is no purpose "marketing"; write one of: analytics',
      'signals.dnt[1]: there is no purpose "ads"; write one of: analytics',
    ],
    [
      "purposes and services of other tools that are not the operator's",
      {
        signals: { tcf: { ads: [1] } },
        import: [{ from: 'klaro', edition: '1', purposes: { ads: ['fb'] }, services: { vk: ['vk'] } }],
      },
      'signals.tcf.ads: there is no purpose "ads"; write one of: analytics',
      'import[0].purposes.ads: there is no purpose "ads"; write one of: analytics',
      'import[0].services.vk: there is no service "vk"; write one of: (none)',
    ],
    [
      'a default that there is not',
      { purposes: purposes('partners'), signals: { gpp: { partners: true } } },
      'signals.gpp.partners: only analytics and marketing have defaults; list the TCF purposes of "partners"',
    ],
    [
      'a purpose that TCF does not have',
      { signals: { tcf: { analytics: [12] } } },
      'signals.tcf.analytics[0]: write true, or the TCF purposes that must be consented to, 1 to 11: [1, 8, 9]',
    ],
    [
      'an earlier tool that nobody reads',
      { import: [{ from: 'osano', edition: '1' }] },
      'import[0].from: write "vanilla-cookieconsent", "klaro", "tarteaucitron", "cookiebot" or "c15t"',
    ],
    [
      'an earlier tool without the edition its question is held equal to',
      { import: [{ from: 'klaro' }] },
      'import[0].edition: write the name of the edition',
    ],
    [
      'a tool without dates that keeps a choice longer than it may be taken over',
      { import: [{ from: 'tarteaucitron', edition: '1' }] },
      'import[0].lifetime: no choice would be young enough: where no date is written it counts as 365 days old; write the most days the tool has kept one, fewer than "days" (182)',
    ],
    [
      'cookies reported against the policy',
      { facts: { cookies: ['_ym_uid'] } },
      'facts.cookies: the policy does not name cookies; add "cookies" with its clause to policy.autoCollected, or remove this list',
    ],
    [
      'a site outside of its own scope',
      { site: 'notshop.example', scope: { domains: ['shop.example'] } },
      'scope.domains: add "notshop.example" itself: the list names every site that shares the decision',
    ],
  ])('is told what is wrong with %s', (_, change, ...mistakes) => {
    expect(mistakesOf({ ...small, ...change })).toEqual(mistakes)
  })

  it('is told of two services with one cookie code', () => {
    const seen = new Map<string, string>()
    let pair: string[] = []
    for (let index = 0; !pair.length; index++) {
      const id = `service-${index}`
      const other = seen.get(serviceCode(id))
      if (other) pair = [other, id]
      seen.set(serviceCode(id), id)
    }
    const [first = '', second = ''] = pair
    const config = {
      ...small,
      purposes: [
        { id: 'analytics', services: services(first) },
        { id: 'marketing', services: services('vk', second) },
      ],
    }
    expect(mistakesOf(config)).toEqual([
      'purposes[1].services[1].id: this id shares its cookie code with another service; change a letter of the id',
    ])
  })

  it('is told of every mistake at once: a part of a wrong kind hides nothing about the others', () => {
    const config = {
      operator: { id: 'shop' },
      site: 'shop.example',
      policy: { ...small.policy, extra: 1 },
      consent: { ...small.consent, id: 'policy' },
      purposes: [{ id: 'analytics' }, { id: 'analytics' }, { id: 'own' }],
      scope: { domains: ['other.example'] },
      signals: { dnt: ['ads'] },
      facts: { cookies: ['_ym_uid'] },
      cookie: { days: 30 },
      ui: 'bottom',
    }
    const checked = validateConfig(config)
    expect(checked.ok ? [] : checked.mistakes.map(({ path }) => path).toSorted()).toEqual([
      'consent.id',
      'cookie.days',
      'facts.cookies',
      'operator.name',
      'policy.extra',
      'purposes[1].id',
      'purposes[2].label',
      'scope.domains',
      'signals.dnt[0]',
      'ui',
    ])
  })

  it.each([undefined, null, 5, 'text', [], JSON.stringify(small)])('is no configuration when it is %j', (input) => {
    expect(mistakesOf(input)).toEqual([': write an object with operator, policy, consent and purposes'])
  })

  it('is told of all four parts that must not be missing', () => {
    expect(mistakesOf({}).map((mistake) => mistake.replace(/:.*/, ''))).toEqual([
      'operator',
      'policy',
      'consent',
      'purposes',
    ])
  })

  it('may be on a site that belongs to its scope, as itself or as a subdomain', () => {
    for (const site of ['shop.example', 'www.shop.example'])
      expect(mistakesOf({ ...small, site, scope: { domains: ['shop.example'] } })).toEqual([])
  })
})

/** What the JSON Schema says of the keys of a document. */
const said = (node: { properties: Record<string, { description?: string }> }) =>
  ['edition', 'effective', 'url', 'sha256', 'title'].map((key) => node.properties[key]?.description)

interface Shape {
  required?: string[]
  properties: object
  additionalProperties?: unknown
}

describe('the JSON Schema for editors', () => {
  const schema = JSON.parse(JSON.stringify(configJsonSchema()))

  /** Every object of the schema, by the path at which it describes the configuration. */
  const objects = (node: unknown, path = ''): [string, Shape][] => {
    if (typeof node !== 'object' || node === null) return []
    const own = 'properties' in node ? [[path, node] as [string, Shape]] : []
    const inner = 'properties' in node && node.properties ? Object.entries(node.properties) : []
    const items = 'items' in node ? [['[]', node.items] as [string, unknown]] : []
    return [...own, ...[...inner, ...items].flatMap(([key, next]) => objects(next, `${path}/${key}`))]
  }

  it('is of the draft that editors know and closed to unknown keys everywhere', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(objects(schema).length).toBeGreaterThan(15)
    for (const [path, node] of objects(schema)) expect([path, node.additionalProperties]).toEqual([path, false])
  })

  it('requires what the check requires, key by key', () => {
    for (const [path, { required = [], properties }] of objects(schema)) {
      const place = path.split('/').slice(1)
      for (const key of Object.keys(properties)) {
        const copy = structuredClone<object>(full)
        let node: any = copy
        for (const step of place) node = step === '[]' ? (node[1] ?? node[0]) : node[step]
        delete node[key]
        const where = [...place, key].join('.').replaceAll('.[]', '')
        const told = mistakesOf(copy).some((mistake) => mistake.replaceAll(/\[\d\]|:.*/g, '') === where)
        expect([where, told]).toEqual([where, required.includes(key)])
      }
    }
  })

  it('says of each key what it is, and of no key what another one is', () => {
    const { policy, consent, documents, endpoint, purposes, operator } = schema.properties
    const documentKeys = [
      'Name of the edition; a new one asks again.',
      'Date from which the edition is in force.',
      'Where the current edition is published; HTML or PDF.',
      'SHA-256 of the published file.',
      'A text, or one per BCP 47 language tag.',
    ]
    for (const node of [policy, consent, documents.items]) expect(said(node)).toEqual(documentKeys)
    expect(endpoint.description).toBe("URL of the collector's POST /v1/records.")
    expect(operator.properties.account.properties.url).not.toHaveProperty('description')
    expect(consent.description).toContain('never a part of the policy')
    expect(documents.items).not.toHaveProperty('description')
    expect(policy.properties.autoCollected.description).toContain('Allow-list')
    expect(purposes.items.properties.id.description).toContain('others need a label')
    expect(operator.properties.id).not.toHaveProperty('description')
  })
})
