import type { ComponentChildren } from 'preact'
import type { Purpose, Service } from '../model/policy.js'
import { purposeLabel } from './label.js'
import { sayLifetime } from './lifetime.js'
import { fill, say } from './say.js'
import type { View } from './settings.js'

/** Purposes and their services as switches that start off. */
export function Purposes(view: View): ComponentChildren {
  const { consent, texts } = view
  return (
    <>
      <h3 id="purposes">{texts.purposes}</h3>
      {consent.config.purposes.map((purpose) => (
        <PurposeCard key={purpose.id} view={view} purpose={purpose} />
      ))}
    </>
  )
}

function PurposeCard({ view, purpose }: { view: View; purpose: Purpose }): ComponentChildren {
  const { consent, texts, labels, locale, draft, update } = view
  const { id, required, services = [], clauses } = purpose
  const removed = required ? undefined : consent.removedBy(id)
  const about = say(purpose.description, locale) || texts[`${id}About` as 'analyticsAbout']
  const toggle = (on: boolean) => {
    draft.purposes[id] = on
    for (const service of services) draft.services[service.id] = on
    update()
  }
  const toggleService = (service: string, on: boolean) => {
    draft.services[service] = on
    draft.purposes[id] = services.some((each) => draft.services[each.id])
    update()
  }
  return (
    <div class="card">
      <label>
        {purposeLabel(purpose, labels, locale)}
        <input
          type="checkbox"
          role="switch"
          data-soglasie={'purpose-' + id}
          aria-describedby={'about-' + id}
          checked={required || (!removed && draft.purposes[id])}
          disabled={required || !!removed}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
      </label>
      <p id={'about-' + id}>{about}</p>
      {required && <p>{texts.always}</p>}
      {clauses && <p class="quiet">{fill(texts.clauses, { clauses: clauses.join(', ') }).join('')}</p>}
      {removed && (
        <p>
          {
            {
              gpc: texts.removedByGpc,
              dnt: texts.removedByDnt,
              blocked: texts.removedByBlocked,
              tcf: texts.removedByTool,
              gpp: texts.removedByTool,
            }[removed]
          }
        </p>
      )}
      {services.length > 0 && (
        <details class="services">
          <summary>
            {texts.services}: <Listed words={services.map(({ name }) => say(name, locale))} />
          </summary>
          {services.map((service) => (
            <div key={service.id}>
              <label>
                <bdi>{say(service.name, locale)}</bdi>
                {!required && (
                  <input
                    type="checkbox"
                    role="switch"
                    data-soglasie={'service-' + service.id}
                    checked={!removed && draft.services[service.id]}
                    disabled={!!removed}
                    onChange={(event) => toggleService(service.id, event.currentTarget.checked)}
                  />
                )}
              </label>
              <ServiceFacts view={view} service={service} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

/** What the service is, who receives what, and what it keeps here for how long. */
function ServiceFacts({ view: { texts, locale }, service }: { view: View; service: Service }): ComponentChildren {
  const { party, receives, hosts, description, lifetimes = {} } = service
  const { cookies, storage = [], databases = [], caches = [] } = service
  const kept = (name: string) => {
    const days = lifetimes[name]
    return days !== undefined && ` (${days ? sayLifetime(days, locale) : texts.session})`
  }
  const fact = (text: string, part: string, words: readonly (string | undefined)[] = []) =>
    !!words[0] && (
      <p class="quiet">
        {fill<ComponentChildren>(text, { [part]: <Listed words={words as string[]} after={kept} /> })}
      </p>
    )
  return (
    <>
      {description && <p class="quiet">{say(description, locale)}</p>}
      {fact(texts.party, 'party', [party])}
      {fact(texts.receives, 'what', [say(receives, locale)])}
      {fact(texts.cookies, 'names', cookies)}
      {fact(texts.storage, 'names', [...storage, ...databases, ...caches])}
      {fact(texts.hosts, 'hosts', hosts)}
    </>
  )
}

/** Words of a language or script of their own, as they are written whatever the language around them. */
const Listed = ({ words, after }: { words: readonly string[]; after?: (word: string) => ComponentChildren }) =>
  words.map((word, index) => (
    <>
      {index ? ', ' : ''}
      <bdi>{word}</bdi>
      {after?.(word)}
    </>
  ))
