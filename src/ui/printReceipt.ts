import { findDocument } from '../model/policy.js'
import type { Receipt } from '../model/receipt.js'
import type { AboutView } from './about.js'
import { purposeLabel } from './label.js'
import { operatorLine } from './operator.js'
import css from './receipt.css?inline'
import { fill, say, sayDate } from './say.js'

/** The receipt as a page to be read: who, which documents, what was chosen and when, and the collector's signed word. */
function page({ consent, texts, labels, locale, make }: AboutView, receipt: Receipt): Node[] {
  const { config, decision } = consent
  const granted = config.purposes.filter(({ id }) => decision?.purposes[id])
  const label = (purpose: (typeof granted)[number]) => purposeLabel(purpose, labels, locale)
  const services = (purpose: (typeof granted)[number]) =>
    (purpose.services ?? []).filter(({ id }) => !decision || !(id in decision.services))
  const date = receipt.at && sayDate(receipt.at, locale, { dateStyle: 'long', timeStyle: 'long' })
  return [
    make('h1', {}, texts.answer),
    ...(decision
      ? [
          make('p', {}, fill(texts.answered, { date, id: receipt.record }).join('')),
          make(
            'p',
            {},
            granted[0] ? fill(texts.given, { purposes: granted.map(label).join(', ') }).join('') : texts.refused,
          ),
          make(
            'ul',
            {},
            ...granted
              .filter((purpose) => services(purpose)[0])
              .map((purpose) =>
                make(
                  'li',
                  {},
                  `${label(purpose)}: ${services(purpose)
                    .map((service) => say(service.name, locale))
                    .join(', ')}`,
                ),
              ),
          ),
        ]
      : []),
    make('h2', {}, texts.operator),
    make('p', {}, operatorLine(config.operator)),
    make('h2', {}, texts.documents),
    ...receipt.documents.flatMap(({ id, edition, url }) => {
      const document = findDocument(config, id)
      const title = say(document?.title, locale) || texts[id === config.policy.id ? 'policy' : 'consent']
      const date = sayDate(document?.effective ?? '', locale)
      const parts = { edition: make('bdi', {}, edition), date, url: make('bdi', {}, new URL(url, location.href).href) }
      return [make('h3', {}, title), make('p', {}, ...fill<Node | string>(texts.edition, parts))]
    }),
    make('pre', {}, JSON.stringify({ subject: receipt.subject, signed: receipt.signed }, null, 2)),
  ]
}

/**
 * Prints the receipt and nothing else of the page: a frame of its own, made of plain nodes, so that a strict policy with
 * Trusted Types has nothing against it. It stays until the next one, because browsers print when they like.
 */
export function printReceipt(view: AboutView): void {
  const { make, labels, locale, texts, consent, place } = view
  const frame = make('iframe', { title: texts.print, tabIndex: -1, ariaHidden: 'true' })
  const receipt = view.receipt()
  if (!receipt) return
  frame.onload = () => {
    const { contentWindow: window, contentDocument: document } = frame
    if (!window || !document?.body) return
    frame.onload = null
    const sheet = new (window as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
    document.title = `${consent.config.operator.name}: ${texts.answer}`
    document.documentElement.lang = locale
    document.documentElement.dir = labels.dir ?? 'ltr'
    document.body.replaceChildren(...page(view, receipt))
    window.print()
  }
  for (const old of place.querySelectorAll('iframe')) old.remove()
  place.append(frame)
}
