import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, build, defineConfig } from 'vite'

const folder = import.meta.dirname
const dist = join(folder, '../../dist')

/** Every built file that a page may ask for, as text by its name: `soglasie.js`, `locales/ru.settings.js`. */
function readSdk(): Record<string, string> {
  if (!existsSync(join(dist, 'soglasie.js'))) throw new Error('the SDK is not built yet; run `npm run build` first')
  const names = [
    ...readdirSync(dist).filter((name) => /^soglasie[\w.-]*\.js$/.test(name)),
    ...readdirSync(join(dist, 'locales')).map((name) => `locales/${name}`),
  ].filter((name) => name.endsWith('.js'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')]))
}

/**
 * A document without an origin may load neither modules nor, with `script-src 'self'`, files beside it. So the preview
 * is one file with its script inside, and the SDK comes to it as text.
 */
const preview = (): Plugin => ({
  name: 'preview',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: 'es2022',
        minify: false,
        lib: { entry: join(folder, 'preview/frame.ts'), formats: ['iife'], name: 'preview', fileName: 'frame' },
      },
    })
    const [{ output }] = built as unknown as [{ output: [{ code: string }] }]
    const script = output[0].code.replaceAll('</script', '<\\/script')
    const html = readFileSync(join(folder, 'preview/preview.html'), 'utf8')
    this.emitFile({
      type: 'asset',
      fileName: 'preview.html',
      source: html.replace('/* frame.ts */', () => script),
    })
    this.emitFile({ type: 'asset', fileName: 'sdk.json', source: JSON.stringify(readSdk()) })
  },
})

export default defineConfig({
  root: folder,
  // Relative, so that the folder works below any path of any static host.
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [preview()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // As data: addresses files would be against the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
})
