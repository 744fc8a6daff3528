const [source = ''] = Object.values(
  import.meta.glob<string>('../../../src/model/policy.ts', { query: '?raw', import: 'default', eager: true }),
)

/** Where each interface of the model stands in a configuration; `[]` is any item of a list. */
const places: Readonly<Record<string, readonly string[]>> = {
  Config: [''],
  Operator: ['operator'],
  DocumentEdition: ['policy', 'consent', 'documents[]'],
  Policy: ['policy'],
  Purpose: ['purposes[]'],
  Service: ['purposes[].services[]'],
  ImportSource: ['import[]'],
}

/**
 * The docstrings of the model by path, `ui.position`: what editors show is what the form says, also of a new option.
 * @param text TypeScript as the house formats it: one property a line, docstrings before it
 */
export function readDocs(text: string = source): ReadonlyMap<string, string> {
  const docs = new Map<string, string>()
  let stems: readonly string[] = []
  let said = ''
  const nest: string[] = []
  const joined = (stem: string, key: string) => [stem, ...nest, key].filter(Boolean).join('.')
  for (const [, comment, name, key, opens, closes] of text.matchAll(
    /\/\*\*((?:[^*]|\*(?!\/))*)\*\/|^export interface (\w+)|^\s+readonly (\w+)\??:([^\n]*\{$)?|^(\s*)\}/gm,
  )) {
    if (comment !== undefined)
      said = comment
        .replace(/^\s*\* ?/gm, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    else if (name) {
      stems = places[name] ?? []
      nest.length = 0
    } else if (key) {
      if (said) for (const stem of stems) docs.set(joined(stem, key), said)
      if (opens) nest.push(key)
    } else if (closes) nest.pop()
    if (comment === undefined) said = ''
  }
  return docs
}

/** `purposes[1].services[0].id` as the docs know it: `purposes[].services[].id`. */
export const patternOf = (path: string): string => path.replace(/\[\d+\]/g, '[]')
