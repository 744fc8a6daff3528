import type { ConsentRecord } from '../../../src/model/record.js'
import type { ExportSource } from './source.js'

const columns = [
  'seq',
  'id',
  'receivedAt',
  'at',
  'event',
  'method',
  'operator',
  'site',
  'subject',
  'previous',
  'document',
  'edition',
  'sha256',
  'granted',
  'refused',
  'control',
  'label',
  'form',
  'locale',
  'ip',
  'userAgent',
  'facts',
  'flags',
  'erased',
  'blocked',
  'sdk',
] as const

/** The records as a table for a spreadsheet, UTF-8 with a byte order mark, which Excel needs for anything but Latin. */
export async function* toCsv({ entries }: ExportSource): AsyncGenerator<string> {
  yield '\uFEFF' + columns.join(',') + '\r\n'
  for await (const entry of entries()) {
    if (entry.type !== 'record') continue
    const record = JSON.parse(entry.proof) as ConsentRecord
    const isOpen = entry.facts !== null && entry.blocked === null
    const facts = isOpen ? (JSON.parse(entry.facts) as { facts?: object; ip?: string; userAgent?: string }) : {}
    const choices = Object.entries(record.decision ?? {})
    const namesOf = (is: boolean) => choices.flatMap(([id, granted]) => (granted === is ? [id] : [])).join(' ')
    const { document, control } = record
    const row: Record<(typeof columns)[number], string | number | null | undefined> = {
      id: record.id,
      at: record.at,
      event: record.event,
      operator: record.operator,
      site: record.site,
      subject: record.subject,
      previous: record.previous,
      sdk: record.sdk,
      seq: entry.seq,
      receivedAt: entry.receivedAt,
      method: record.method,
      document: document?.id,
      edition: document?.edition,
      sha256: document?.sha256,
      granted: namesOf(true),
      refused: namesOf(false),
      control: control?.id,
      label: control?.label,
      form: record.form,
      locale: record.locale,
      ip: facts.ip,
      userAgent: facts.userAgent,
      facts: facts.facts && JSON.stringify(facts.facts),
      flags: (JSON.parse(entry.flags) as string[]).join(' '),
      erased: entry.erased,
      blocked: entry.blocked,
    }
    yield columns.map((name) => cell(row[name])).join(',') + '\r\n'
  }
}

/**
 * One value, quoted (RFC 4180). A spreadsheet runs what begins with = + - @ or a tab as a formula, and a record's
 * texts are a stranger's: an apostrophe before it makes it text (OWASP, CSV injection).
 */
export function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = /^\s*[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text
  return /[",\r\n';]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe
}
