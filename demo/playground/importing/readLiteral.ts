/** Values that were code and could not be read, by line. */
export interface Read {
  readonly value: unknown
  readonly skipped: readonly number[]
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }
const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy
const number = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy
const regex = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y
const blank = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y

/**
 * Reads an object literal of JavaScript as data: JSON, JSON5, templates without insertions, regular expressions, texts
 * joined by `+`. Nothing is ever run: functions, names and calls are passed over and come out as `undefined`.
 * @param start position of the opening brace
 * @throws SyntaxError that names the line
 */
export function readLiteral(text: string, start = 0): Read {
  let at = start
  const skipped: number[] = []
  const lineOf = (place: number) => text.slice(0, place).split('\n').length
  const fail = (message: string): never => {
    throw new SyntaxError(`line ${lineOf(at)}: ${message}`)
  }
  const match = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const found = form.exec(text)
    if (found) at = form.lastIndex
    return found
  }
  const space = () => match(blank)
  const take = (sign: string) => {
    space()
    if (!text.startsWith(sign, at)) return false
    at += sign.length
    return true
  }

  function string(quote: string): string | undefined {
    let out = ''
    let isCode = false
    for (at++; text[at] !== quote; at++) {
      const sign = text[at]
      if (sign === undefined || (sign === '\n' && quote !== '`')) fail('a text is not closed; close it with ' + quote)
      if (quote === '`' && text.startsWith('${', at)) {
        isCode = true
        at += 2
        pass('}')
      } else if (sign !== '\\') out += sign
      else {
        const next = text[++at] ?? ''
        const unicode = /(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/iy
        unicode.lastIndex = at
        const code = unicode.exec(text)
        const point = code && parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
        if (code && point !== null && point <= 0x10ffff) {
          out += String.fromCodePoint(point)
          at = unicode.lastIndex - 1
        } else if (next !== '\n') out += escapes[next] ?? next
      }
    }
    at++
    return isCode ? undefined : out
  }

  /** Goes past code to one of these signs outside of every bracket, text, comment and regular expression. */
  function pass(ends: string): void {
    let depth = 0
    let before = ''
    for (;;) {
      space()
      const sign = text[at]
      if (sign === undefined) fail('the code does not end; paste the whole configuration')
      else if (depth === 0 && ends.includes(sign)) return
      else if (`'"\``.includes(sign)) string(sign)
      else if (sign === '/' && !/[\w)\]$]/.test(before) && match(regex)) before = ')'
      else {
        const name = match(word)?.[0]
        if (!name) {
          if ('([{'.includes(sign)) depth++
          if (')]}'.includes(sign)) depth--
          at++
        }
        // After these an expression begins, and a slash is no division.
        before = /^(return|typeof|case|in|of|void|delete|throw|new|else|do|await|yield)$/.test(name ?? '')
          ? ''
          : (text[at - 1] ?? '')
        continue
      }
      before = text[at - 1] ?? ''
    }
  }

  function code(from: number): undefined {
    at = from
    skipped.push(lineOf(from))
    pass(',}])')
  }

  function single(): unknown {
    space()
    const sign = text[at] ?? ''
    if (sign === '{') return object()
    if (sign === '[') return array()
    if (`'"\``.includes(sign) && sign) return string(sign)
    if (sign === '/') {
      const found = match(regex)
      return found ? new RegExp(found[1] as string, found[2]) : undefined
    }
    const digits = match(number)
    if (digits) return Number(digits[0])
    if (take('!')) return { 0: true, 1: false }[String(match(/[01]\b/y)?.[0])]
    const name = match(word)?.[0]
    return name === 'null' ? null : { true: true, false: false }[name as 'true']
  }

  function value(): unknown {
    space()
    const from = at
    let out = single()
    while (typeof out === 'string' && take('+')) {
      const more = single()
      out = typeof more === 'string' ? out + more : undefined
    }
    match(/\s*as\s+const\b/y)
    space()
    if (out !== undefined && /^(?!(?:in|instanceof|as|satisfies)\b)[\w$'"`]/.test(text.slice(at, at + 12)))
      fail('a comma or } is missing before this')
    // Whatever goes on was more than a value: an arrow, a call, a sum.
    return out === undefined || !',}])'.includes(text[at] ?? '') ? code(from) : out
  }

  function array(): unknown[] {
    const out: unknown[] = []
    for (at++; !take(']');) {
      out.push(value())
      if (!take(',') && text[at] !== ']') fail('a comma or ] is missing')
    }
    return out
  }

  function object(): Record<string, unknown> {
    const out: Record<string, unknown> = {}
    for (at++; !take('}');) {
      const from = at
      const sign = text[at] ?? fail('} is missing; paste the whole configuration')
      const name = `'"`.includes(sign) ? string(sign) : (match(word) ?? match(number))?.[0]
      if (name !== undefined && take(':')) {
        const one = value()
        // As data it would change what the object is.
        if (name !== '__proto__') out[name] = one
      } else code(from)
      if (!take(',') && text[at] !== '}') fail('a comma or } is missing')
    }
    return out
  }

  // What follows the closing brace belongs to the script around it.
  return { value: single(), skipped }
}
