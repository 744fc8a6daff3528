/**
 * Cookies and storage that are gone with the frame: without an origin the browser has none to give, and the SDK would
 * rightly take that for a refusal.
 */
export function stayInMemory(window: Window & typeof globalThis): void {
  const jar = new Map<string, string>()
  Object.defineProperty(window.Document.prototype, 'cookie', {
    configurable: true,
    enumerable: true,
    get: () => [...jar].map((pair) => pair.join('=')).join('; '),
    set(text: string) {
      const [pair = '', ...attributes] = text.split(';')
      const name = pair.split('=')[0]?.trim() ?? ''
      // Like a browser on a host without subdomains: a cookie of a parent domain is not taken.
      if (attributes.some((attribute) => /^\s*domain=/i.test(attribute))) return
      if (attributes.some((attribute) => /^\s*max-age=(0|-.*)$/i.test(attribute))) jar.delete(name)
      else jar.set(name, pair.slice(pair.indexOf('=') + 1).trim())
    },
  })
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { configurable: true, value: new MemoryStorage() })
}

/** Keys are own properties, as of a real store: `Object.keys(localStorage)` lists them. */
class MemoryStorage {
  [key: string]: unknown
  getItem(key: string) {
    return Object.hasOwn(this, key) ? (this[key] as string) : null
  }
  setItem(key: string, value: string) {
    this[key] = value
  }
  removeItem(key: string) {
    delete this[key]
  }
  clear() {
    for (const key of Object.keys(this)) delete this[key]
  }
  key(index: number) {
    return Object.keys(this)[index] ?? null
  }
  get length() {
    return Object.keys(this).length
  }
}
