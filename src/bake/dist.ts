import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built SDK, from which a site's own head is put together. */
export interface Dist {
  /** @param file e.g. `soglasie.app.js`, `locales/ru.js` */
  read(file: string): string
  /** Names in a folder; empty for the top. */
  list(folder: string): string[]
}

/** @param folder where the package has been built to */
export function openDist(folder: URL): Dist {
  const path = (file: string) => fileURLToPath(new URL(file, folder))
  return {
    read(file) {
      try {
        return readFileSync(path(file), 'utf8')
      } catch (cause) {
        const message = `[soglasie] [build] ${path(file)} is not there; install the package again`
        throw new Error(message, { cause })
      }
    },
    list: (name) => readdirSync(path(name || '.')),
  }
}
