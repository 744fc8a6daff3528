/** The text of a `data:` or `javascript:` address; undefined for others. */
export function textOf(written: string): string | undefined {
  // As the URL parser does (url.spec.whatwg.org §4.4).
  const address = written.replace(/[\t\n\r]/g, '')
  const [, scheme, base64, body = ''] =
    /^[\0-\x20]*(javascript|data):(?:(?<=data:)[^,]*?(;base64)?,)?([^]*)$/i.exec(address) ?? []
  if (!scheme) return undefined
  try {
    const text = decodeURIComponent(body)
    return base64 ? atob(text) : text
  } catch {
    return body
  }
}
