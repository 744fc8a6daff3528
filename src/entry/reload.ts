import type { LiveConsent } from '../model/consent.js'
import type { Known } from '../model/services.js'
import type { GateTexts } from '../model/texts.js'
import { recorded } from '../page/gate/sweep/recorded.js'
import { stillRuns } from '../page/gate/sweep/runs.js'
import { showReload } from '../ui/reload.js'
import { say } from '../ui/say.js'
import type { Bring } from './app.types.js'

/** Where services that cannot be stopped still run: reloads the page, or asks the visitor to. */
export function reload(
  consent: LiveConsent,
  doubtful: readonly Known[],
  isShut: (service: Known) => boolean,
  locale: string,
  bring: Bring,
  known: readonly Known[],
): void {
  const { gate, ui } = consent.config
  const running = doubtful.filter((service) => stillRuns(window, service, known))
  const due = () => running.some(isShut)
  if (!due()) return
  const now = () => void recorded(consent).then(() => due() && location.reload())
  if (gate?.reload === 'always') return now()

  bring<{ default: GateTexts }>(`locales/${locale}.gate`).then(
    (words) => {
      if (!due()) return
      const hide = showReload(
        document,
        { ...words.default, ...ui?.texts?.[locale] },
        locale,
        running.map(({ name }) => say(name, locale)),
        { now, later: () => hide() },
      )
      consent.onDestroy(hide)
      consent.onDestroy(
        consent.on('change', () => {
          if (!due()) hide()
        }),
      )
    },
    () => {
      // Texts that did not come have been said by whoever brings them.
    },
  )
}
