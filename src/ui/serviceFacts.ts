import type { Text as LocalText, Service } from '../model/policy.js'
import type { SettingsTexts } from '../model/texts.js'
import { sayLifetime } from './lifetime.js'
import { fill, say } from './say.js'
import type { View, Words } from './settings.js'

/** Words of a language or script of their own, as they are written whatever the language around them. */
export const listed = (
  { make }: View,
  words: readonly string[],
  after: (word: string) => string = () => '',
): (Node | string)[] =>
  words.flatMap((word, index) => [...(index ? [', '] : []), make('bdi', {}, word), after(word)]).filter((each) => each)

/** What the service is, who receives what, and what it keeps here for how long. */
export function serviceFacts(view: View, service: Service): Node[] {
  const { make, spoken } = view
  const { party, receives, hosts, description, lifetimes = {} } = service
  const { cookies, storage = [], databases = [], caches = [] } = service
  const line = (content: (words: Words) => (Node | string)[]) => {
    const element = make('p', { className: 'quiet' })
    spoken((words) => element.replaceChildren(...content(words)))
    return element
  }
  const fact = (key: keyof SettingsTexts, part: string, names: readonly (LocalText | undefined)[] = []) =>
    names[0] &&
    line(({ texts, locale }) => {
      const kept = (name: string) => {
        const days = lifetimes[name]
        return days === undefined ? '' : ` (${days ? sayLifetime(days, locale) : texts.session})`
      }
      const said = names.map((name) => say(name, locale))
      return fill(texts[key], { [part]: listed(view, said, kept) }).flat()
    })
  return [
    description && line(({ locale }) => [say(description, locale)]),
    fact('party', 'party', [party]),
    fact('receives', 'what', [receives]),
    fact('cookies', 'names', cookies),
    fact('storage', 'names', [...storage, ...databases, ...caches]),
    fact('hosts', 'hosts', hosts),
  ].filter((node) => !!node)
}
