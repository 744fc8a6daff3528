/** A function of the platform, whatever its shape. */
export type Native = (...args: any[]) => unknown

/**
 * Stands before a native function: may change `args`, or answer in its place with an array that holds the result.
 * Undefined lets the call through.
 */
export type Stand = (args: any[], self: any, name: string, native: Native) => unknown

/** Replaces functions of the platform, and puts them back. */
export interface Patches {
  /** Replaces methods, constructors, setters or else getters of `owner`; passes over what the platform lacks. */
  stand(owner: object | undefined, names: string, instead: Stand): void
  /** The native function behind a replacement. */
  readonly natives: WeakMap<object, Native>
  /** Puts back what was there, except where somebody else has built upon ours since. */
  undo(): void
}

/** Replacements keep the native function's name and length; its text is for the caller to keep, by `natives`. */
export function createPatches(): Patches {
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object
  const { apply, construct } = Reflect
  const natives = new WeakMap<object, Native>()
  const undos: (() => void)[] = []

  const replace = (owner: object, name: string, make: (native: Native) => Native) => {
    const was = getOwnPropertyDescriptor(owner, name)
    const key = (['value', 'set', 'get'] as const).find((part) => was?.[part])
    if (!was || !key) return
    const ours = make(was[key] as Native)
    defineProperty(owner, name, { ...was, [key]: ours })
    undos.push(() => {
      if (getOwnPropertyDescriptor(owner, name)?.[key] === ours) defineProperty(owner, name, was)
    })
  }

  return {
    natives,
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
      for (const undo of undos.splice(0)) undo()
    },
  }
}
