import type { Choice, Decision } from './decision.js'
import type { Config } from './policy.js'

/**
 * The choice that grants one service and leaves all else as it stands; without a service it grants the whole purpose.
 * @param decision the one in force
 */
export function grantOnly(
  config: Config,
  decision: Decision | undefined,
  purpose: string,
  service?: string,
): { readonly purposes: Choice; readonly services: Choice } {
  const services: Record<string, boolean> = { ...decision?.services }
  for (const { id } of config.purposes.find(({ id }) => id === purpose)?.services ?? [])
    if (!service || id === service) services[id] = true
    else if (!decision?.purposes[purpose]) services[id] = false
  return { purposes: { ...decision?.purposes, [purpose]: true }, services }
}
