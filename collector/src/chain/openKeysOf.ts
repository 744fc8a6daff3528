import { dirname, resolve } from 'node:path'
import { statSync } from 'node:fs'
import { isPostgres } from '../store/openStore.js'
import { type KeyDirectory, openKeys, temporaryKeys } from './keyDirectory.js'

/** Where the keys are when nobody says where. */
export function keyPathOf(database: string, keys: string | undefined): string {
  if (keys !== undefined) return resolve(keys)
  if (isPostgres(database)) return resolve('data', 'keys')
  const isDirectory = database.endsWith('/') || statSync(database, { throwIfNoEntry: false })?.isDirectory()
  return resolve(isDirectory ? database : dirname(database), 'keys')
}

/** @throws StartError when the keys cannot be used */
export async function openKeysOf(settings: {
  readonly database: string
  readonly keys?: string | undefined
}): Promise<KeyDirectory> {
  const { database, keys } = settings
  return database === ':memory:' && keys === undefined ? temporaryKeys() : openKeys(keyPathOf(database, keys))
}
