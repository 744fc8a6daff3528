import { canonicalJson } from './canonicalJson.js'

type Writer = (value: object) => string

/**
 * {@link canonicalJson} of objects whose keys are known beforehand: to sort and quote them anew for every one takes most
 * of its time. An object with other keys is written by `canonicalJson` itself, so the text is the same for every value.
 * @param keys every key such an object may have, none that all objects have, in any order
 * @param writers of members that are such objects themselves
 * @param except a key that is left out of the text
 */
export function canonicalObject(
  keys: readonly string[],
  writers: Readonly<Record<string, Writer>> = {},
  except?: string,
): Writer {
  const members = keys
    .filter((key) => key !== except)
    .sort()
    .map((key) => ({ key, name: JSON.stringify(key) + ':', write: writers[key] }))
  return (value) => {
    const object = value as Readonly<Record<string, unknown>>
    let unwritten = 0
    for (const key in object) if (key !== except) unwritten++
    let text = ''
    for (const { key, name, write } of members) {
      const inner = object[key]
      if (inner === undefined && !(key in object)) continue
      unwritten--
      if (inner === undefined) continue
      text += (text === '' ? '{' : ',') + name + (write && isObject(inner) ? write(inner) : canonicalJson(inner))
    }
    if (unwritten === 0 && text !== '') return text + '}'
    return canonicalJson(except === undefined ? value : { ...value, [except]: undefined })
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
