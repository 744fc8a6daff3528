// Makes the pages of one contender in dist/NAME: what it serves lies under /a/ and counts as its own; so does what it
// adds to the HTML.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { categories, languages, services, tagsFrom, texts } from './catalog.mjs'

/**
 * @typedef {object} Contender
 * @property {string} name its folder
 * @property {string} label
 * @property {string} [accept] selector of the control that accepts all; `a >>> b` looks into a's shadow root
 * @property {string} [reject]
 * @property {string} [settings] control that opens the dialog
 * @property {string} [dialog] what is seen once it is open; without it there is no dialog to measure
 * @property {boolean} [ungated] its tags run without being asked
 * @property {string} [settingsLink] attributes of the page's own link to the settings
 * @property {(tag: import('./catalog.mjs').Tag) => string} [tag] markup of a gated tag; '' when it makes tags by itself
 * @property {string} [head] what it adds to the end of <head>
 * @property {(builder: object) => Promise<Places | void> | Places | void} [build] makes its files; returns, by language,
 * what it adds to the page: `first`, before everything else, `head`, at the end of <head>, `end`, at the end of <body>
 */

/** @typedef {Record<string, { first?: string, head?: string, end?: string }>} Places */
/** @typedef {{ raw: number, gz: number, br: number }} Sizes */

const root = fileURLToPath(new URL('.', import.meta.url))
export const pagesFolder = join(root, 'dist')

export const gzip = (data) => gzipSync(data, { level: 9 })
export const brotli = (data) =>
  brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  })
/** @returns {Sizes} */
const sizesOf = (data) => ({ raw: data.length, gz: gzip(data).length, br: brotli(data).length })

/** Names of all contenders. */
export const contenderNames = () =>
  readdirSync(join(root, 'contenders')).filter((name) => existsSync(join(root, 'contenders', name, 'contender.mjs')))

/** @returns {Promise<Contender & { folder: string }>} */
export async function loadContender(name) {
  const folder = join(root, 'contenders', name)
  const { default: contender } = await import(pathToFileURL(join(folder, 'contender.mjs')).href)
  return { name, folder, ...contender }
}

/** `import { texts } from '#catalog'` in a bundled contender: plain data, of which only what is used is bundled. */
const catalogModule = (data) => ({
  name: 'catalog',
  setup(bundler) {
    bundler.onResolve({ filter: /^#catalog$/ }, () => ({ path: 'catalog', namespace: 'catalog' }))
    bundler.onLoad({ filter: /.*/, namespace: 'catalog' }, () => ({
      loader: 'js',
      contents: Object.entries(data)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n'),
    }))
  },
})

/** A tag as its vendor writes it, waiting for consent. */
const gatedTag = ({ category, service, src }) =>
  `<script async type="text/plain" data-category="${category}" data-service="${service}" data-src="${src}"></script>`

/** What a contender's build hook may use. */
function createBuilder(contender, site, data) {
  const write = (name, content) => {
    const file = join(site, 'a', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return {
    ...data,
    /** Where what it writes and copies goes. */
    folder: join(site, 'a'),
    write,
    copy: (from, name) => write(name, readFileSync(from)),
    package: (file) => join(root, 'node_modules', file),
    read: (file) => readFileSync(file, 'utf8'),
    minify: async (code) => (await esbuild.transform(code, { minify: true, charset: 'utf8', target: 'es2020' })).code,
    /** Bundles a file of the contender to /a/app.js, and /a/app.css when it imports styles. */
    bundle: async (entry) => {
      await esbuild.build({
        entryPoints: { app: join(contender.folder, entry) },
        outdir: join(site, 'a'),
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2020',
        charset: 'utf8',
        legalComments: 'none',
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.svg': 'dataurl' },
        plugins: [catalogModule(data)],
      })
    },
  }
}

/** The page of one language. */
const writePage = (language, body, tags, { first = '', head = '', end = '' }) =>
  [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    first,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Northwind Tools</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">',
    head,
    '</head>\n<body>',
    body,
    tags,
    end,
    '</body>\n</html>\n',
  ]
    .filter(Boolean)
    .join('\n')

/**
 * Builds a contender.
 * @param {Contender & { folder: string }} contender
 * @param {string} tagOrigin
 * @returns {Promise<{ html: Sizes, files: Record<string, Sizes> }>} sizes of the English page and of every own file
 */
export async function buildContender(contender, tagOrigin) {
  const site = join(pagesFolder, contender.name)
  rmSync(site, { recursive: true, force: true })
  mkdirSync(join(site, 'a'), { recursive: true })
  const data = { categories, services, texts, tags: tagsFrom(tagOrigin) }
  const places = (await contender.build?.(createBuilder(contender, site, data))) ?? {}
  const body = readFileSync(join(root, 'site/body.html'), 'utf8')
    .trim()
    .replace(' href="#settings"', (link) => link + (contender.settingsLink ?? ''))
  const tags = data.tags
    .map(contender.tag ?? gatedTag)
    .filter(Boolean)
    .join('\n')
  const html = {}
  for (const language of languages) {
    html[language] = writePage(language, body, tags, { head: contender.head, ...places[language] })
    writeFileSync(join(site, `${language}.html`), html[language])
  }

  const files = {}
  for (const entry of readdirSync(join(site, 'a'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath ?? entry.path, entry.name)
      files[file.slice(site.length).replaceAll('\\', '/')] = sizesOf(readFileSync(file))
    }
  return { html: sizesOf(Buffer.from(html.en)), files }
}
