import { type Directive, contentSecurityPolicy, headerOf } from '../src/bake/contentSecurityPolicy.js'
import { digest } from '../src/bake/digest.js'
import { inlineScripts } from '../src/html/inlineScripts.js'
import { optional } from '../src/model/decision.js'
import type { Options } from './command.js'
import { load } from './load.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

const nonce = ["'nonce-RANDOM'"]

/** Prints the strict Content Security Policy of a site, shut and open, with a nonce and with hashes. */
export async function csp(
  pages: readonly string[],
  { config: name, base }: Options,
  terminal: Terminal,
): Promise<number> {
  if (typeof name !== 'string') {
    terminal.err('Name the configuration: soglasie csp --config FILE')
    return 2
  }
  const config = await load(name, terminal)
  if (typeof config === 'number') return config
  const hashes = new Set<string>()
  for (const page of pages) {
    const content = await read(page, terminal)
    if (!content) return 2
    for (const text of inlineScripts(content.toString('utf8'))) hashes.add(`'${digest(text, 'sha256')}'`)
  }
  const cookie = config.cookie?.name ?? 'soglasie'
  const policy = (open: readonly string[] | true, inline: readonly string[]) =>
    contentSecurityPolicy(config, { open, inline, ...(typeof base === 'string' && { base }) })
  const header = (directives: readonly Directive[]) =>
    terminal.out(`Content-Security-Policy: ${headerOf(directives)}\n`)

  const shut = policy([], nonce)
  terminal.out(
    `# Shut: while the cookie "${cookie}" carries no consent. RANDOM: a new one for every answer of the server.`,
  )
  header(shut)
  terminal.out('# Open: every service of the configuration.')
  header(policy(true, nonce))
  terminal.out(
    hashes.size
      ? '# The same for pages whose inline scripts do not change: hashes instead of a nonce. Shut, then open.'
      : '# The same without inline scripts (name your pages after the options, and the hashes of theirs are here). Shut, then open.',
  )
  header(policy([], [...hashes]))
  header(policy(true, [...hashes]))

  terminal.out('# What each purpose adds to the shut one:')
  for (const { id } of optional(config)) {
    const more = policy([id], nonce).flatMap(({ name: directive, sources }) => {
      const had = shut.find((one) => one.name === directive)?.sources ?? []
      const added = sources.filter((source) => !had.includes(source))
      return added.length ? [`#   ${directive} ${added.join(' ')}`] : []
    })
    terminal.out([`# ${id}:`, ...(more.length ? more : ['#   nothing'])].join('\n'))
  }
  terminal.out(`
# Why, in the open one:
${policy(true, nonce)
  .map(({ name: directive, why }) => `#   ${directive}: ${why}`)
  .join('\n')}
#
# A page keeps the policy it came with. Either the server reads the cookie "${cookie}" and sends the shut policy before
# a consent and the open one after it (what was granted on a page then opens with the next one), or it always sends the
# open one, and marks or automatic holding keep the tags shut. Only the shut policy holds what the parser sees unmarked.
# Hosts come from the configuration and the catalogue: a tag that loads from elsewhere shows in the browser's console.`)
  return 0
}
