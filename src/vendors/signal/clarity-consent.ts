import type { Globals } from '../../model/vendor.js'
import { call } from './call.js'
import { last, same } from './last.js'

const answer = (granted: boolean): string => (granted ? 'granted' : 'denied')

/** `clarity('consentv2', …)`; the stub is the snippet's own, which keeps one that exists. */
export function clarityConsent(window: Globals, marketing: boolean, analytics: boolean): void {
  const command = ['consentv2', { ad_Storage: answer(marketing), analytics_Storage: answer(analytics) }]
  try {
    window['clarity'] ??= function stub() {
      ;(window['clarity'].q ??= []).push(arguments)
    }
  } catch {
    return
  }
  const standing = last(window['clarity'].q, (entry) => entry[0] === 'consentv2')
  if (!standing || !same(standing, command)) call(window, 'clarity', ...command)
}
