import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config, DocumentEdition, Text } from '../src/model/policy.js'

/** One host of the demo and the operator whose site it is; without one the host is out of every scope. */
export interface Site {
  readonly host: string
  /** Folder under `sites/`. */
  readonly folder: string
  /** Page served at `/`. */
  readonly home: string
  readonly title: string
  readonly operator?: string
}

export const operators = ['integra-soft', 'integrus', 'smartis', 'soho-lms', 'wt24'] as const

const siteOf = (operator: string, host: string, title: string, home = 'index.html'): Site => ({
  host: `${host}.localhost`,
  folder: operator,
  home,
  title,
  operator,
})

export const sites: readonly Site[] = [
  siteOf('integra-soft', 'integra-soft', 'Интегра-Софт: платёжный сервис'),
  siteOf('integrus', 'integrus', 'Интегрус: ИТ-аутсорсинг'),
  siteOf('integrus', 'integrus-service', 'Интегрус Сервис: второй участник группы', 'service.html'),
  siteOf('smartis', 'smartis', 'Smartis: сквозная аналитика'),
  siteOf('smartis', 'smartcallback', 'SmartCallBack: обратный звонок', 'callback.html'),
  siteOf('smartis', 'crm.smartcallback', 'SmartCallBack CRM: поддомен', 'crm.html'),
  siteOf('soho-lms', 'soho-lms', 'SOHO LMS: обучение мастеров'),
  siteOf('wt24', 'wt24', 'wt24.net: серверы и поддержка'),
  { host: 'outside.localhost', folder: 'outside', home: 'index.html', title: 'Посторонний сайт вне всех политик' },
  { host: 'localhost', folder: 'hub', home: 'index.html', title: 'Все площадки' },
]

export const siteFolder = (folder: string): string => fileURLToPath(new URL(`sites/${folder}/`, import.meta.url))

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The configuration as the operator keeps it, without the editor's `$schema`. */
export function readConfig(operator: string): Config {
  const { $schema: _, ...config } = JSON.parse(readFileSync(join(siteFolder(operator), 'soglasie.json'), 'utf8'))
  return config
}

/** A configuration and the documents that exist only in it, by path. */
export interface Edition {
  readonly config: Config
  readonly documents: ReadonlyMap<string, Buffer>
}

interface Newer {
  readonly edition: string
  readonly effective: string
  readonly policy: { readonly changes: Text; readonly url?: string }
  readonly consent: { readonly changes: Text }
}

const russian = (text: Text): string => (typeof text === 'string' ? text : (text.ru ?? ''))

/** The text of an HTML document in its newer edition: another date, and what changed said at the top. */
export function renewText(html: string, effective: string, changes: Text): string {
  const words = new Date(effective).toLocaleDateString('ru', { dateStyle: 'long', timeZone: 'UTC' })
  return html
    .replace(/<time datetime="[^"]*">[^<]*<\/time>/, `<time datetime="${effective}">${words}</time>`)
    .replace(/(<p class="edition">.*<\/p>)/, `$1\n<p class="changes"><b>Что изменилось.</b> ${russian(changes)}</p>`)
}

/** What `?edition=2` serves: newer editions of the policy and of the consent document, with what changed. */
export function readNewer(operator: string): Edition {
  const folder = siteFolder(operator)
  const config = readConfig(operator)
  const newer: Newer = JSON.parse(readFileSync(join(folder, 'edition-2.json'), 'utf8'))
  const { edition, effective } = newer
  const documents = new Map<string, Buffer>()
  const renew = <Document extends DocumentEdition>(document: Document, changes: Text, printed?: string): Document => {
    const url = printed ?? `/editions/2${document.url}`
    const bytes = printed
      ? readFileSync(join(folder, printed))
      : Buffer.from(renewText(readFileSync(join(folder, document.url), 'utf8'), effective, changes))
    documents.set(url, bytes)
    return { ...document, edition, effective, url, sha256: sha256(bytes), changes }
  }
  return {
    config: {
      ...config,
      policy: renew(config.policy, newer.policy.changes, newer.policy.url),
      consent: renew(config.consent, newer.consent.changes),
    },
    documents,
  }
}
