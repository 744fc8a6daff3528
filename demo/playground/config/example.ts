import type { Config } from '../../../src/model/policy.js'

/** Where one starts: a shop whose documents are not published yet, so their hashes are zeros and ones. */
export const example: Config = {
  operator: {
    id: 'shop',
    name: 'Corner Shop Ltd',
    contacts: { email: 'privacy@shop.example', address: '1 Market Street, Exampleton' },
  },
  policy: {
    id: 'policy',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: '/privacy.html',
    sha256: '0'.repeat(64),
    title: { en: 'Privacy policy', ru: 'Политика обработки персональных данных' },
    acceptance: { method: 'express', clause: '1.4' },
    autoCollected: { ip: '2.1', page: '2.1', browser: '2.1' },
  },
  consent: {
    id: 'consent',
    edition: '1',
    effective: '2026-09-01',
    url: '/consent.html',
    sha256: '1'.repeat(64),
    title: { en: 'Consent to cookies', ru: 'Согласие на cookie' },
  },
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      clauses: ['3.2'],
      services: [
        {
          id: 'counter',
          name: 'Example Counter',
          party: 'Counter Inc.',
          hosts: ['counter.example'],
          cookies: ['_cnt_id'],
          lifetimes: { _cnt_id: 365 },
          receives: { en: 'pages viewed, clicks', ru: 'просмотренные страницы, нажатия' },
        },
      ],
    },
    {
      id: 'marketing',
      clauses: ['3.3'],
      services: [{ id: 'pixel', name: 'Example Pixel', party: 'Pixel Inc.', hosts: ['pixel.example'] }],
    },
  ],
  endpoint: '/v1/records',
}
