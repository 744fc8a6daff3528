/** The forms our own build writes; anything else is an error, not a guess. */
const imported = /^import\{([^}]*)\}from"([^"]+)";?/
const exported = /export\{([^}]*)\};?\s*$/

const pairs = (list: string): [from: string, to: string][] =>
  list
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [from = '', to = from] = pair.split(' as ')
      return [from.trim(), to.trim()]
    })

/**
 * Puts the modules of some vendors into one text of constants, each module once: vendors of one API share its signal.
 * @param names file names without `.js`
 * @param read gives a module of `baked/vendors` by its path in there
 * @returns the text, and an expression for each name
 */
export function linkVendors(
  names: readonly string[],
  read: (file: string) => string,
): { readonly code: string; readonly vendors: readonly string[] } {
  const order: string[] = []
  const texts: string[] = []
  const link = (file: string): string => {
    const known = order.indexOf(file)
    if (known >= 0) return 'vendor$' + known
    let text = read(file).trim()
    let head = ''
    for (let match = imported.exec(text); match; match = imported.exec(text)) {
      const [all, list = '', from = ''] = match
      const path = new URL(from, `file:///${file}`).pathname.slice(1)
      head += `const{${pairs(list)
        .map(([name, local]) => (name === local ? name : `${name}:${local}`))
        .join()}}=${link(path)};`
      text = text.slice(all.length)
    }
    const [tail, list = ''] = exported.exec(text) ?? []
    const body = text.slice(0, text.length - (tail?.length ?? 0))
    if (!tail || /(?:^|[;}])(?:import|export)\b/.test(body.replace(/"(?:[^"\\]|\\.)*"/g, '""')))
      throw new Error(`[soglasie] [build] ${file} is not a module of this version; install the package again`)
    const gives = pairs(list).map(([local, name]) => `${name}:${local}`)
    order.push(file)
    texts.push(`const vendor$${order.length - 1}=(()=>{${head}${body};return{${gives.join()}}})();`)
    return 'vendor$' + (order.length - 1)
  }
  // A vendor's module has one export; a chunk that became shared may have more, but then the vendor's re-exports it.
  const vendors = names.map((name) => `Object.values(${link(name + '.js')})[0]`)
  return { code: texts.join('\n'), vendors }
}
