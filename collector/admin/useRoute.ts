import { useEffect, useState } from 'preact/hooks'

export type Route =
  { readonly page: 'overview' | 'search' | 'chain' } | { readonly page: 'record'; readonly id: string }

/** In the fragment, which never reaches a server. Ids of subjects are not in it: a history keeps addresses. */
function parse(hash: string): Route {
  const [, page, id] = hash.split('/')
  if (page === 'record' && id) return { page, id }
  return { page: page === 'search' || page === 'chain' ? page : 'overview' }
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash))
  useEffect(() => {
    const change = () => setRoute(parse(location.hash))
    addEventListener('hashchange', change)
    return () => removeEventListener('hashchange', change)
  }, [])
  return route
}
