import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bakeSite, headTag } from '../src/bake/bakeSite.js'
import { contentSecurityPolicy, headerOf } from '../src/bake/contentSecurityPolicy.js'
import type { Dist } from '../src/bake/dist.js'
import type { Options } from './command.js'
import { load } from './load.js'
import type { Terminal } from './terminal.js'

/** Makes a head for one site: its configuration, its vendors, and the further parts it may ask for. */
export async function build(
  [file = '', ...more]: readonly string[],
  { out: folder = 'soglasie', base: address = '/soglasie/' }: Options,
  terminal: Terminal,
  dist: Dist,
): Promise<number> {
  if (more.length) {
    terminal.err('One configuration at a time: soglasie build CONFIG')
    return 2
  }
  const base = String(address).replace(/\/*$/, '/')
  const config = await load(file, terminal)
  if (typeof config === 'number') return config
  const site = bakeSite(config, dist, base)
  for (const [name, content] of [
    ...site.files,
    ['soglasie.inline.html', headTag(site, base, 'inline') + '\n'] as const,
  ]) {
    const path = join(String(folder), name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  const policy = (open: readonly string[] | true) =>
    headerOf(contentSecurityPolicy(config, { open, inline: [`'${site.inlineHash}'`], base }))
  terminal.out(`${folder}: ${site.files.size + 1} files; serve them at ${base}, those with a hash in their name for ever:
Cache-Control: public, max-age=31536000, immutable

${
  site.holds
    ? `Holds what nobody marked${site.vendors.length ? `, with the catalogue's ${site.vendors.join(', ')}` : ''}. Stands before every other script.`
    : 'Opens and shuts marked tags; the configuration names nothing to hold unmarked.'
}

As a file, the first script of the page:
${headTag(site, base, 'file')}

Or inside the page, without a request: ${join(String(folder), 'soglasie.inline.html')}, right after <meta charset>. Its hash is in the policies:
Content-Security-Policy: ${policy([])}

With every service open (npx soglasie csp --config ${file} says when to send which):
Content-Security-Policy: ${policy(true)}`)
  return 0
}
