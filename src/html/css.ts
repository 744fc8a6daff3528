/** A held address that was found in a style sheet. */
export interface Found<Owner> {
  readonly address: string
  readonly owner: Owner
}

export interface Import<Owner> extends Found<Owner> {
  /** Media query of the `@import`, empty without one. */
  readonly media: string
}

const string = `"(?:[^"\\\\]|\\\\[^])*"|'(?:[^'\\\\]|\\\\[^])*'`
const url = `url\\(\\s*(?:${string}|(?:[^"'()\\s\\\\]|\\\\[^])*)\\s*\\)`
/** Comments and strings are matched so that nothing is found inside them. */
const token = new RegExp(`/\\*[^]*?(?:\\*/|$)|@import\\s*(${string}|${url})([^;{}]*)(?:;|$)|(${url})|${string}`, 'gi')

/** What a string or `url()` says: quotes off, CSS escapes decoded (css-syntax §4.3.7). */
const value = (written: string): string =>
  written
    .replace(/^url\(\s*|\s*\)$/gi, '')
    .replace(/^(["'])([^]*)\1$/, '$2')
    .replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, hex: string | undefined, same: string) =>
      hex ? String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)) : same,
    )

/**
 * Takes held addresses out of CSS: `url()` becomes `url(about:invalid)`, and an `@import` with at most a media query is
 * cut out and given back, so that a marked `<link>` can stand for it. The rest of the text stays as it is.
 */
export function holdCss<Owner>(
  css: string,
  ownerOf: (address: string) => Owner | undefined,
): { readonly css: string; readonly imports: readonly Import<Owner>[]; readonly cut: readonly Found<Owner>[] } {
  const imports: Import<Owner>[] = []
  const cut: Found<Owner>[] = []
  const held = css.replace(token, (all: string, imported?: string, rest = '', loaded?: string) => {
    const written = imported ?? loaded
    if (!written) return all
    const address = value(written)
    const owner = ownerOf(address)
    if (!owner) return all
    const media = rest.trim()
    if (imported && !/^(?:layer|supports)\b/i.test(media)) {
      imports.push({ address, owner, media })
      return ''
    }
    cut.push({ address, owner })
    return imported ? '' : 'url(about:invalid)'
  })
  return { css: held, imports, cut }
}
