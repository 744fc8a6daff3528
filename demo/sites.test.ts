import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Config, DocumentEdition } from '../src/model/policy.js'
import { validateConfig } from '../src/schema/validate.js'
import { operators, readConfig, readNewer, sha256, siteFolder, sites } from './sites.js'

const documentsOf = ({ policy, consent, documents = [] }: Config): readonly DocumentEdition[] => [
  policy,
  consent,
  ...documents,
]

/** Fields each policy names, with the clause that names them. */
const facts: Record<string, Record<string, string>> = {
  'integra-soft': { ip: '1.1.2', time: '1.1.2', page: '1.1.2', browser: '1.1.2', cookies: '1.1.2' },
  integrus: { ip: '1.1.2', time: '1.1.2', page: '1.1.2', browser: '1.1.2', cookies: '1.1.2' },
  smartis: {
    ip: '3.2.4',
    page: '3.2.4',
    time: '3.2.4',
    browser: '3.2.4',
    os: '3.2.4',
    referrer: '3.2.4',
    cookies: '3.2.5',
  },
  'soho-lms': {
    ip: 'Сбор персональных данных',
    browser: 'Сбор персональных данных',
    os: 'Сбор персональных данных',
    device: 'Сбор персональных данных',
    cookies: 'Куки-файлы',
  },
  wt24: { ip: '2.1', cookies: '2.1', network: '2.1', browser: '2.1', os: '2.1', device: '2.1' },
}

const acceptance: Record<string, readonly [string, string, string]> = {
  'integra-soft': ['use', 'преамбула, абз. 3', 'use'],
  integrus: ['use', 'преамбула, абз. 2', 'use'],
  smartis: ['use', '2.1', 'use'],
  'soho-lms': ['express', 'вводная часть', 'use'],
  wt24: ['offer', '1.2', 'offer'],
}

const numbered = (prefix: string, last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`)

/** Every purpose a policy enumerates, as its clauses are cited; SOHO LMS numbers nothing and is cited by heading. */
const enumerated: Record<string, readonly string[]> = {
  'integra-soft': numbered('2.2.', 5),
  integrus: numbered('2.2.', 6),
  smartis: numbered('4.1.', 12),
  'soho-lms': [
    'Использование: услуги и поддержка',
    'Использование: исполнение соглашений',
    'Использование: споры, отзывы, неисправности',
    'Использование: индивидуальная настройка',
    'Использование: анализ и совершенствование услуг',
    'Использование: реклама и целевой маркетинг',
    'Использование: письма и SMS',
    'Использование: подтверждение точности данных',
    'Маркетинг',
    'Куки-файлы: анализ потока информации',
    'Куки-файлы: настройка услуг и функциональность',
    'Куки-файлы: реклама и отслеживание доходов',
    'Куки-файлы: эффективность сайтов',
    'Куки-файлы: надёжность и безопасность',
    'Куки-файлы: исследования рынка',
    'Куки-файлы: мониторинг выполнения условий',
    'Куки-файлы: охрана прав и интересов',
  ],
  wt24: numbered('3.2, абз. ', 8, 2),
}

describe.each(operators)('%s', (operator) => {
  const config = readConfig(operator)
  const newer = readNewer(operator)
  const file = (path: string) => readFileSync(join(siteFolder(operator), path))

  it('has a configuration without a mistake, in both editions', () => {
    expect(validateConfig(config)).toMatchObject({ ok: true })
    expect(validateConfig(newer.config)).toMatchObject({ ok: true })
  })

  it('names the hash of every published document', () => {
    for (const document of documentsOf(config))
      expect([document.url, document.sha256]).toEqual([document.url, sha256(file(document.url))])
    for (const { url, sha256: hash } of [newer.config.policy, newer.config.consent])
      expect(hash).toBe(sha256(newer.documents.get(url) as Buffer))
  })

  it('keeps every document in a file of its own', () => {
    const hashes = documentsOf(config).map(({ sha256 }) => sha256)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('renews the policy and the consent document in its second edition', () => {
    for (const name of ['policy', 'consent'] as const) {
      expect(newer.config[name].edition).not.toBe(config[name].edition)
      expect(newer.config[name].sha256).not.toBe(config[name].sha256)
      expect(newer.config[name].changes).toBeTruthy()
    }
  })

  it('collects exactly the fields its policy names', () => {
    expect(config.policy.autoCollected).toEqual(facts[operator])
  })

  it('is accepted and renewed as its policy says', () => {
    const { acceptance: first, renewal } = config.policy
    expect([first.method, first.clause, renewal?.method]).toEqual(acceptance[operator])
  })

  it('rests every enumerated purpose on a choice', () => {
    const clauses = new Set(config.purposes.flatMap((purpose) => purpose.clauses ?? []))
    expect([...clauses].sort()).toEqual([...(enumerated[operator] ?? [])].sort())
  })

  it('says how long every cookie of a service is kept', () => {
    const untold = config.purposes
      .flatMap(({ services = [] }) => services)
      .flatMap(({ cookies = [], lifetimes = {} }) => cookies.filter((name) => !(name in lifetimes)))
    expect(untold).toEqual([])
  })

  it('explains refusal on a page of its own', () => {
    expect(file(config.policy.refusal?.url ?? '').toString()).toContain('<h1>')
  })

  it('links the policy and the consent document from every page', () => {
    const homes = sites.filter((site) => site.operator === operator).map(({ home }) => home)
    for (const page of [...homes, 'refusal.html', 'thanks.html']) {
      const html = file(page).toString()
      for (const link of [`href="${config.policy.url}"`, `href="${config.consent.url}"`, 'data-soglasie="settings"'])
        expect([page, html.includes(link)]).toEqual([page, true])
    }
  })

  it('marks every held tag with a purpose and a service of its configuration', () => {
    for (const { home } of sites.filter((site) => site.operator === operator))
      for (const [, purpose, service] of file(home)
        .toString()
        .matchAll(/data-consent="([^"]+)" data-service="([^"]+)"/g)) {
        const known = config.purposes.find(({ id }) => id === purpose)
        expect(known?.services?.map(({ id }) => id)).toContain(service)
      }
  })
})
