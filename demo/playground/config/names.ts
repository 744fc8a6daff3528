const names: Readonly<Record<string, string>> = {
  id: 'Id',
  ids: 'Registration numbers',
  url: 'Web address',
  sha256: 'SHA-256 of the file',
  ip: 'IP address',
  os: 'Operating system',
  gpc: 'Global Privacy Control (GPC)',
  dnt: 'Do Not Track',
  tcf: 'IAB TCF',
  gpp: 'IAB GPP',
  nonce: 'CSP nonce',
  storedIn: 'Stored in',
  party: 'Company that receives the data',
  autoCollected: 'Facts the policy lets you collect',
  effective: 'In force from',
  'purposes[].services[].ids': 'Counters or properties',
  'purposes[].services[].storage': 'Storage keys',
  'operator.contacts.address': 'Postal address',
  'ui.control': 'Floating control',
}

/** Words above a part of the configuration. */
export const sections: Readonly<Record<string, { readonly title: string; readonly about?: string }>> = {
  operator: { title: 'Operator', about: 'Who decides why and how personal data is processed.' },
  site: { title: 'Site' },
  policy: {
    title: 'Policy',
    about: 'The document visitors accept: how, what refusing means, and which facts it lets you collect.',
  },
  consent: { title: 'Consent document' },
  documents: { title: 'Further documents' },
  purposes: {
    title: 'Purposes and services',
    about: 'What the visitor chooses. Everything but what is required starts off.',
  },
  signals: { title: 'Signals', about: 'What browsers and other consent tools say for the visitor.' },
  import: { title: 'Earlier choices' },
  gate: { title: 'Gate', about: 'What holds tags, cookies and requests until the visitor has chosen.' },
  facts: { title: 'Facts in records' },
  cookie: { title: 'Cookie', about: 'Where the decision is kept.' },
  scope: { title: 'Scope', about: 'Which sites share one decision.' },
  endpoint: { title: 'Delivery' },
  ui: { title: 'Notice and settings', about: 'Language, place and words.' },
}

/** What a field is called: by its path, else by its key in words. */
export function nameOf(path: string, key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return names[path] ?? names[key] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
