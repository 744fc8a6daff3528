/** Is this purpose (and the service under it) open? */
export type Opens = (purpose: string, service?: string) => boolean

/** Reads the marks of an element: `data-consent="analytics" data-service="metrica"`. */
export const marksOpen = (element: Element, opens: Opens): boolean =>
  opens(element.getAttribute('data-consent') as string, element.getAttribute('data-service') ?? undefined)
