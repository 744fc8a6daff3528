import type { ConsentRecord } from '../../../src/model/record.js'
import type { Evidence } from './evidence.js'
import { checkEvidence } from './evidence.js'

/** Everything in the pack may be a stranger's text. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const row = (name: string, value: unknown) =>
  value === undefined || value === null || value === ''
    ? ''
    : `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(typeof value === 'string' ? value : JSON.stringify(value, undefined, 1))}</td></tr>\n`

/** The pack for people: one page, no script, nothing loaded, ready to print. */
export function evidencePage(evidence: Evidence): string {
  const record = evidence.proof as unknown as ConsentRecord
  const faults = checkEvidence(evidence, new Set())
  const verdict = faults.length
    ? `<p class="bad">Not proved: ${faults.map(escapeHtml).join('; ')}.</p>`
    : `<p class="good">Proved: the record stands in the chain as it was received; the checkpoint of ${escapeHtml(evidence.checkpoint?.at ?? '')} signs it.</p>`
  const { document } = evidence
  const isText = document && /^text\/|json/.test(document.mediaType)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Evidence of record ${escapeHtml(evidence.id)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:14rem}td,pre{white-space:pre-wrap}.good{color:#060}.bad{color:#a00}pre{border:1px solid #999;padding:1rem}</style>
</head>
<body>
<h1>Evidence of a record of consent</h1>
${verdict}
<table>
${row('Record', evidence.id)}${row('What happened', record.event)}${row('When, by the visitor’s clock', record.at)}${row('When it was received', evidence.receivedAt)}${row('Operator', evidence.operator)}${row('Site', record.site)}${row('Subject', record.subject)}${row('Document', record.document && `${record.document.id}, edition ${record.document.edition}`)}${row('Its address', record.document?.url)}${row('Its SHA-256', record.document?.sha256)}${row('Decision', record.decision)}${row('Services', record.services)}${row('Method', record.method)}${row('Control', record.control && `${record.control.label} (${record.control.id})`)}${row('Form', record.form)}${row('Language', record.locale)}${row('Previous record', record.previous)}${row('Facts', evidence.facts)}${row('Facts erased by', evidence.erased && `${evidence.erased.id} of ${evidence.erased.at}: ${evidence.erased.body}`)}${row('Remarks', evidence.flags.join(', '))}
</table>
<h2>Chain</h2>
<table>
${row('Entry', String(evidence.seq))}${row('Chain before it', evidence.before)}${row('Entries up to the checkpoint', String(evidence.behind.length))}${row('Checkpoint', evidence.checkpoint)}${row('Keys', evidence.keys)}
</table>
<h2>Text of the document</h2>
${document ? (isText ? `<pre>${escapeHtml(Buffer.from(document.base64, 'base64').toString('utf8'))}</pre>` : `<p>${escapeHtml(document.mediaType)}, in the pack itself.</p>`) : '<p>This edition is not in the registry of documents; the record names it by its SHA-256.</p>'}
<p>To check it yourself: <code>soglasie-collector verify --evidence FILE</code> on the pack as JSON.</p>
</body>
</html>
`
}
