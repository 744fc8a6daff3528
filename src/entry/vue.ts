import { type Ref, onScopeDispose, readonly, ref } from 'vue'
import type { Consent } from '../model/consent.js'

/**
 * Is a purpose (and the service under it) open, as a ref that follows the decision for the life of the scope.
 * @example const analytics = useConsent(consent, 'analytics')
 */
export function useConsent(consent: Consent, purpose: string, service?: string): Readonly<Ref<boolean>> {
  const open = ref(consent.has(purpose, service))
  onScopeDispose(consent.on('change', () => (open.value = consent.has(purpose, service))))
  return readonly(open)
}
