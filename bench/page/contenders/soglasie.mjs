// Soglasie as its guide has it set up: the configuration in the page's own language, parts from dist as they are
// published. No endpoint: the other contenders keep no records either.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { categories, languages, pathsOf, recordsPath, services, tagHost, texts } from '../catalog.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const dist = join(root, 'dist')

/** What a returned page is operated with. */
export const controls = {
  accept: '#soglasie-notice >>> [data-soglasie="accept-all"]',
  reject: '#soglasie-notice >>> [data-soglasie="reject-all"]',
  settings: '#soglasie-notice >>> [data-soglasie="open-settings"]',
  dialog: '#soglasie-settings-dialog >>> dialog[open]',
  settingsLink: ' data-soglasie="settings"',
}

/** A tag as its vendor writes it, marked. */
export const markedTag = ({ category, service, src }) =>
  `<script async type="text/plain" data-consent="${category}" data-service="${service}" data-src="${src}"></script>`

const edition = (id) => ({
  id,
  edition: '1',
  effective: '2026-09-01',
  url: `/${id}`,
  sha256: createHash('sha256').update(id).digest('hex'),
})

/**
 * The configuration for a page of one language.
 * @param {'en' | 'ru'} language
 * @param {{ cookies?: boolean, hosts?: boolean, records?: boolean }} more what services say of themselves; are there records?
 */
export function configFor(language, { cookies = true, hosts = false, records = false } = {}) {
  const { accept, reject, settings, save, title, text, prefsText, cat } = texts[language]
  return {
    operator: { id: 'northwind', name: 'Northwind Tools' },
    policy: { ...edition('policy'), acceptance: { method: 'offer' }, autoCollected: {} },
    consent: edition('consent'),
    purposes: categories.map((id) => ({
      id,
      ...(id === 'necessary' && { required: true }),
      label: cat[id][0],
      description: cat[id][1],
      services: services
        .filter(({ category }) => category === id)
        .map((service) => ({
          id: service.id,
          name: service.label[language],
          ...(cookies && { cookies: service.cookies }),
          ...(hosts && pathsOf(service.id).length && { hosts: pathsOf(service.id).map((path) => tagHost + path) }),
        })),
    })),
    ...(records && { endpoint: recordsPath }),
    ui: { texts: { [language]: { title, ask: text, accept, reject, settings, intro: prefsText, save } } },
  }
}

const configTag = (config) =>
  `<script type="application/json" id="soglasie-config">${JSON.stringify(config).replaceAll('<', '\\u003C')}</script>`

/** Everything of dist that a page may ask for. */
function copyParts(builder) {
  for (const folder of ['', 'locales/'])
    for (const name of readdirSync(join(dist, folder)).filter((name) => name.endsWith('.js')))
      builder.copy(join(dist, folder, name), folder + name)
}

/**
 * A build hook for the plain script tag.
 * @param {'first' | 'head'} place before everything of the page, or in its head
 */
export const withTag = (place, attributes, more) => (builder) => {
  copyParts(builder)
  return Object.fromEntries(
    languages.map((language) => [
      language,
      { [place]: `${configTag(configFor(language, more))}\n<script ${attributes}></script>` },
    ]),
  )
}

/** A build hook for a head that `npx soglasie build` has made, inside the page as the tool's own file says. */
export const withBakedHead = (more) => (builder) =>
  Object.fromEntries(
    languages.map((language) => {
      const folder = mkdtempSync(join(tmpdir(), 'soglasie-bench-'))
      try {
        const config = join(folder, 'soglasie.json')
        const out = join(folder, 'out')
        writeFileSync(config, JSON.stringify(configFor(language, more)))
        const args = [join(dist, 'cli/soglasie.js'), 'build', config, '--out', out, '--base', '/a/']
        execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
        const first = readFileSync(join(out, 'soglasie.inline.html'), 'utf8').trim()
        cpSync(out, builder.folder, { recursive: true, filter: (file) => !file.endsWith('.html') })
        return [language, { first }]
      } finally {
        rmSync(folder, { recursive: true })
      }
    }),
  )
