/** What the page was asked for, by name; `listeners` as `window pageshow`. */
export interface Counts {
  readonly calls: Record<string, number>
  readonly listeners: string[]
}

declare global {
  interface Window {
    counts: Counts
    changed: () => string[]
  }
}

/**
 * Runs in the page before anything else: counts what costs time at the start or later. What it puts there stands
 * before the native functions, so `window.changed` tells what others have put there since.
 */
export function count(): void {
  const calls: Record<string, number> = {}
  const listeners: string[] = []
  const tell = (name: string) => (calls[name] = (calls[name] ?? 0) + 1)

  const onCall = (owner: object, prefix: string, ...names: string[]) => {
    for (const name of names) {
      const native = (owner as Record<string, (...args: unknown[]) => unknown>)[name] as (...args: unknown[]) => unknown
      ;(owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
        tell(prefix + name)
        return native.apply(this, args)
      }
    }
  }
  const onGet = (owner: object, name: string) => {
    const native = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor
    Object.defineProperty(owner, name, {
      ...native,
      get(this: unknown) {
        tell(name)
        return native.get?.call(this) as unknown
      },
    })
  }

  onGet(Document.prototype, 'cookie')
  onGet(window, 'localStorage')
  onGet(window, 'sessionStorage')
  onCall(window, '', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask')
  onCall(window, '', 'getComputedStyle', 'fetch')
  onCall(Document.prototype, 'document.', 'querySelectorAll', 'querySelector', 'createTreeWalker')
  onCall(Document.prototype, 'document.', 'getElementsByTagName', 'getElementsByClassName')
  onCall(Element.prototype, 'element.', 'querySelectorAll', 'querySelector', 'getBoundingClientRect', 'attachShadow')
  for (const type of ['Mutation', 'Resize', 'Intersection', 'Performance'] as const)
    onCall(window[`${type}Observer`].prototype, type + 'Observer.', 'observe')

  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args: [string, never]) {
    const target = this ?? window
    listeners.push(`${target === window ? 'window' : target.constructor.name} ${args[0]}`)
    return addEventListener.apply(target, args)
  }
  window.counts = { calls, listeners }
  // What `e2e/platform/inside.ts` has put there.
  window.changed = (window as unknown as { inside: { keep(): () => string[] } }).inside.keep()
}
