import type { Globals } from '../../model/vendor.js'
import { call } from './call.js'

/** Adobe Web SDK takes one word for the whole: Adobe Standard 1.0. Only an SDK that is there is told. */
export function alloyConsent(window: Globals, granted: boolean): void {
  const value = { general: granted ? 'in' : 'out' }
  call(window, 'alloy', 'setConsent', { consent: [{ standard: 'Adobe', version: '1.0', value }] })
}
