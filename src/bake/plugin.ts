import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { insertHead } from '../html/insertHead.js'
import { markHtml } from '../html/markHtml.js'
import { servicesToMark } from '../html/services.js'
import type { Config } from '../model/policy.js'
import { all } from '../vendors/all.js'
import { type Site, bakeSite, headTag } from './bakeSite.js'
import { describeMark } from './describeMark.js'
import type { Dist } from './dist.js'
import { checkConfig, readConfig } from './readConfig.js'

export interface SoglasieOptions {
  /** The configuration, or the path of its file from Vite's root. */
  readonly config: Config | string
  /** Ids of catalogue entries whose tags are marked besides those of the configuration; default all. */
  readonly vendors?: readonly string[]
  /** The head inside the page, without a request of its own; `false`: a file with its SRI hash. Default true. */
  readonly inline?: boolean
}

/** Folder of the development server. */
const folder = '@soglasie/'

/** Does the address begin at the page rather than at a root? */
const relative = (base: string): boolean => base === '' || base.startsWith('.')

/** The plugin on a built SDK; `soglasie/vite` gives it the one it is part of. */
export function createPlugin({ config: given, vendors, inline = true }: SoglasieOptions, dist: Dist): Plugin {
  let vite: ResolvedConfig
  /** What the development server answers with. */
  let served: Site | undefined
  const catalogue = all.filter(({ id }) => vendors?.includes(id) ?? true)
  const file = () => (typeof given === 'string' ? resolve(vite.root, given) : undefined)

  /** Read anew for every page: an edit counts at once. */
  const load = (): Config => {
    const checked =
      typeof given === 'string'
        ? readConfig(given, readFileSync(resolve(vite.root, given), 'utf8'))
        : checkConfig('config', given)
    if ('config' in checked) return checked.config
    throw new Error(`[soglasie] [vite] the configuration cannot be used; correct it:\n${checked.mistakes.join('\n')}`)
  }

  const assets = () => vite.build.assetsDir.replace(/^\/+|\/+$/g, '').replace(/(.)$/, '$1/')

  /** Where the files of a built page are: as the page says it, and as the head says it. */
  const addresses = (page: string) => {
    const up = '../'.repeat(page.split('/').length - 2) || './'
    const own = (relative(vite.base) ? up : vite.base) + assets()
    // `import()` in a file begins at the file.
    return { own, parts: relative(vite.base) && !inline ? './' : own }
  }

  return {
    name: 'soglasie',
    configResolved(resolved) {
      vite = resolved
    },
    buildStart() {
      const path = file()
      if (path) this.addWatchFile(path)
      load()
    },
    configureServer({ middlewares, watcher, ws }) {
      const path = file()
      if (path) {
        watcher.add(path)
        watcher.on('change', (changed) => {
          if (resolve(changed) === path) ws.send({ type: 'full-reload' })
        })
      }
      middlewares.use((request, response, next) => {
        const [, name] = /\/@soglasie\/([^?#]+)/.exec(request.url ?? '') ?? []
        const text = name && served?.files.get(name)
        if (!text) return next()
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
        response.setHeader('Cache-Control', 'no-cache')
        response.end(text)
      })
    },
    transformIndexHtml: {
      // Last: what other plugins have put into the page is seen as well, and stands behind the head.
      order: 'post',
      handler(html, { path, server }) {
        const config = load()
        const { own, parts } = server
          ? { own: '', parts: (relative(vite.base) ? '/' : vite.base) + folder }
          : addresses(path)
        const site = bakeSite(config, dist, parts)
        if (server) served = site
        const marked = markHtml(html, servicesToMark(config, catalogue), {
          onMark(mark) {
            const { text, problem } = describeMark(path.slice(1), mark, config.purposes)
            if (problem) vite.logger.warn(`[soglasie] ${text}`)
            else if (!server) vite.logger.info(`[soglasie] ${text}`)
          },
        })
        return insertHead(marked, headTag(site, own, inline || server ? 'inline' : 'file'))
      },
    },
    generateBundle() {
      if (vite.build.ssr) return
      const site = bakeSite(load(), dist, addresses('/index.html').parts)
      for (const [name, source] of site.files)
        if (!inline || name !== site.head) this.emitFile({ type: 'asset', fileName: assets() + name, source })
      if (inline && !relative(vite.base))
        vite.logger.info(`[soglasie] the head is inside the page; its hash for script-src: '${site.inlineHash}'`)
    },
  }
}
