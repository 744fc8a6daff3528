import type { Config } from '../../../model/policy.js'
import { type Known, type NameKind, ownersOf, servicesOf } from '../../../model/services.js'
import { isAddress } from '../address.js'
import type { Trust } from '../trust.js'
import { createMarkup } from './markup.js'
import { createPatches } from './patches.js'

type Realm = Window & typeof globalThis
type Native = (...args: never[]) => unknown
/** What stands for a native function: `go` calls it, on another object or with other arguments if need be. */
type Stand = (native: Native, self: any, args: any[], name: string) => unknown

const { apply, construct } = Reflect

/** Elements without a tag of their own in {@link isAddress}: a link leads somewhere, it fetches nothing. */
const leads = /^(a|area|base)$/

/**
 * Holds what nobody marked: elements, calls and writes of services that are shut, before a request leaves or a name is
 * written. Held calls fail as the platform would fail them.
 * @param opens is the service open now?
 * @param held gets the elements held because of their address, in the order they were held
 * @param shown elements shown once, whatever is decided
 */
export function holdUnmarked(
  window: Realm,
  config: Config,
  known: readonly Known[],
  opens: (service: Known) => boolean,
  trusted: Trust,
  held: Set<Element>,
  shown: WeakSet<Element>,
): () => void {
  const { document, location } = window
  const guarded = new WeakSet<Document>()
  const { patch, natives, undo } = createPatches()
  const ownName = config.cookie?.name ?? 'soglasie'
  /** An address of our own origin that nothing answers: the platform fails by itself, without a request. */
  const dead = `blob:${location.origin}/0`

  const shutOf = (services: readonly Known[]) => (services.some(opens) ? undefined : services[0])

  /** The shut service an address belongs to; of a text with addresses inside, the first one. */
  const shut = (address: unknown, list?: boolean): Known | undefined => {
    const text = String(address)
    try {
      const url = new URL(text, document.baseURI)
      if (!list && !/^(data|javascript):$/.test(url.protocol)) return shutOf(servicesOf(known, url))
      for (const [found] of decodeURIComponent(text).matchAll(/(\w+:)?[\\/]{2}[^\s"'<>,]+/g)) {
        const service = shut(found)
        if (service) return service
      }
    } catch {
      // No address at all.
    }
    return undefined
  }

  const keeps = (kind: NameKind, given: unknown) => {
    const name = String(given)
    const owners = ownersOf(known, kind, name)
    return owners.length ? !!shutOf(owners) : config.gate?.strict && !name.startsWith(ownName)
  }

  /** Moves an address to `data-*` when its service is shut, and marks the element. */
  const take = (element: Element, given: string, value: unknown): boolean => {
    try {
      const name = given.toLowerCase()
      if (!isAddress(name) || leads.test(element.localName) || shown.has(element)) return false
      const service = shut(value, /set|doc/.test(name))
      if (!service) {
        // Another address takes the place of the held one.
        if (held.has(element)) element.removeAttribute('data-' + name)
        return false
      }
      const mark = (mark: string, text?: string) => text && element.setAttribute('data-' + mark, text)
      element.removeAttribute(name)
      mark(name, String(value))
      mark('consent', service.purpose)
      mark('service', service.service)
      if (element.localName === 'script' && (element as HTMLScriptElement).type !== 'text/plain') {
        mark('type', (element as HTMLScriptElement).type)
        element.setAttribute('type', 'text/plain')
      }
      held.add(element)
      // Never more than a page can mean: who forgets elements by the hundred wants none of the oldest.
      if (held.size > 500) held.delete(held.values().next().value as Element)
      return true
    } catch {
      return false
    }
  }
  const takeAll = (element: Element) =>
    Array.from(element.attributes, ({ name, value }) => take(element, name, value)).includes(true)
  const takeTree = (root: any) => {
    for (const element of root?.querySelectorAll?.('[src],[srcset],[srcdoc],[href],[data],[poster]') ?? [])
      takeAll(element as Element)
    return root
  }
  const rewrite = createMarkup(document, trusted, (element) => takeAll(element) && held.delete(element))

  const guard = (window: Realm) => {
    const { document } = window
    if (guarded.has(document)) return
    guarded.add(document)

    const stand = (owner: string | object | undefined, names: string, instead: Stand, part?: 'get') => {
      for (const name of names.split(' '))
        patch(
          typeof owner === 'string' ? (window as any)[owner]?.prototype : owner,
          name,
          (native) =>
            ({
              [name](this: unknown, ...args: unknown[]) {
                return instead(native, this, args, name)
              },
            })[name] as Native,
          part,
        )
    }
    // Who looks at the text of one of ours sees that of the native one.
    stand(window.Function.prototype, 'toString', (native, self) => apply(native, natives.get(self) ?? self, []))
    const elsewhere = (names: string, address: string) => {
      for (const name of names.split(' '))
        patch(window, name, (native) => {
          const ours = new Proxy(native, {
            construct(target, args, as) {
              if (shut(args[0])) args[0] = address
              return construct(target, args, as) as object
            },
          })
          patch((native as unknown as typeof Object).prototype, 'constructor', () => ours)
          return ours
        })
    }
    /** Arguments replaced before the call. */
    const changed =
      (change: (args: any[], self: any, name: string) => any[]): Stand =>
      (native, self, args, name) =>
        apply(native, self, change(args, self, name) as never[])
    const unless =
      (isHeld: (args: any[], self: any, name: string) => unknown, result?: unknown): Stand =>
      (native, self, args, name) =>
        isHeld(args, self, name) ? result : apply(native, self, args as never[])
    /** Called on an object that is none of theirs, the platform's promises reject with its own TypeError. */
    const refused =
      (isHeld: (args: any[]) => unknown): Stand =>
      (native, self, args) =>
        apply(native, isHeld(args) ? {} : self, args as never[])

    // Elements: by property, by attribute, by markup, by nodes that come from elsewhere.
    for (const type of 'Script IFrame Frame Image Link Media Video Source Track Embed Object Input'.split(' '))
      stand(
        `HTML${type}Element`,
        'src srcset srcdoc href data poster imageSrcset',
        unless(([value], self, name) => take(self, name, value)),
      )
    stand(
      'Element',
      'setAttribute',
      unless(([name, value], self) => take(self, String(name), value)),
    )
    stand(
      'Element',
      'setAttributeNS',
      unless(([, name, value], self) => take(self, String(name), value)),
    )
    stand(
      'Element',
      'setAttributeNode setAttributeNodeNS',
      unless(([attr], self) => take(self, attr?.name, attr?.value), null),
    )
    stand(
      'NamedNodeMap',
      'setNamedItem setNamedItemNS',
      unless(([attr], self) => take(self[0]?.ownerElement, attr?.name, attr?.value), null),
    )
    stand(
      'Attr',
      'value',
      unless(([value], self) => take(self.ownerElement, self.name, value)),
    )
    stand(
      'Node',
      'nodeValue textContent',
      unless(([value], self) => self?.ownerElement && take(self.ownerElement, self.name, value)),
    )

    const text = (value: unknown, scripts?: unknown) => {
      const html = String(value)
      const ours = rewrite(html, scripts)
      return ours === html ? value : typeof value === 'object' ? trusted.createHTML(ours) : ours
    }
    const texts = changed((args, self) =>
      /^(script|style)$/.test(self?.localName) ? args : args.map((arg) => text(arg)),
    )
    for (const owner of ['Element', 'ShadowRoot', window.Document, 'DOMParser', 'Document'])
      stand(
        owner,
        'innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe parseHTMLUnsafe parseHTML parseFromString execCommand',
        texts,
      )
    stand(
      'Range',
      'createContextualFragment',
      changed(([html]) => [text(html, 1)]),
    )
    stand(
      'Document',
      'write writeln',
      changed((args) => {
        const [first = '', ...rest] = args
        const ours = text(rest.length ? args.join('') : first, 1)
        return ours === first || ours === args.join('') ? args : [ours]
      }),
    )
    const tree: Stand = (native, self, args) => takeTree(apply(native, self, args as never[]))
    stand('Document', 'importNode', tree)
    stand('XSLTProcessor', 'transformToFragment transformToDocument', tree)
    stand('XMLHttpRequest', 'responseXML response', tree, 'get')
    stand('HTMLTemplateElement', 'content', tree, 'get')

    // Calls.
    stand(
      window,
      'fetch',
      changed((args) => (shut(args[0]?.url ?? args[0]) ? [dead, args[1]] : args)),
    )
    stand(
      'XMLHttpRequest',
      'open',
      changed((args) => (shut(args[1]) ? [args[0], dead, ...args.slice(2)] : args)),
    )
    stand(
      'Navigator',
      'sendBeacon',
      unless(([address]) => shut(address), false),
    )
    stand(
      window,
      'fetchLater',
      unless(([address]) => shut(address?.url ?? address), { activated: false }),
    )
    stand(
      'ServiceWorkerContainer',
      'register',
      refused(([address]) => shut(address)),
    )
    elsewhere('Worker SharedWorker', dead)
    // A data address is no event stream: closed at once, where a dead one would be tried again.
    elsewhere('EventSource', 'data:,')
    elsewhere('WebSocket', 'wss://localhost:0')

    // Writes.
    stand(
      'Document',
      'cookie',
      changed(([pair]) => {
        const cookie = String(pair)
        // Nobody's cookie is kept from being deleted: the write becomes a deletion.
        return [
          keeps('cookies', /^[\s=]*([^=;]*?)\s*(=|;|$)/.exec(cookie)?.[1])
            ? cookie.replace(/(?<=.)=[^;]*/, '=') + ';Max-Age=0'
            : pair,
        ]
      }),
    )
    stand(
      'CookieStore',
      'set',
      refused(([name]) => keeps('cookies', name?.name ?? name)),
    )
    stand(
      'CacheStorage',
      'open',
      refused(([name]) => keeps('caches', name)),
    )
    stand(
      'Storage',
      'setItem',
      unless(([key]) => keeps('storage', key)),
    )
    stand('IDBFactory', 'open', (native, self, args) => {
      if (!keeps('databases', args[0])) return apply(native, self, args as never[])
      const request = apply(native, self, [ownName + '_held'] as never[]) as IDBOpenDBRequest
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation()
        request.transaction?.abort()
      })
      return request
    })

    // A fresh frame of our own origin has functions of its own.
    const frame = (native: Native, self: unknown, args: unknown[]) => {
      const inner = apply(native, self, args as never[]) as any
      try {
        if (inner) guard(inner.defaultView ?? inner)
      } catch {
        // Of another origin: it cannot speak for this page.
      }
      return inner
    }
    for (const owner of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'])
      stand(owner, 'contentWindow contentDocument', frame, 'get')
  }
  guard(window)
  return undo
}
