import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface StaticFile {
  readonly type: string
  readonly body: Buffer<ArrayBuffer>
  readonly gzip: Buffer<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Where the dashboard was built: beside the bundle, or seen from this source. */
const places = ['./admin/', '../../dist/admin/'].map((path) => new URL(path, import.meta.url))

/**
 * The built dashboard, in memory: nothing of a request ever becomes a path on the disk.
 * @returns the files by name, `index.html` and `assets/NAME`; empty where it is not built
 */
export function readFiles(): ReadonlyMap<string, StaticFile> {
  const place = places.find((url) => existsSync(new URL('index.html', url)))
  if (!place) return new Map()
  const names = ['index.html', ...readdirSync(new URL('assets', place)).map((name) => `assets/${name}`)]
  return new Map(
    names.map((name) => {
      const body = Buffer.from(readFileSync(new URL(name, place)))
      return [name, { type: types[extname(name)] ?? 'application/octet-stream', body, gzip: gzipSync(body) }]
    }),
  )
}
