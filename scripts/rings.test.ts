import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

/**
 * Proves that the compiler draws the arrows of design.md §4: a copy of every tsconfig, one small file per ring
 * instead of its sources, and one probe per arrow. What the sources themselves import is checked by `tsc -b`.
 */
const root = dirname(import.meta.dirname)

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

const headFiles: string[] = readJson('src/entry/tsconfig.head.json').files
const [headProbe = '', headStub = ''] = headFiles

interface Ring {
  readonly tsconfig: string
  /** The rings it may import. */
  readonly may: readonly string[]
  /** The names of its surroundings that it may use. */
  readonly in: readonly ('document' | 'process')[]
  readonly folder: string
  /** What the others import, and where this one imports from. */
  readonly stub: string
  readonly probe: string
}

const ring = (folder: string, may: readonly string[], surroundings: Ring['in'], more: Partial<Ring> = {}): Ring => ({
  tsconfig: `${folder}/tsconfig.json`,
  may,
  in: surroundings,
  folder,
  stub: 'stub.ts',
  probe: 'probe.ts',
  ...more,
})

const rings: Readonly<Record<string, Ring>> = {
  model: ring('src/model', [], []),
  page: ring('src/page', ['model'], ['document']),
  delivery: ring('src/delivery', ['model'], ['document']),
  vendors: ring('src/vendors', ['model'], ['document']),
  locales: ring('src/locales', ['model'], []),
  schema: ring('src/schema', ['model'], []),
  ui: ring('src/ui', ['model'], ['document']),
  html: ring('src/html', ['model'], []),
  bake: ring('src/bake', ['model', 'schema', 'html', 'vendors'], ['process']),
  head: ring('src/entry', ['model', 'page', 'vendors'], ['document'], {
    tsconfig: 'src/entry/tsconfig.head.json',
    stub: headStub,
    probe: headProbe,
  }),
  entry: ring(
    'src/entry',
    ['model', 'page', 'delivery', 'vendors', 'locales', 'schema', 'ui', 'html', 'head'],
    ['document'],
  ),
  cli: ring('cli', ['model', 'schema', 'html', 'vendors', 'bake'], ['process']),
  collector: ring('collector', ['model', 'schema'], ['process'], {
    stub: 'src/stub.ts',
    probe: 'src/probe.ts',
  }),
}
const all = Object.entries(rings)
const arrows = all.flatMap(([from]) => Object.keys(rings).flatMap((to) => (from === to ? [] : [`${from} → ${to}`])))
const forbidden = arrows.filter((arrow) => {
  const [from = '', to = ''] = arrow.split(' → ')
  return !rings[from]?.may.includes(to)
})

let copy: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
}

/** What `tsc -b` says of the copy, one error a line. */
function compile(): string[] {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false'], {
      cwd: copy,
      encoding: 'utf8',
    })
    return []
  } catch (failure) {
    const { stdout } = failure as { stdout: string }
    return stdout.split('\n').filter((line) => line.includes('error TS'))
  }
}

beforeEach(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'soglasie-rings-')))
  cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
  const { references, ...rest } = readJson('tsconfig.json') as { references: { path: string }[] }
  const ringsOnly = references.filter(({ path }) =>
    all.some(([, { tsconfig }]) => tsconfig === posix.join(path, path.endsWith('.json') ? '' : 'tsconfig.json')),
  )
  write('tsconfig.json', JSON.stringify({ ...rest, references: ringsOnly }))
  for (const [name, { tsconfig, folder, stub }] of all) {
    write(tsconfig, readFileSync(join(root, tsconfig), 'utf8'))
    write(posix.join(folder, stub), `export const stub = '${name}'\n`)
  }
  for (const file of headFiles) if (file !== headStub) write(`src/entry/${file}`, 'export {}\n')
})

afterEach(() => rmSync(copy, { recursive: true }))

/** Adds one import of every other ring to each ring. */
function probe(keyword: 'import' | 'import type') {
  for (const [from, { folder, probe }] of all) {
    const here = posix.dirname(posix.join(folder, probe))
    const lines = all.flatMap(([to, target]) => {
      const path = posix.relative(here, posix.join(target.folder, target.stub)).replace(/\.ts$/, '.js')
      const as = `from_${to}`
      return from === to
        ? []
        : [
            `${keyword} { stub as ${as} } from '${path.startsWith('.') ? path : './' + path}'`,
            `export type From_${to} = typeof ${as}`,
            ...(keyword === 'import' ? [`export const to_${to} = ${as}`] : []),
          ]
    })
    write(posix.join(folder, probe), lines.join('\n') + '\n')
  }
}

it('a house in which no ring imports another compiles', () => {
  expect(compile()).toEqual([])
})

it.each(['import', 'import type'] as const)('an %s is refused for exactly the arrows the design forbids', (keyword) => {
  probe(keyword)
  const errors = compile()
  // Nothing else is wrong with the probes, so nothing else can be the reason.
  expect(errors.filter((line) => !/error TS(6307|6059):/.test(line))).toEqual([])
  const refused = errors.flatMap((line) => {
    const [, file, project] =
      /error TS6307: File '(.+)' is not listed within the file list of project '(.+?)'/.exec(line) ?? []
    const from = all.find(([, { tsconfig }]) => join(copy, tsconfig) === project)
    const to = all.find(([, { folder, stub }]) => join(copy, folder, stub) === file)
    return file ? [`${from?.[0]} → ${to?.[0]}`] : []
  })
  expect(refused.toSorted()).toEqual(forbidden.toSorted())
})

it('the names of the browser and of Node are known exactly to the rings that run there', () => {
  for (const [, { folder, probe }] of all)
    write(posix.join(folder, probe), 'export const page = document\nexport const node = process\n')
  const unknown = compile().map((line) => {
    const [, path, name] = /^(.+?)\(.*error TS(?:2584|2304|2591|2580): Cannot find name '(\w+)'/.exec(line) ?? [
      line,
      line,
    ]
    const from = all.find(([, { folder, probe }]) => posix.join(folder, probe) === path)
    return `${from?.[0] ?? path}: ${name}`
  })
  const foreign = all.flatMap(([name, ring]) =>
    (['document', 'process'] as const).filter((word) => !ring.in.includes(word)).map((word) => `${name}: ${word}`),
  )
  expect(unknown.toSorted()).toEqual(foreign.toSorted())
})
