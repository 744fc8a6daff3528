// What an application pays for an import: bundled as an application would, static imports only, brotli.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'

const npm = fileURLToPath(new URL('../dist/npm/', import.meta.url))
const KiB = 1024

/** Bytes of what a page loads from the start when an application says `code`; nothing that is imported later. */
async function initialBytes(code: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: npm,
    build: {
      write: false,
      rolldownOptions: { input: 'application', external: ['react', 'vue', /^preact/, /^svelte/] },
    },
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === 'application' ? '\0application' : undefined),
        load: (id) => (id === '\0application' ? code : undefined),
      },
    ],
  })
  if (!('output' in built)) throw new Error('one build was asked for')
  const chunks = new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const loaded = new Set<string>()
  const load = (name: string) => {
    const chunk = chunks.get(name)
    if (!chunk || loaded.has(name)) return
    loaded.add(name)
    chunk.imports.forEach(load)
  }
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) load(fileName)
  return [...loaded].reduce((sum, name) => sum + brotliCompressSync(chunks.get(name)?.code ?? '').length, 0)
}

describe('an application that imports', () => {
  it.each([
    // What `soglasie.hold.js` is, 6.2 KiB, and the addresses of fifty locales and of the parts.
    [
      'createConsent and asks has() alone',
      `import { createConsent } from './index.js'; window.has = createConsent({}).has`,
      8.5,
    ],
    ['the hook for React', `import { useConsent } from './react.js'; window.use = useConsent`, 0.2],
    ['the composable for Vue', `import { useConsent } from './vue.js'; window.use = useConsent`, 0.3],
    ['the store for Svelte', `import { consentStore } from './svelte.js'; window.use = consentStore`, 0.3],
    ['the markup of other tools', `import { understandMarkup } from './compat.js'; understandMarkup()`, 1.3],
    ['one vendor', `import { metrica } from './vendors/metrica.js'; window.vendors = [metrica]`, 1],
  ])('%s', async (_, code, most) => {
    const bytes = await initialBytes(code.replaceAll("'./", `'${npm}`))
    expect(bytes).toBeGreaterThan(50)
    expect(bytes).toBeLessThanOrEqual(most * KiB)
  })
})

/** The bytes of a file of the package and of everything it imports from the start. */
function bytesOf(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0
  seen.add(file)
  const code = readFileSync(file, 'utf8')
  const imports = [...code.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+)"/g)].map(([, path]) =>
    fileURLToPath(new URL(path as string, 'file://' + file)),
  )
  return imports.reduce((sum, path) => sum + bytesOf(path, seen), brotliCompressSync(code).length)
}

describe('vendors one by one', () => {
  it.each(readdirSync(npm + 'vendors').filter((name) => name !== 'all.js'))('%s', (name) => {
    const bytes = bytesOf(`${npm}vendors/${name}`)
    expect(bytes).toBeGreaterThan(100)
    expect(bytes).toBeLessThanOrEqual(1.6 * KiB)
  })
})
