import type { Plugin } from 'vite'
import { openDist } from './dist.js'
import { type SoglasieOptions, createPlugin } from './plugin.js'

export type { SoglasieOptions } from './plugin.js'

/**
 * Vite plugin: marks known vendors' tags in the HTML pages, while developing and in builds, and puts a head made for
 * the site before everything else. Stops the build at a mistake in the configuration, with the messages of
 * `npx soglasie check`.
 * @example plugins: [soglasie({ config: 'soglasie.json' })]
 */
export const soglasie = (options: SoglasieOptions): Plugin =>
  createPlugin(options, openDist(new URL('../', import.meta.url)))
