import type { Config } from '../model/policy.js'
import { type Head, bakeHead } from './bakeHead.js'
import { digest, mark } from './digest.js'
import type { Dist } from './dist.js'

/** Everything a site has to serve, and what to paste. */
export interface Site extends Omit<Head, 'code'> {
  /** Contents by name; names carry a hash of the content, so every file may be cached for ever. */
  readonly files: ReadonlyMap<string, string>
  /** Name of the head among the files. */
  readonly head: string
  readonly code: string
  /** Of the head as a file. */
  readonly integrity: string
  /** Of the head inside the page, for `script-src`. */
  readonly inlineHash: string
}

/** Parts that a page never asks for under this configuration. */
function unused(config: Config, holds: boolean): RegExp {
  const names = [
    'check',
    'compat',
    'vendors',
    ...(holds ? [] : ['sweep', 'reload']),
    ...(config.ui?.control === false ? ['control'] : []),
    ...(config.scope?.domains ? [] : ['share']),
    ...(config.import ? [] : ['import']),
    ...(config.signals?.tcf || config.signals?.gpp ? [] : ['worlds']),
  ]
  return new RegExp(`^soglasie\\.(${names.join('|')})\\.js$`)
}

/**
 * Builds a site's own head and gathers the further parts it may ask for.
 * @param config checked
 * @param base address of the folder the files will be served from, ending in `/`
 */
export function bakeSite(config: Config, dist: Dist, base: string): Site {
  const { holds } = bakeHead(config, dist, base)
  const skip = unused(config, holds)
  const parts = [
    ...dist.list('').filter((file) => /^soglasie\.\w+\.js$/.test(file) && !skip.test(file)),
    ...dist
      .list('locales')
      .filter((file) => file.endsWith('.js'))
      .map((file) => 'locales/' + file),
  ]
    .sort()
    .map((file) => [file, dist.read(file)] as const)
  // Parts ask for each other by name, so the folder carries the hash of them all.
  const folder = `soglasie.${mark(JSON.stringify(parts))}/`
  const { code, vendors } = bakeHead(config, dist, base + folder)
  const head = `soglasie.${mark(code)}.js`
  return {
    files: new Map([[head, code], ...parts.map(([file, text]) => [folder + file, text] as const)]),
    head,
    code,
    integrity: digest(code),
    inlineHash: digest(inline(code), 'sha256'),
    holds,
    vendors,
  }
}

/** The text between the tags, to which the hash in `script-src` belongs. */
const inline = (code: string): string => code.trimEnd()

/** The tag to paste as the first one of the page. */
export const headTag = (site: Site, base: string, how: 'file' | 'inline'): string =>
  how === 'inline'
    ? `<script>${inline(site.code)}</script>`
    : `<script src="${base}${site.head}" integrity="${site.integrity}"></script>`
