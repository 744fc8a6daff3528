/** Name of the link parameter that carries a decision between registrable domains. */
const parameter = 'soglasie'

/** Takes the parameter off the address, so that nothing on the page sees it; returns its value. */
export function takeLink(window: Window): string | undefined {
  const { location, history } = window
  if (!location.search.includes(parameter + '=')) return undefined
  const url = new URL(location.href)
  const value = url.searchParams.get(parameter)
  url.searchParams.delete(parameter)
  history.replaceState(history.state, '', url)
  return value ?? undefined
}

/** The parts of a link parameter, or undefined when it is none of ours. */
export function readClaim(value: string): { record: string; at: number; proof: string } | undefined {
  const [, record, at, proof] = /^([0-9a-f-]{36})\.([0-9a-z]{6,9})\.([\w-]{43})$/.exec(value) ?? []
  return record && at && proof ? { record, at: parseInt(at, 36), proof } : undefined
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** HMAC-SHA-256 over record, time and target, keyed by the subject id, which only this visitor and the collector know. */
async function writeClaim(record: string, subject: string, to: string): Promise<string> {
  const at = Date.now()
  const key = await crypto.subtle.importKey('raw', bytes(subject), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const proof = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(`${record}.${at}.${to}`)))
  const text = btoa(String.fromCharCode(...proof)).replace(/[+/=]/g, (mark) => ({ '+': '-', '/': '_' })[mark] ?? '')
  return `${record}.${at.toString(36)}.${text}`
}

/**
 * Links to other sites of the operator carry the decision; links elsewhere are never touched.
 * The claim is made at the press of the link and lives for two minutes at the collector.
 * @param standing the record and subject to carry, or undefined while there is no decision
 */
export function carryLinks(
  document: Document,
  shares: (host: string) => boolean,
  standing: () => { record: string; subject: string } | undefined,
): () => void {
  const carry = async (a: HTMLAnchorElement) => {
    const held = standing()
    const url = new URL(a.href)
    if (held) {
      url.searchParams.set(parameter, await writeClaim(held.record, held.subject, url.hostname))
      a.href = url.href
    }
  }
  const fresh = new WeakMap<HTMLAnchorElement, number>()
  const find = (event: Event) => {
    const a = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    return a && /^https?:$/.test(a.protocol) && shares(a.hostname) ? a : undefined
  }
  const ahead = (event: Event) => {
    const a = find(event)
    if (!a || !standing()) return
    void carry(a).then(() => fresh.set(a, Date.now()))
  }
  const click = (event: MouseEvent) => {
    const a = find(event)
    if (!a || !standing() || event.defaultPrevented || Date.now() - (fresh.get(a) ?? 0) < 6e4) return
    // Not made ahead (a click by script or voice control): make it now, then follow the link.
    event.preventDefault()
    void carry(a).then(() => {
      fresh.set(a, Date.now())
      a.click()
    })
  }
  const early = ['pointerdown', 'keydown']
  for (const name of early) document.addEventListener(name, ahead, true)
  document.addEventListener('click', click)
  return () => {
    for (const name of early) document.removeEventListener(name, ahead, true)
    document.removeEventListener('click', click)
  }
}
