import { randomBytes } from 'node:crypto'
import type { Config } from '../../../src/model/policy.js'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { StoredRecord } from '../store/store.js'

/** A configuration whose policy names ip, browser, os and page, and nothing else. */
export function shopConfig(change: Partial<Config> = {}): Config {
  return {
    operator: { id: 'shop', name: 'ООО «Магазин»' },
    site: 'shop.example',
    policy: {
      id: 'policy',
      edition: '2026-01-01',
      effective: '2026-01-01',
      url: 'https://shop.example/privacy',
      sha256: 'a'.repeat(64),
      acceptance: { method: 'use' },
      autoCollected: { ip: '1.1', browser: '1.2', os: '1.3', page: '1.4' },
    },
    consent: {
      id: 'consent',
      edition: '2026-01-01',
      effective: '2026-01-01',
      url: 'https://shop.example/consent',
      sha256: 'b'.repeat(64),
    },
    purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'marketing' }],
    ...change,
  }
}

/** A UUID v7 of the given moment. */
export function uuid7(at = Date.now()): string {
  const hex = at.toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex').slice(1)
  const variant = (8 + (parseInt(hex.charAt(16), 16) % 4)).toString(16)
  return (hex.slice(0, 16) + variant + hex.slice(17)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** A consent given on shop.example, with two facts. */
export function givenRecord(change: Partial<ConsentRecord> = {}): ConsentRecord {
  const { id, edition, sha256, url } = shopConfig().consent
  return {
    v: 1,
    id: uuid7(),
    previous: null,
    subject: randomBytes(16).toString('base64url'),
    event: 'consent.given',
    at: '2026-02-03T04:05:06.789Z',
    operator: 'shop',
    site: 'shop.example',
    document: { id, edition, sha256, url },
    decision: { analytics: true, marketing: false },
    services: { metrica: true },
    method: 'button',
    control: { id: 'accept', label: 'Принять' },
    facts: { browser: 'Firefox 140', page: 'https://shop.example/' },
    sdk: 'soglasie/1.0.0',
    ...change,
  }
}

/** A refusal, which carries no facts. */
export function refusedRecord(change: Partial<ConsentRecord> = {}): ConsentRecord {
  const { facts: _, ...rest } = givenRecord()
  return { ...rest, event: 'consent.refused', decision: { analytics: false, marketing: false }, ...change }
}

export function storedRecord(change: Partial<ConsentRecord> = {}, stamps: Partial<StoredRecord> = {}): StoredRecord {
  return {
    record: givenRecord(change),
    receivedAt: '2026-02-03T04:05:07.000Z',
    ip: '192.0.2.1',
    userAgent: 'Mozilla/5.0',
    flags: [],
    ...stamps,
  }
}
