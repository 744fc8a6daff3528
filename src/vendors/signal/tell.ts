import type { ConsentState, TellSignals, VendorSignal } from '../../model/vendor.js'

/** Vendors that share an API share its signal, and it is told once. */
export const tellSignals: TellSignals = (window, known, opens, has) => {
  const signals = new Map<VendorSignal, ConsentState>()
  for (const { signal, settings } of known)
    if (signal)
      signals.set(signal, {
        granted(purpose) {
          const own = known.filter((service) => service.signal === signal && service.usual === purpose)
          return own.length ? own.some(opens) : has(purpose)
        },
        settings: { ...signals.get(signal)?.settings, ...settings },
      })
  return (word) => {
    for (const [signal, state] of signals) signal[word]?.(window, state)
  }
}
