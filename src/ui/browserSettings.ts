import type { AboutView } from './about.js'
import { type BrowserHelp, browsers } from './browsers.js'
import { fill } from './say.js'

/** How cookies are refused in the visitor's own browser, and in others. */
export function browserSettings({ consent, texts, make, clause, button, tell }: AboutView): Node[] {
  const own = browsers.find(({ mark }) => mark.test(navigator.userAgent))
  const named = consent.config.policy.browserSettings?.clause
  const copy = ({ id, name, address = '' }: BrowserHelp) => {
    const copied = () => tell(texts.copied)
    const element = button('copy-' + id, texts.copy, () => void navigator.clipboard?.writeText(address).then(copied))
    element.ariaLabel = `${texts.copy}: ${name}`
    return make('p', { className: 'copy' }, make('code', {}, address), element)
  }
  const steps = (browser: BrowserHelp) => [
    make('p', {}, texts[browser.id]),
    ...(browser.address ? [copy(browser)] : []),
  ]
  return [
    make('h3', { id: 'browser' }, texts.browserHelp + clause(named)),
    make('p', {}, fill(texts.browserAbout, { browser: own?.name ?? '—' }).join('')),
    ...(own ? steps(own) : []),
    make(
      'details',
      {},
      make('summary', {}, texts.otherBrowser),
      ...browsers
        .filter((browser) => browser !== own)
        .map((browser) => make('div', {}, make('strong', {}, browser.name), ...steps(browser))),
    ),
  ]
}
