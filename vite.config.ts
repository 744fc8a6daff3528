import { readdirSync } from 'node:fs'
import { type Plugin, type UserConfig, defineConfig } from 'vite'

/** Syntax of browsers with constructable stylesheets. Styles ask for `light-dark()`: Baseline since May 2024. */
const target = ['chrome99', 'firefox101', 'safari16.4']

const names = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))

/** What readers of the catalogue and `soglasie/html` need, and a page does not. */
const readers = { sources: '', unverified: '', remote: '', party: '', globals: '', sharesWith: '' }

/**
 * Takes properties out of the entries of `src/vendors`, or gives them another value.
 * @param values the new text by name; empty: the property goes
 */
const trim = (values: Readonly<Record<string, string>>): Plugin => ({
  name: 'trim-catalogue',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/vendors\/[\w-]+\.ts$/.test(id)) return null
    const cuts: [from: number, to: number, text: string][] = []
    for (const node of this.parse(code).body) {
      const made = node.type === 'ExportNamedDeclaration' && node.declaration
      const entry = made && made.type === 'VariableDeclaration' ? made.declarations[0]?.init : undefined
      if (entry?.type !== 'ObjectExpression') continue
      const nameOf = (property: (typeof entry.properties)[number]) =>
        property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ''
      // The placeholder of an embed names its receiver.
      const embed = entry.properties.some((property) => nameOf(property) === 'embed')
      for (const [index, property] of entry.properties.entries()) {
        const name = nameOf(property)
        const value = embed && name === 'party' ? undefined : values[name]
        if (value === '') cuts.push([property.start, entry.properties[index + 1]?.start ?? property.end, ''])
        else if (value && property.type === 'Property') cuts.push([property.value.start, property.value.end, value])
      }
    }
    for (const [from, to, text] of cuts.reverse()) code = code.slice(0, from) + text + code.slice(to)
    return { code, map: null }
  },
})

/**
 * Annotations for bundlers that come after this one, and a name for what is only exported: to a page they are bytes.
 * The annotations go before the minifier has come, which does less where they stand.
 */
const bare: Plugin = {
  name: 'bare',
  renderChunk: (code) => ({
    code: code.replace(/(?<=\w)\/\* @__PURE__ \*\/(?=\w)/g, ' ').replaceAll('/* @__PURE__ */', ''),
    map: null,
  }),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code.replace(/^(?:var|const) (\w+)=([^]+);export\{\1 as default\};/, 'export default$2;')
    },
  },
}

const vendors = names('src/vendors').filter((name) => name !== 'all' && !name.includes('.'))

/** Locale files: each part of the page brings its own. */
const locales = Object.fromEntries([
  ...names('src/locales').map((name) => [name, `src/locales/${name}.ts`]),
  ...['settings', 'about', 'form', 'gate'].flatMap((part) =>
    names('src/locales/' + part).map((name) => [`${name}.${part}`, `src/locales/${part}/${name}.ts`]),
  ),
])

type Output = {
  readonly entry: Record<string, string> | string
  readonly format?: 'es' | 'iife'
  readonly out?: string
  /** Global that an iife with exports makes. */
  readonly name?: string
  readonly node?: boolean
  readonly external?: (string | RegExp)[]
  readonly plugins?: Plugin[]
}

/** One mode an artefact: library mode takes one iife entry a build, and an iife would inline every `import()`. */
const modes: Record<string, Output> = {
  head: { entry: { soglasie: 'src/entry/head.ts' }, format: 'iife' },
  hold: { entry: { 'soglasie.hold': 'src/entry/hold.ts' }, format: 'iife' },
  'baked-hold': { entry: { hold: 'src/entry/baked-hold.ts' }, format: 'iife', out: 'dist/baked', name: 'soglasieHead' },
  'baked-marked': {
    entry: { marked: 'src/entry/baked-marked.ts' },
    format: 'iife',
    out: 'dist/baked',
    name: 'soglasieHead',
  },
  vendors: { entry: { 'soglasie.vendors': 'src/entry/vendors.ts' }, format: 'iife', plugins: [trim(readers)] },
  'baked-vendors': {
    entry: Object.fromEntries(vendors.map((name) => [name, `src/vendors/${name}.ts`])),
    out: 'dist/baked/vendors',
    plugins: [trim(readers)],
  },
  app: { entry: { 'soglasie.app': 'src/entry/app.ts' } },
  settings: { entry: { 'soglasie.settings': 'src/entry/settings.ts' } },
  about: { entry: { 'soglasie.about': 'src/entry/about.ts' } },
  layout: { entry: { 'soglasie.layout': 'src/entry/layout.ts' } },
  share: { entry: { 'soglasie.share': 'src/entry/share.ts' } },
  delivery: { entry: { 'soglasie.delivery': 'src/entry/delivery.ts' } },
  accept: { entry: { 'soglasie.accept': 'src/entry/accept.ts' } },
  form: { entry: { 'soglasie.form': 'src/entry/form.ts' } },
  element: { entry: { 'soglasie.element': 'src/entry/element.ts' } },
  control: { entry: { 'soglasie.control': 'src/entry/control.ts' } },
  worlds: { entry: { 'soglasie.worlds': 'src/entry/worlds.ts' } },
  import: { entry: { 'soglasie.import': 'src/entry/import.ts' } },
  compat: { entry: { 'soglasie.compat': 'src/entry/compat.tag.ts' }, format: 'iife' },
  sweep: { entry: { 'soglasie.sweep': 'src/entry/sweep.ts' } },
  reload: { entry: { 'soglasie.reload': 'src/entry/reload.ts' } },
  embed: { entry: { 'soglasie.embed': 'src/entry/embed.ts' } },
  check: { entry: { 'soglasie.check': 'src/entry/check.ts' } },
  locales: { entry: locales, out: 'dist/locales' },
  npm: {
    entry: {
      ...Object.fromEntries(
        ['index', 'schema', 'compat', 'react', 'preact', 'vue', 'svelte'].map((name) => [name, `src/entry/${name}.ts`]),
      ),
      html: 'src/entry/html.ts',
      ...Object.fromEntries(names('src/locales').map((name) => [`locales/${name}`, `src/locales/${name}.ts`])),
      ...Object.fromEntries(['all', ...vendors].map((name) => [`vendors/${name}`, `src/vendors/${name}.ts`])),
    },
    out: 'dist/npm',
    plugins: [trim({ sources: '[]', unverified: '' })],
    external: [/^zod/, 'parse5', 'react', 'vue', 'svelte/store', /^preact\/hooks/],
  },
  cli: { entry: { soglasie: 'cli/main.ts' }, out: 'dist/cli', node: true, external: [/^node:/, /^zod/, 'parse5'] },
  vite: { entry: { vite: 'src/bake/vite.ts' }, out: 'dist/npm', node: true, external: [/^node:/, /^zod/, 'parse5'] },
}

export default defineConfig(({ mode }): UserConfig => {
  const output = modes[mode]
  if (!output) throw new Error(`There is no mode "${mode}"; build one of: ${Object.keys(modes).join(', ')}`)
  const { entry, format = 'es', out = 'dist', name = 'soglasie', node, external = [], plugins = [] } = output
  return {
    publicDir: false,
    plugins: /npm|cli/.test(out) ? plugins : [...plugins, bare],
    logLevel: 'warn',
    build: {
      target: node ? 'node20' : target,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      outDir: out,
      emptyOutDir: false,
      minify: node ? false : 'terser',
      terserOptions: {
        module: format === 'es',
        ecma: 2020,
        // Names for a mistake of Safari 10 in loops.
        safari10: false,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      },
      ssr: node,
      lib: { entry, formats: [format], name, fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        external,
        output: {
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
      reportCompressedSize: false,
    },
  }
})
