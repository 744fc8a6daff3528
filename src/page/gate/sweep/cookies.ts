/** Names of the cookies that script can see here. */
export function cookieNames(document: Document): string[] {
  try {
    return document.cookie.split('; ').map((pair) => pair.split('=')[0] as string)
  } catch {
    // Blocked, or a document without cookies (sandbox).
    return []
  }
}

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`: a cookie is found only by the very path it was set with. */
function paths(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean)
  return ['/', ...parts.flatMap((_, index) => ['', '/'].map((end) => '/' + parts.slice(0, index + 1).join('/') + end))]
}

/**
 * Deletes every copy of a cookie: host-only, then on each parent domain as far as the browser lets it (tried, because
 * counting labels is wrong for co.uk), on each path that leads here, unpartitioned and partitioned. Stops as soon as
 * none is seen: Firefox reports each domain it refuses.
 */
export function dropCookie(document: Document, name: string, secure: boolean): void {
  const { hostname, pathname } = document.location
  const domains = hostname.split('.').map((_, index, labels) => '; Domain=' + labels.slice(index).join('.'))
  const kinds = secure ? ['; Secure; SameSite=None', '; Secure; SameSite=None; Partitioned'] : ['']
  for (const domain of ['', ...domains])
    for (const kind of kinds)
      for (const path of paths(pathname)) {
        if (!cookieNames(document).includes(name)) return
        document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${kind}`
      }
}
