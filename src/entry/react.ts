import { useCallback, useSyncExternalStore } from 'react'
import type { Consent } from '../model/consent.js'

/**
 * Is a purpose (and the service under it) open? Renders again when that changes; shut while rendering on a server.
 * @example const analytics = useConsent(consent, 'analytics')
 */
export function useConsent(consent: Consent, purpose: string, service?: string): boolean {
  const subscribe = useCallback((changed: () => void) => consent.on('change', changed), [consent])
  return useSyncExternalStore(
    subscribe,
    () => consent.has(purpose, service),
    () => false,
  )
}
