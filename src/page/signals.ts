import type { Signals } from '../model/decision.js'
import type { Config } from '../model/policy.js'

type Privacy = Navigator & { readonly globalPrivacyControl?: boolean; readonly doNotTrack?: string | null }

/** Reads the browser's settings: GPC (W3C), and DNT where the operator asks for it. */
export const readSignals = (config: Config, navigator: Navigator): Pick<Signals, 'gpc' | 'dnt'> => ({
  gpc: !!(navigator as Privacy).globalPrivacyControl,
  dnt: !!config.signals?.dnt && (navigator as Privacy).doNotTrack === '1',
})
