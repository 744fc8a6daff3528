import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (file: string) => readFileSync(root + file)
const size = (file: string) => {
  const data = read(file)
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: data.length } }).length
}

interface Published {
  /** Sizes of the files behind the README's bytes when they were measured, brotli, by their path in `dist`. */
  readonly artefacts: Record<string, number>
  readonly contenders: readonly {
    readonly label: string
    readonly bytes: { readonly first?: { readonly br: number } }
  }[]
}
const published = JSON.parse(read('bench/page/published.json').toString()) as Published

describe('the published bench', () => {
  const artefacts = Object.entries(published.artefacts)

  it('names the files a visitor downloads', () => {
    expect(Object.keys(published.artefacts)).toEqual(
      expect.arrayContaining(['soglasie.js', 'soglasie.hold.js', 'soglasie.app.js', 'locales/en.js', 'baked/hold.js']),
    )
  })

  it.each(artefacts)('%s had the size it has now, within 2 %%', (file, bytes) => {
    expect(Math.abs(size('dist/' + file) / bytes - 1)).toBeLessThanOrEqual(0.02)
  })

  it.each(
    published.contenders.flatMap(({ label, bytes }) =>
      bytes.first?.br && /^Soglasie(?!.*records)/.test(label) ? [label] : [],
    ),
  )('%s is in the README with the bytes that were measured', (label) => {
    const bytes = published.contenders.find((contender) => contender.label === label)?.bytes.first?.br ?? NaN
    expect(read('README.md').toString()).toContain(`| ${label} | ${(bytes / 1024).toFixed(1)} |`)
  })
})
