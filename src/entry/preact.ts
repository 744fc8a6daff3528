import { useEffect, useState } from 'preact/hooks'
import type { Consent } from '../model/consent.js'

/**
 * Is a purpose (and the service under it) open? Renders again when that changes.
 * @example const analytics = useConsent(consent, 'analytics')
 */
export function useConsent(consent: Consent, purpose: string, service?: string): boolean {
  const [open, setOpen] = useState(() => consent.has(purpose, service))
  useEffect(() => {
    const read = () => setOpen(consent.has(purpose, service))
    read()
    return consent.on('change', read)
  }, [consent, purpose, service])
  return open
}
