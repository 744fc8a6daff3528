import { createContext, runInContext } from 'node:vm'

/** Stands for the page that the file expects: whatever is asked of it is there and does nothing. */
const nothing = (): unknown => {
  const anything: unknown = new Proxy(() => anything, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything),
    set: () => true,
    apply: () => anything,
    construct: () => anything as object,
  })
  return anything
}

/** `import` and `export` in the words of a script: what is imported is the tool itself. */
const asScript = (text: string) =>
  text
    .replace(/^\s*import\s+['"][^'"]+['"];?/gm, '')
    .replace(/^\s*import\s+(?:\*\s+as\s+)?(\w+)\s+from\s+['"][^'"]+['"];?/gm, 'const $1 = tool')
    .replace(
      /^\s*import\s+\{([^}]*)\}\s+from\s+['"][^'"]+['"];?/gm,
      (_, names: string) => `const {${names.replace(/\bas\b/g, ':')}} = tool`,
    )
    .replace(/^(\s*)export\s+default\s+/gm, '$1module.exports = ')
    .replace(/^(\s*)export\s+(const|let|var)\s+(\w+)\s*=/gm, '$1$2 $3 = exports.$3 =')

const isConfig = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ['categories', 'languages', 'services', 'apps'].some((key) => Object.hasOwn(value, key))

/**
 * The configuration in a file of vanilla-cookieconsent or Klaro: JSON, or a script that is run to find what it hands
 * over. The file is the operator's own; running it here is no safer than running it anywhere else.
 * @returns undefined when there is none
 * @throws what the script throws before it has handed anything over
 */
export function evaluate(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return isConfig(json) ? json : undefined
  } catch {
    // Not JSON: a script.
  }
  const handed: unknown[] = []
  const hand = (value: unknown) => {
    handed.push(value)
    return nothing()
  }
  const tool: unknown = new Proxy(() => tool, {
    get: (_, key) =>
      ['run', 'setup', 'show', 'render'].includes(String(key)) ? hand : key === 'then' ? undefined : tool,
  })
  const module = { exports: {} as Record<string, unknown> }
  const page: Record<string, unknown> = {
    tool,
    CookieConsent: tool,
    klaro: tool,
    initCookieConsent: () => tool,
    require: () => tool,
    module,
    exports: module.exports,
    hand,
    document: nothing(),
    navigator: nothing(),
    location: nothing(),
    console: nothing(),
    addEventListener: (_: string, call: unknown) => typeof call === 'function' && call(nothing()),
    setTimeout: hand,
  }
  page['window'] = page['self'] = page['globalThis'] = page
  createContext(page)
  const found = () => [...handed, page['klaroConfig'], module.exports, ...Object.values(module.exports)].find(isConfig)
  try {
    runInContext(`${asScript(text)}\n;if (typeof klaroConfig !== 'undefined') hand(klaroConfig)`, page, {
      timeout: 2000,
    })
  } catch (cause) {
    const early = found()
    if (early === undefined) throw cause
    return early
  }
  return found()
}
