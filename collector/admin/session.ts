const [tokenKey, languageKey] = ['soglasie-admin-token', 'soglasie-admin-language']

/** What lasts as long as the tab. A browser that blocks storage forgets it with the page. */
export interface Session {
  token: string | undefined
  language: string | undefined
}

export function openSession(): Session {
  const kept = new Map<string, string>()
  const read = (key: string) => {
    try {
      return sessionStorage.getItem(key) ?? undefined
    } catch {
      return kept.get(key)
    }
  }
  const write = (key: string, value: string | undefined) => {
    if (value === undefined) kept.delete(key)
    else kept.set(key, value)
    try {
      if (value === undefined) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, value)
    } catch {
      // Storage is blocked: the copy in memory serves.
    }
  }
  return {
    get token() {
      return read(tokenKey)
    },
    set token(value) {
      write(tokenKey, value)
    },
    get language() {
      return read(languageKey)
    },
    set language(value) {
      write(languageKey, value)
    },
  }
}
