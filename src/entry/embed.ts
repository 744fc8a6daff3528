import { grantOnly } from '../model/grant.js'
import { knownServices } from '../model/services.js'
import type { GateTexts } from '../model/texts.js'
import { heldParts } from '../page/gate/embeds/held.js'
import { standIn } from '../page/gate/embeds/stand.js'
import { watchHeld } from '../page/gate/embeds/watch.js'
import { whose } from '../page/gate/embeds/who.js'
import { drawPlaceholder, placeholderStyle } from '../ui/placeholder.js'
import type { EmbedModule } from './app.types.js'

export const place: EmbedModule['place'] = (consent, reveal, locale, bring, vendors) => {
  const { config } = consent
  const known = knownServices(config, vendors)
  const stop = new AbortController()
  consent.onDestroy(() => stop.abort())
  bring<{ default: GateTexts }>(`locales/${locale}.gate`).then(
    (words) => {
      if (stop.signal.aborted) return
      const texts = { ...words.default, ...config.ui?.texts?.[locale] }
      const look = placeholderStyle()
      const stand = (embed: HTMLElement) => {
        const stood = standIn(embed, look)
        const held = whose(embed, known)
        drawPlaceholder(stood.root, consent, texts, locale, held, {
          once() {
            for (const part of heldParts(embed)) reveal(part)
          },
          always(id, label) {
            const choice = grantOnly(config, consent.decision, held.purpose, held.own ? held.service?.id : undefined)
            consent.decide(choice.purposes, choice.services, { method: 'button', control: { id, label } })
          },
        })
        return stood
      }
      watchHeld(document, stand, stop.signal)
    },
    () => {
      // Texts that did not come have been said by whoever brings them.
    },
  )
}
