/** One attribute as it stands in a start tag. */
interface Piece {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** html.spec.whatwg.org §13.2.5.32–37: what the tokenizer takes for an attribute. Sticky. */
const attribute =
  /([\t\n\f\r /]*)([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*|(?=>)))?/y

/** The attributes of a start tag in their order, duplicates included. */
function pieces(raw: string): Piece[] {
  const found: Piece[] = []
  const scan = new RegExp(attribute)
  scan.lastIndex = nameEnd(raw)
  for (let match = scan.exec(raw); match; match = scan.exec(raw)) {
    const [, space = '', name = ''] = match
    found.push({
      name: name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
      start: match.index + space.length,
      end: scan.lastIndex,
    })
  }
  return found
}

const nameEnd = (raw: string): number => /^<[^\t\n\f\r />]*/.exec(raw)?.[0].length ?? 0

/** A value between double quotes. */
export const quoted = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`

/**
 * A start tag with marks right after its name and some attributes renamed in place; every other byte stays.
 * @param raw the tag as written
 * @param marks what to add: pairs of name and value
 * @param rename new names by lower-case name, e.g. `src` → `data-src`
 * @param values new values by lower-case name
 */
export function rewriteTag(
  raw: string,
  marks: readonly (readonly [string, string])[],
  rename: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, string> = new Map(),
): string {
  const all = pieces(raw)
  const own = new Set(all.map(({ name }) => name))
  const front = marks.map(([name, value]) => ` ${name}=${quoted(value)}`)
  let text = ''
  let done = nameEnd(raw)
  for (const { name, start, end } of all) {
    const next = rename.get(name)
    const value = values.get(name)
    if (next === undefined && value === undefined) continue
    const written =
      value === undefined
        ? next === 'data-' + name
          ? 'data-' + raw.slice(start, end)
          : next + raw.slice(start + name.length, end)
        : `${raw.slice(start, start + name.length)}=${quoted(value)}`
    text += raw.slice(done, start)
    done = end
    // Of two attributes with one name a browser takes the first: ours goes before one of the site's own.
    if (next !== undefined && own.has(next)) front.push(` ${written} `)
    else text += written
  }
  return raw.slice(0, nameEnd(raw)) + front.join('') + text + raw.slice(done)
}
