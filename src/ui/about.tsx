import type { ComponentChildren } from 'preact'
import type { DocumentEdition, Field } from '../model/policy.js'
import type { AboutTexts } from '../model/texts.js'
import { browsers } from './browsers.js'
import { fill, say, sayDate } from './say.js'
import type { View } from './settings.js'

const methods = { use: 'byUse', express: 'byExpress', offer: 'byOffer' } as const

/** What the visitor may want to know beside the choice: documents, facts, own decision, browser settings, contacts. */
export function About(view: View): ComponentChildren {
  return (
    <>
      <Documents {...view} />
      <CollectedFacts {...view} />
      <OwnDecision {...view} />
      <BrowserSettings {...view} />
      <Contacts {...view} />
    </>
  )
}

function Edition({ view: { texts, locale }, document }: { view: View; document: DocumentEdition }): ComponentChildren {
  const { edition, effective, url, changes } = document
  return (
    <>
      <p>
        {fill<ComponentChildren>(texts.edition, {
          edition,
          date: sayDate(effective, locale),
          url: (
            <a href={url} target="_blank" rel="noopener">
              {url}
            </a>
          ),
        })}
      </p>
      {changes && <p>{fill(texts.changes, { changes: say(changes, locale) }).join('')}</p>}
    </>
  )
}

const act = (id: string, label: string) => ({ method: 'express' as const, control: { id, label } })

function Documents(view: View): ComponentChildren {
  const { consent, texts, locale } = view
  const { policy, consent: document, documents = [] } = consent.config
  const { acceptance, refusal } = policy
  const ask = consent.signals.blocked ? undefined : view.ask()
  const standing = consent.state?.policy?.status === 'accepted'
  const clause = (name?: string) => (name ? ` (${fill(texts.clause, { clause: name }).join('')})` : '')
  const refuse = () => {
    consent.refuse(act('settings-refuse-policy', texts.refusePolicy))
    if (refusal?.url) location.assign(refusal.url)
  }
  return (
    <>
      <h3>{texts.documents}</h3>
      <div class="card" id="policy">
        <strong>{say(policy.title, locale) || texts.policy}</strong>
        <Edition view={view} document={policy} />
        <p>
          {texts.acceptedBy}: {texts[methods[acceptance.method]]}
          {clause(acceptance.clause)}.
        </p>
        {!ask && !consent.signals.blocked && <p>{standing ? texts.policyAccepted : texts.policyRefused}</p>}
        {refusal && (
          <p>
            {texts.refusal}: {say(refusal.text, locale)}
            {clause(refusal.clause)}{' '}
          </p>
        )}
        {(ask || standing) && (
          <p class="copy">
            {ask && ask.method !== 'offer' && (
              <button
                class="button plain"
                type="button"
                data-soglasie="accept-policy"
                onClick={() => consent.accept(policy.id, act('settings-accept-policy', texts.acceptPolicy))}
              >
                {texts.acceptPolicy}
              </button>
            )}
            <button class="button plain" type="button" data-soglasie="refuse-policy" onClick={refuse}>
              {texts.refusePolicy}
            </button>
          </p>
        )}
      </div>
      {[document, ...documents].map((each) => (
        <div class="card" key={each.id}>
          <strong>{say(each.title, locale) || texts.consent}</strong>
          <Edition view={view} document={each} />
        </div>
      ))}
    </>
  )
}

function CollectedFacts({ consent, texts }: View): ComponentChildren {
  const fields = Object.entries(consent.config.policy.autoCollected) as [Field, string][]
  return (
    <>
      <h3 id="facts">{texts.facts}</h3>
      <p>{fields.length ? texts.factsAbout : texts.noFacts}</p>
      <ul>
        {fields.map(([field, clause]) => (
          <li key={field}>
            {texts[field === 'cookies' ? 'cookiesFact' : field]}{' '}
            <span class="quiet">({fill(texts.clause, { clause }).join('')})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function OwnDecision({ consent, texts, locale }: View): ComponentChildren {
  const { decision } = consent
  const date =
    decision && sayDate(new Date(decision.at).toISOString(), locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <h3 id="answer">{texts.answer}</h3>
      {decision ? (
        <>
          <p>{fill<ComponentChildren>(texts.answered, { date, id: <code>{decision.record}</code> })}</p>
          <button class="button plain" type="button" data-soglasie="receipt" onClick={() => consent.exportReceipt()}>
            {texts.receipt}
          </button>
        </>
      ) : (
        <p>{texts.noAnswer}</p>
      )}
    </>
  )
}

function BrowserSettings({ consent, texts, update }: View): ComponentChildren {
  const own = browsers.find(({ mark }) => mark.test(navigator.userAgent))
  const { clause } = consent.config.policy.browserSettings ?? {}
  const steps = (browser: (typeof browsers)[number]) => (
    <>
      <p>{texts[browser.id satisfies keyof AboutTexts]}</p>
      {browser.address && (
        <p class="copy">
          <code>{browser.address}</code>
          <button
            class="button plain"
            type="button"
            data-soglasie={'copy-' + browser.id}
            aria-label={`${texts.copy}: ${browser.name}`}
            onClick={() =>
              void navigator.clipboard?.writeText(browser.address as string).then(() => update(texts.copied))
            }
          >
            {texts.copy}
          </button>
        </p>
      )}
    </>
  )
  return (
    <>
      <h3 id="browser">{texts.browserHelp}</h3>
      <p>
        {fill(texts.browserAbout, { browser: own?.name ?? '—' }).join('')}
        {clause && ` (${fill(texts.clause, { clause }).join('')})`}
      </p>
      {own && steps(own)}
      <details>
        <summary>{texts.otherBrowser}</summary>
        {browsers
          .filter((browser) => browser !== own)
          .map((browser) => (
            <div key={browser.id}>
              <strong>{browser.name}</strong>
              {steps(browser)}
            </div>
          ))}
      </details>
    </>
  )
}

const link = (href: string, text: string) => <a href={href}>{text}</a>

function Contacts({ consent, texts }: View): ComponentChildren {
  const { name, ids = {}, contacts, account, members } = consent.config.operator
  return (
    <>
      <h3 id="operator">{texts.operator}</h3>
      <p>
        {[name, ...Object.entries(ids).map((pair) => pair.join(' ')), contacts?.address].filter(Boolean).join(', ')}
      </p>
      {contacts && (contacts.email || contacts.phone || contacts.url) && (
        <p>
          {texts.contacts}: {contacts.email && link('mailto:' + contacts.email, contacts.email)}{' '}
          {contacts.phone && link('tel:' + contacts.phone, contacts.phone)}{' '}
          {contacts.url && link(contacts.url, contacts.url)}{' '}
          {contacts.clause && <span class="quiet">({fill(texts.clause, { clause: contacts.clause }).join('')})</span>}
        </p>
      )}
      {account && (
        <p>
          {link(account.url, texts.account)}{' '}
          {account.clause && <span class="quiet">({fill(texts.clause, { clause: account.clause }).join('')})</span>}
        </p>
      )}
      {members && (
        <>
          <p>{texts.members}:</p>
          <ul>
            {members.map((member) => (
              <li key={member.id}>
                {member.name}: {member.sites.join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
