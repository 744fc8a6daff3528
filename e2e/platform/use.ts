/** What a use of the platform is given: addresses of the site itself, and an empty element in the document. */
export interface Site {
  readonly box: HTMLElement
  readonly id: string
}

/** One normal use, or misuse, of a patched API; what it gives is compared with a page without the SDK. */
export type Use = (site: Site) => unknown

export type Uses = Readonly<Record<string, Use>>

/** Collects what is thrown by each call, as they are written. */
export const thrown = (...calls: (() => unknown)[]): unknown[] =>
  calls.map((call) => {
    try {
      return call()
    } catch (cause) {
      return cause
    }
  })

/** Resolves with the kinds of the events that come to the target, once one of `last` has. */
export const events = (target: EventTarget, kinds: string, last: string): Promise<string[]> =>
  new Promise((resolve) => {
    const seen: string[] = []
    for (const kind of kinds.split(' '))
      target.addEventListener(kind, ({ type }) => {
        seen.push(type)
        if (last.split(' ').includes(type)) resolve(seen)
      })
  })

/** Any value where the types of the platform ask for a certain one: misuse is tried as well. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type it pretends
export const any = <Value>(value: unknown): Value => value as Value
