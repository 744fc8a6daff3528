import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Client } from './client.js'
import { type Words, createWords } from './words.js'

/** What every part of the page works with. */
export interface Shell {
  readonly words: Words
  readonly client: Client
  /** Called when the token is refused. */
  readonly expire: () => void
}

const nobody: Client = {
  get: () => Promise.reject(new Error('signed out')),
  post: () => Promise.reject(new Error('signed out')),
}

export const ShellContext = createContext<Shell>({ words: createWords('en'), client: nobody, expire: () => {} })
export const useShell = (): Shell => useContext(ShellContext)
