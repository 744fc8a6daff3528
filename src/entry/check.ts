import { validateConfig } from '../schema/validate.js'

/** Development only: prints every mistake of the configuration with its path and what to write instead. */
export function report(config: unknown): void {
  const checked = validateConfig(config)
  if (!checked.ok)
    for (const { path, message } of checked.mistakes)
      console.error(`[soglasie] [config] ${path || '(whole)'}: ${message}`)
}
