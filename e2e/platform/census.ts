type Place = readonly [path: string, object: object]

/** Every place where the platform keeps what can be patched: the window, its constructors and their prototypes. */
function places(): Place[] {
  const found: Place[] = [['window', window]]
  for (const name of Reflect.ownKeys(window).map(String)) {
    // Reading others would call what they are the getters of.
    const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {}
    if (typeof value !== 'function') continue
    found.push([name, value])
    const { prototype } = value as { prototype?: object }
    if (prototype) found.push([`${name}.prototype`, prototype])
  }
  return [...found, ['document', document], ['navigator', navigator], ['location', location]]
}

const about = (value: unknown) =>
  typeof value === 'function'
    ? [
        typeof value,
        value.name,
        value.length,
        Function.prototype.toString.call(value),
        Reflect.ownKeys(value).map(String).sort(),
      ]
    : typeof value

/** What stands on the page, as text: names, order, flags, and what each function says of itself. */
export function census(): Record<string, unknown> {
  const lines: Record<string, unknown> = {}
  for (const [path, object] of places()) {
    if (object !== window) lines[path] = Reflect.ownKeys(object).map(String)
    for (const key of Reflect.ownKeys(object)) {
      const { enumerable, configurable, writable, value, get, set } = Object.getOwnPropertyDescriptor(object, key) ?? {}
      lines[`${path} ${String(key)}`] = [enumerable, configurable, writable, about(value), about(get), about(set)]
    }
  }
  return lines
}

/** Keeps every descriptor as it stands now; what it returns tells which of them are others. */
export function keep(): () => string[] {
  const kept = places().map(([path, object]) => [path, object, Object.getOwnPropertyDescriptors(object)] as const)
  return () => {
    const changed: string[] = []
    for (const [path, object, before] of kept) {
      const now = Object.getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>
      const then = before as Record<PropertyKey, PropertyDescriptor>
      for (const key of new Set([...Reflect.ownKeys(now), ...Reflect.ownKeys(then)])) {
        const [left, right] = [then[key], now[key]]
        const parts = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const
        if (!left || !right || parts.some((part) => !Object.is(left[part], right[part])))
          changed.push(`${path} ${String(key)}`)
      }
    }
    return changed
  }
}
