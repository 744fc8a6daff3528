/** The value that stands in the storage as JSON; undefined where it is damaged. */
export function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}
