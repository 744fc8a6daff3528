import { randomBytes } from 'node:crypto'
import type { Config } from '../../src/model/policy.js'
import type { ConsentRecord } from '../../src/model/record.js'
import { openSqlite } from '../../collector/src/store/sqlite/openSqlite.js'
import type { StoredRecord } from '../../collector/src/store/store.js'

export const operator: Config = {
  operator: { id: 'shop', name: 'ООО «Лавка»' },
  scope: { domains: ['shop.example', 'blog.example'] },
  policy: {
    id: 'policy',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: 'https://shop.example/privacy',
    sha256: 'a'.repeat(64),
    acceptance: { method: 'use' },
    autoCollected: { ip: '1.1', browser: '1.2', page: '1.3' },
  },
  consent: {
    id: 'consent',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: 'https://shop.example/consent',
    sha256: 'b'.repeat(64),
  },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'marketing' }],
}

/** What a stranger may write into a record, hoping that an operator looks at it. */
export const hostile = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">=HYPERLINK("//evil")'

const day = 86_400_000

function uuid7(at: number): string {
  const hex = at.toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex').slice(1)
  return (hex.slice(0, 16) + '8' + hex.slice(17)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

function entry(at: number, change: Partial<ConsentRecord>): StoredRecord {
  const time = new Date(at).toISOString()
  const { id, edition, sha256, url } = operator.consent
  return {
    record: {
      v: 1,
      id: uuid7(at),
      previous: null,
      subject: randomBytes(16).toString('base64url'),
      event: 'consent.given',
      at: time,
      operator: 'shop',
      site: 'shop.example',
      document: { id, edition, sha256, url },
      locale: 'ru',
      sdk: 'soglasie/1.0.0',
      ...change,
    },
    receivedAt: time,
    ip: null,
    userAgent: null,
    flags: [],
  }
}

export interface Seeded {
  /** Record that carries {@link hostile} wherever a record carries text. */
  readonly hostileId: string
  readonly subject: string
}

/** Ten weeks of a small shop: `shown` notices on every day, of which three in four are answered. */
export async function seed(path: string): Promise<Seeded> {
  const store = await openSqlite(path)
  const subject = 'subject-with-many-records'
  const now = Date.now()
  const entries: StoredRecord[] = []
  for (let ago = 0; ago < 70; ago++) {
    const shown = 8 + ((ago * 7) % 13)
    for (let index = 0; index < shown; index++) {
      const at = now - ago * day - index * 1000
      const locale = index % 5 ? 'ru' : 'en'
      const site = index % 4 ? 'shop.example' : 'blog.example'
      const { document: _document, ...notice } = entry(at, { event: 'notice.shown', locale, site }).record
      entries.push({ ...entry(at, {}), record: notice })
      if (index % 4 === 3) continue
      const isGiven = index % 3 !== 1
      entries.push(
        entry(at + 1, {
          event: isGiven ? 'consent.given' : 'consent.refused',
          decision: { analytics: isGiven, marketing: isGiven && index % 2 === 0 },
          services: { metrica: isGiven, pixel: isGiven && index % 2 === 0 },
          method: index % 6 ? 'button' : 'settings',
          control: { id: 'accept-all', label: 'Принять все' },
          locale,
          site,
        }),
      )
      if (index === 6)
        entries.push(
          entry(at + 2, { event: 'consent.withdrawn', method: 'settings', locale, site, previous: uuid7(at - 1) }),
        )
      if (index % 5 === 2) entries.push(entry(at + 3, { event: 'policy.accepted', method: 'use', locale, site }))
    }
  }
  for (let index = 0; index < 60; index++) entries.push(entry(now - 1000 - index * day, { subject, method: 'button' }))
  const bad = entry(now - 500, {
    subject,
    method: 'form',
    form: hostile,
    locale: hostile,
    control: { id: hostile, label: hostile },
    decision: { [hostile]: true },
    services: { [hostile]: false },
    document: { id: hostile, edition: hostile, sha256: 'b'.repeat(64), url: `javascript:window.hacked=1//${hostile}` },
    facts: { page: hostile, browser: hostile },
  })
  await store.append([...entries, { ...bad, userAgent: hostile }])
  await store.close()
  return { hostileId: bad.record.id, subject }
}
