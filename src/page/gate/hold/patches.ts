/** A function of the platform, whatever its shape. */
export type Native = (...args: any[]) => unknown

/**
 * Stands before a native function: may change `args`, or answer in its place with an array that holds the result.
 * Undefined lets the call through.
 */
export type Stand = (args: any[], self: any, name: string, native: Native) => unknown

/** Replaces functions of the platform, and puts them back. */
export interface Patches {
  /**
   * What follows is done in the realm whose `Element` this is; true if it was done already. Not by document: a frame's
   * first one may make way for another in the same realm.
   */
  entered(realm: object): boolean
  /** The native function behind a replacement. */
  readonly natives: WeakMap<object, Native>
  /** Replaces methods, constructors, setters or else getters of `owner`; passes over what the platform lacks. */
  stand(owner: object | undefined, names: string, instead: Stand): void
  /** Puts back what was there, except where somebody else has built upon ours since. */
  undo(): void
}

/** Replacements keep the native function's name and length; its text is for the caller to keep, by `natives`. */
export function createPatches(): Patches {
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object
  const { apply, construct } = Reflect
  const natives = new WeakMap<object, Native>()
  /** By realm; weakly, for a frame that is gone must not stay in memory only to be put back in order. */
  const lists = new WeakMap<object, (() => void)[]>()
  let realms: WeakRef<object>[] = []
  let undos: (() => void)[]

  const replace = (owner: object, name: string, make: (native: Native) => Native) => {
    const was = getOwnPropertyDescriptor(owner, name)
    const key = was && (['value', 'set', 'get'] as const).find((part) => was[part])
    if (!key) return
    const ours = make(was[key] as Native)
    defineProperty(owner, name, { ...was, [key]: ours })
    undos.push(() => {
      if (getOwnPropertyDescriptor(owner, name)?.[key] === ours) defineProperty(owner, name, was)
    })
  }

  return {
    natives,
    entered(realm) {
      if (lists.has(realm)) return true
      lists.set(realm, (undos = []))
      realms = realms.filter((known) => known.deref()).concat(new WeakRef(realm))
      return false
    },
    stand(owner, names, instead) {
      for (const name of owner ? names.split(' ') : [])
        replace(owner as object, name, (native) => {
          const call = (self: unknown, args: unknown[], as?: Native) => {
            // Read once: an object may say something else when the platform asks it again.
            args.forEach((arg, at) => {
              if (Object.hasOwn(Object(arg) as object, 'toString')) args[at] = String(arg)
            })
            const answer = instead(args, self, name, native) as [unknown] | undefined
            return answer ? answer[0] : as ? construct(native, args, as) : apply(native, self, args)
          }
          const ours = native.prototype
            ? function (this: unknown, ...args: unknown[]) {
                return call(this, args, new.target)
              }
            : {
                // Not a constructor, as the native one is none.
                ours(...args: unknown[]) {
                  return call(this, args)
                },
              }.ours
          setPrototypeOf(ours, getPrototypeOf(native) as object)
          Object.defineProperties(ours, Object.getOwnPropertyDescriptors(native))
          natives.set(ours, native)
          // `Audio` makes elements whose constructor is another.
          if (native.prototype?.constructor === native) replace(native.prototype as object, 'constructor', () => ours)
          return ours
        })
    },
    undo() {
      realms.forEach((known) => lists.get(known.deref()!)?.forEach((undo) => undo()))
    },
  }
}
