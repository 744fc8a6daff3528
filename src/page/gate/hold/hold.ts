import type { Config } from '../../../model/policy.js'
import type { Trust } from '../trust.js'
import { createElements } from './elements.js'
import { type Stand, createPatches } from './patches.js'
import type { Rules } from './rules.js'

const refuse = (isHeld: unknown) => isHeld && [Promise.reject(new TypeError('Held'))]

/**
 * Holds what nobody marked: elements, calls and writes of services that are shut, before a request leaves or a name is
 * written. Held calls fail as the platform would fail them. Returns its undo.
 * @param held gets the elements held because of their address, in the order they were held
 * @param shown elements shown once, whatever is decided
 */
export function holdUnmarked(
  window: Window,
  { gate, cookie }: Config,
  rules: Rules,
  trusted: Trust,
  held: Set<Element>,
  shown: WeakSet<Element>,
): () => void {
  const { apply } = Reflect
  /** What the page has of a storage, and back. */
  const fronts = new WeakMap<Storage, Storage>()
  const behind = new WeakMap<object, Storage>()
  const { entered, stand, natives, undo } = createPatches()
  const ownName = cookie?.name ?? 'soglasie'
  const { shut } = rules
  const { take, rewrite } = createElements(window.document, trusted, rules, held, shown)
  const keeps = (kind: Parameters<Rules['keeps']>[0], given: unknown) => {
    const name = String(given)
    const owner = rules.keeps(kind, name)
    return owner === null ? gate?.strict && ![ownName, 'soglasie'].some((own) => name.startsWith(own)) : owner
  }
  /** Addresses that fail by themselves, without a request: nothing of our own origin answers there. */
  const dead: Record<string, string> = {
    // Not an event stream: closed at once, where a dead address would be tried again.
    EventSource: 'data:,',
    WebSocket: 'wss://localhost:0',
  }
  const markup: Stand = (args, self, name) => {
    if (name[0] === 'w' && args[1]) args.splice(0, 9, args.join(''))
    if (!/^(script|style)$/.test(self?.localName))
      args.forEach((arg, at) => {
        const text = String(arg)
        const ours = rewrite(text, /^[wc]/.test(name))
        if (ours !== text) args[at] = arg.trim ? ours : trusted.createHTML(ours)
      })
  }
  const tree: Stand = (args, self, _, native) => {
    const root = apply(native, self, args) as ParentNode
    root?.querySelectorAll?.('*').forEach((element) => {
      for (const { name, value } of Array.from(element.attributes)) take(element, name, value)
    })
    return [root]
  }

  /** A key can be written as a property, too: what the page gets stands before the storage itself. */
  const front: Stand = (args, self, _, native) => {
    const storage = apply(native, self, args) as Storage | null
    if (storage && !fronts.has(storage)) {
      const ours = new Proxy(storage, {
        get: (target, key) => target[key as string] as unknown,
        set: (target, key, value) => !!keeps('storage', key) || Reflect.set(target, key, value),
        defineProperty: (target, key, how) => !!keeps('storage', key) || Reflect.defineProperty(target, key, how),
      })
      fronts.set(storage, ours)
      behind.set(ours, storage)
    }
    return [storage && fronts.get(storage)]
  }

  const guard = (realm: any) => {
    if (entered(realm.Element)) return
    const on = (types: string, ...rest: [string, Stand]) => {
      for (const type of types.split(' ')) stand(realm[type]?.prototype, ...rest)
    }

    // Who looks at the text of one of ours sees that of the native one.
    on('Function', 'toString', (args, self, _, native) => [apply(native, natives.get(self) ?? self, args)])

    // Elements: by property, by attribute, by markup.
    on(
      'Script IFrame Frame Image Link Media Video Source Track Embed Object Input'.replace(/\w+/g, 'HTML$&Element'),
      'src srcset srcdoc href data poster imageSrcset',
      ([value], self, name) => take(self, name, value),
    )
    on('Element', 'setAttribute', ([name, value], self) => take(self, name, value))
    on('Element', 'setAttributeNS', ([, name, value], self) => take(self, name, value))
    on('Element', 'setAttributeNode setAttributeNodeNS', ([attribute], self) =>
      take(self, attribute?.name, attribute?.value),
    )
    on('Attr', 'value', ([value], self) => self.ownerElement && take(self.ownerElement, self.name, value))
    stand(realm, 'Audio', ([source], _self, _name, native) => {
      if (!shut(source)) return undefined
      const audio = new (native as unknown as typeof Audio)()
      audio.src = source
      return [audio]
    })
    on(
      'Element ShadowRoot DOMParser Range Document',
      'innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe parseFromString createContextualFragment write writeln execCommand',
      markup,
    )
    stand(realm.Document, 'parseHTML parseHTMLUnsafe', markup)
    // Nodes that no function above has made.
    on('HTMLTemplateElement', 'content', tree)
    on('XMLHttpRequest', 'response responseXML', tree)

    // Calls.
    const elsewhere = (at: number) => (args: any[], _: unknown, name: string) => {
      if (shut(args[at])) args[at] = dead[name] ?? `blob:${realm.origin}/0`
    }
    stand(realm, 'fetch Worker SharedWorker EventSource WebSocket', elsewhere(0))
    on('XMLHttpRequest', 'open', elsewhere(1))
    on('Navigator', 'sendBeacon', ([address]) => shut(address) && [false])
    stand(realm, 'fetchLater', ([address]) => shut(address) && [{ activated: false }])
    on('ServiceWorkerContainer', 'register', ([address]) => refuse(shut(address)))

    // Writes.
    on('Document', 'cookie', (args) => {
      const pair = String(args[0])
      // Nobody's cookie is kept from being deleted: the write becomes a deletion.
      if (keeps('cookies', /[^\s=;]+/.exec(pair))) args[0] = pair.replace(/=[^;]*/, '=') + ';Max-Age=0'
    })
    on('CookieStore', 'set', (args) => {
      // Copied: what a getter says is asked for once.
      if (typeof args[0] === 'object') args[0] = { ...args[0] }
      const [name, value] = args
      return refuse(keeps('cookies', (name?.name ?? name) || value))
    })
    on('CacheStorage', 'open', ([name]) => refuse(keeps('caches', name)))
    on('Storage', 'setItem getItem removeItem key clear', (args, self, name, native) => [
      name === 'setItem' && keeps('storage', args[0]) ? undefined : apply(native, behind.get(self) ?? self, args),
    ])
    stand(realm, 'localStorage sessionStorage', front)
    on('StorageEvent', 'storageArea', front)
    stand(realm, 'StorageEvent', (args) => {
      const area = behind.get(args[1]?.storageArea as object)
      if (area) args[1] = { ...args[1], storageArea: area }
    })
    on('IDBFactory', 'open', ([name], self, _, native) => {
      if (!keeps('databases', name)) return undefined
      const request = apply(native, self, [ownName + '_held']) as IDBOpenDBRequest
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation()
        request.transaction?.abort()
      })
      // WebKit keeps the empty database of an aborted upgrade.
      request.addEventListener('error', () => self.deleteDatabase(ownName + '_held'))
      return [request]
    })

    // A fresh frame of our own origin has functions of its own.
    on(
      'HTMLIFrameElement HTMLFrameElement HTMLObjectElement',
      'contentWindow contentDocument',
      (args, self, _, native) => {
        const inner = apply(native, self, args) as any
        try {
          guard(inner.defaultView ?? inner)
        } catch {
          // None, or of another origin: it cannot speak for this page.
        }
        return [inner]
      },
    )
  }
  guard(window)
  return undo
}
