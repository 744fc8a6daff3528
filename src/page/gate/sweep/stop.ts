import type { Known } from '../../../model/services.js'
import type { Globals, VendorSignal } from '../../../model/vendor.js'

/** Calls the off-switches of services that ran, each once: vendors may share one, which then stays on for those open. */
export function stopVendors(window: Globals, ran: readonly Known[], open: readonly Known[]): void {
  const ids = new Map<VendorSignal, string[]>()
  for (const { signal, ids: own = [] } of ran)
    if (signal && !open.some((service) => service.signal === signal))
      ids.set(signal, [...(ids.get(signal) ?? []), ...own])
  for (const [signal, own] of ids) signal.stop?.(window, own)
}
