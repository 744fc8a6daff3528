import { useEffect, useMemo, useState } from 'preact/hooks'
import { createClient } from './client.js'
import { Login } from './Login.js'
import { Chain } from './pages/Chain.js'
import { Overview } from './pages/Overview.js'
import { RecordPage } from './pages/RecordPage.js'
import { type Searched, Search } from './pages/Search.js'
import type { Session } from './session.js'
import { ShellContext } from './shell.js'
import { type Route, useRoute } from './useRoute.js'
import { type Language, createWords, preferredLanguage } from './words.js'

const pages = ['overview', 'search', 'chain'] as const

export function App({ session }: { session: Session }) {
  const [token, setToken] = useState(session.token)
  const [isExpired, setExpired] = useState(false)
  const [language, setLanguage] = useState(() =>
    preferredLanguage([session.language ?? '', ...navigator.languages].filter(Boolean)),
  )
  const [searched, setSearched] = useState<Searched>({ text: '' })
  const route = useRoute()

  useEffect(() => void (document.documentElement.lang = language), [language])
  const leave = (hasExpired: boolean) => {
    session.token = undefined
    setToken(undefined)
    setExpired(hasExpired)
    // What was found is personal data: the next one at this tab signs in to an empty page.
    setSearched({ text: '' })
  }
  const enter = (given: string) => {
    session.token = given
    setToken(given)
  }
  const choose = (chosen: Language) => {
    session.language = chosen
    setLanguage(chosen)
  }
  const shell = useMemo(
    () => ({ words: createWords(language), client: createClient(token ?? ''), expire: () => leave(true) }),
    [language, token],
  )
  const { t } = shell.words

  return (
    <ShellContext.Provider value={shell}>
      <header>
        <span class="brand">Soglasie</span>
        {token !== undefined && <Navigation route={route} names={t} label={t.nav} />}
        <span class="side">
          <select
            aria-label={t.language}
            value={language}
            onChange={(event) => choose(event.currentTarget.value as Language)}
          >
            <option value="en" lang="en">
              English
            </option>
            <option value="ru" lang="ru">
              Русский
            </option>
          </select>
          {token !== undefined && (
            <button type="button" onClick={() => leave(false)}>
              {t.signOut}
            </button>
          )}
        </span>
      </header>
      {token === undefined ? (
        <Login key={String(isExpired)} isExpired={isExpired} onToken={enter} />
      ) : (
        <main>
          {route.page === 'overview' && <Overview />}
          {route.page === 'search' && <Search searched={searched} onSearched={setSearched} />}
          {route.page === 'record' && <RecordPage key={route.id} id={route.id} />}
          {route.page === 'chain' && <Chain />}
        </main>
      )}
    </ShellContext.Provider>
  )
}

interface NavigationProps {
  readonly route: Route
  readonly names: Readonly<Record<(typeof pages)[number], string>>
  readonly label: string
}

function Navigation({ route, names, label }: NavigationProps) {
  const current = route.page === 'record' ? 'search' : route.page
  return (
    <nav aria-label={label}>
      {pages.map((page) => (
        <a key={page} href={`#/${page}`} aria-current={page === current ? 'page' : undefined}>
          {names[page]}
        </a>
      ))}
    </nav>
  )
}
