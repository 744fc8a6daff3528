type Native = (...args: never[]) => unknown

/** Replaces functions of the platform, and puts them back. */
export interface Patches {
  /**
   * Replaces a method, a constructor or an accessor of `owner`; does nothing where the platform lacks it.
   * @param make receives the native function and gives the one that stands for it
   */
  patch(owner: object | undefined, name: string, make: (native: Native) => Native, part?: 'get' | undefined): void
  /** Puts back what was there, except where somebody else has built upon ours since. */
  undo(): void
}

/** Replacements keep name, length and source text of the native function: other scripts test for these. */
export function createPatches(): Patches & { readonly natives: WeakMap<object, Native> } {
  const { defineProperty, getOwnPropertyDescriptor } = Object
  const natives = new WeakMap<object, Native>()
  const undos: (() => void)[] = []
  return {
    natives,
    patch(owner, name, make, part) {
      const was = owner && getOwnPropertyDescriptor(owner, name)
      const key = part ?? (was?.set ? 'set' : 'value')
      const native = was?.[key] as Native | undefined
      if (!was || !native) return
      const ours = make(native)
      for (const property of ['name', 'length'] as const)
        if (ours[property] !== native[property])
          defineProperty(ours, property, { value: native[property], configurable: true })
      natives.set(ours, native)
      defineProperty(owner as object, name, { ...was, [key]: ours })
      undos.push(() => {
        if (getOwnPropertyDescriptor(owner as object, name)?.[key] === ours) defineProperty(owner as object, name, was)
      })
    },
    undo() {
      for (const undo of undos.splice(0)) undo()
    },
  }
}
