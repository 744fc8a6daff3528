import { type Readable, readable } from 'svelte/store'
import type { Consent } from '../model/consent.js'

/**
 * Is a purpose (and the service under it) open, as a store.
 * @example const analytics = consentStore(consent, 'analytics') // {#if $analytics} … {/if}
 */
export const consentStore = (consent: Consent, purpose: string, service?: string): Readable<boolean> =>
  readable(consent.has(purpose, service), (set) => {
    set(consent.has(purpose, service))
    return consent.on('change', () => set(consent.has(purpose, service)))
  })
