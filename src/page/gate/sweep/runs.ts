import { type Known, servicesOf } from '../../../model/services.js'

/**
 * Does code of the service run in this page? Evidence is a script that was opened for it or came from its hosts, or a
 * call to them; a service of which nothing came has nothing to end, however long it was open. An embed does not
 * count: it ends when its address is taken away.
 */
export function stillRuns({ document, performance }: Window, service: Known, known: readonly Known[]): boolean {
  const { id, purpose } = service
  const claimed = (address: string) => URL.canParse(address) && servicesOf(known, new URL(address)).includes(service)
  return (
    Array.from(document.scripts).some(
      ({ type, src, dataset: { consent, service: named = consent === purpose ? id : '' } }) =>
        type !== 'text/plain' && (named === id || claimed(src)),
    ) ||
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
      // `other`: modules that are imported, workers.
      ({ initiatorType, name }) => /script|other|fetch|xml|beacon/.test(initiatorType) && claimed(name),
    )
  )
}
