import type { Answers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import { watchUse } from '../page/use.js'

/**
 * Acceptance by use of the site. Undone when it is given, refused or not asked any more.
 * @param host the notice; undefined when it was seen on an earlier page
 */
export function acceptByUse(consent: LiveConsent, answers: Answers, host: Element | undefined): true {
  const { policy, consent: text, documents = [] } = consent.config
  const urls = [policy, text, ...documents].map(({ url }) => new URL(url, location.href).href)
  const due = () => answers.asks().policy?.method === 'use'
  const watch = watchUse(
    document,
    host,
    (link) => urls.includes(link),
    () => {
      answers.noticed()
      if (due()) answers.accept(policy.id, { method: 'use' })
    },
  )
  consent.onDestroy(consent.on('policy', () => due() || watch.undo()))
  consent.onDestroy(watch.undo)
  // About to answer: was the notice in view long enough for a later use to count? In capture: before the answer itself.
  host?.addEventListener('click', () => watch.seen() && answers.noticed(), true)
  return true
}
