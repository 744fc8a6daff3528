import type { Markable } from './services.js'

/** Types of `<script>` that a browser runs (html.spec.whatwg.org §4.12.1.1, mimesniff §4.6). */
const runs =
  /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))?$/i

/** Does a browser run what stands in (or behind) this `<script>`? */
export function isScript(attributes: ReadonlyMap<string, string>): boolean {
  const language = attributes.get('language')
  return runs.test((attributes.get('type') ?? (language && 'text/' + language) ?? '').trim())
}

/** Escapes that hide an address from a search: `https:\/\/host`, `\x2f`, `\u002f`. */
const plain = (text: string): string =>
  text
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/gi, (all, ...codes: (string | undefined)[]) => {
      const code = parseInt(codes.slice(0, 3).find(Boolean) ?? '', 16)
      return code < 128 ? String.fromCharCode(code) : all
    })
    .replaceAll('\\/', '/')
    .toLowerCase()

/** Where a host stands in a text as a name of its own: `mc.yandex.ru`, not `mc.yandex.ru.example`, not an e-mail address. */
function* places(text: string, host: string): Generator<number> {
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    const before = text.slice(Math.max(0, at - 300), at)
    const mail = before.endsWith('@') && !/\/\/[^\s"'`/]*@$/.test(before)
    if (!mail && !/[\w-]$/.test(before) && !/^(?:[\w-]|\.\w)/.test(text.slice(at + host.length, at + host.length + 2)))
      yield at + host.length
  }
}

/** The services whose addresses an inline script (or any text) names; of the entries at one place the longest counts. */
export function namedIn(script: string, services: readonly Markable[]): ReadonlySet<Markable> {
  const text = plain(script)
  const best = new Map<number, { readonly entry: string; readonly owners: Markable[] }>()
  for (const service of services)
    for (const written of service.hosts ?? []) {
      const entry = written.toLowerCase()
      const host = entry.replace(/\/.*/, '')
      for (const end of places(text, host)) {
        if (!text.startsWith(entry, end - host.length)) continue
        const known = best.get(end)
        if (known?.entry === entry) known.owners.push(service)
        else if (!known || known.entry.length < entry.length) best.set(end, { entry, owners: [service] })
      }
    }
  const named = new Set<Markable>()
  for (const { owners } of best.values())
    if (owners[0] && !owners.some(({ required }) => required)) named.add(owners[0])
  return named
}

const escaped = (name: string): string => name.replaceAll('$', '\\$')

/**
 * Does an inline script that names no address belong to a held tag before it? It does when it starts with a call on a
 * name that only that tag would have made (it could do nothing but fail), or stands beside the tag and uses the name.
 */
export function continues(script: string, { globals = [] }: Markable, beside: boolean): boolean {
  const names = globals.filter((name) => !name.endsWith('*')).map(escaped)
  if (!names.length) return false
  const any = `(?:${names.join('|')})(?![\\w$])`
  const begins = new RegExp(
    `^(?:\\s|/\\*[^]*?\\*/|//[^\\n]*\\n|<!--[^\\n]*\\n)*(?:new\\s+)?(?:window\\.)?${any}\\s*(?=[.([])`,
  )
  return begins.test(script) || (beside && new RegExp(`(?<![\\w$])${any}`).test(script))
}
