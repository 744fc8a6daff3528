import type { Config } from '../../src/model/policy.js'

type Deep<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Deep<Value[Key]> }
    : Value

/** A small operator for tests of single behaviours. The five real ones are in `e2e/operators`. */
export const base: Config = {
  operator: { id: 'shop', name: 'ООО «Лавка»', contacts: { email: 'privacy@shop.example' } },
  policy: {
    id: 'policy',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: '/privacy.html',
    sha256: 'a'.repeat(64),
    acceptance: { method: 'offer', clause: '1.2' },
    autoCollected: { ip: '1.1', page: '1.1', browser: '1.1' },
  },
  consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/consent.html', sha256: 'b'.repeat(64) },
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      clauses: ['2.2.4'],
      services: [
        { id: 'metrica', name: 'Метрика' },
        { id: 'counter', name: 'Счётчик' },
      ],
    },
    { id: 'marketing', clauses: ['2.2.5'], services: [{ id: 'pixel', name: 'Пиксель' }] },
  ],
  endpoint: '/v1/records',
}

/** The base with some of its parts replaced; `undefined` takes a part away. */
export function configure(change: Deep<Config> = {}): Config {
  const merge = (left: unknown, right: unknown): unknown =>
    left && right && typeof left === 'object' && typeof right === 'object' && !Array.isArray(right)
      ? Object.fromEntries(
          [...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => [
            key,
            key in right
              ? merge((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key])
              : (left as Record<string, unknown>)[key],
          ]),
        )
      : right
  return merge(base, change) as Config
}
