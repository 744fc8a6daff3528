import type { BrowserContext } from '@playwright/test'

/** What the page itself made, told apart from what delivery does with it. */
export interface Witness {
  /** Ids of decisions, as the handle tells them in the moment they are made. */
  readonly decided: ReadonlySet<string>
  /** Ids of all records, with their events; a notice only once it was answered: before that it is kept nowhere. */
  readonly made: ReadonlyMap<string, string>
}

interface Page {
  soglasie?: { push(task: (consent: { on(name: string, listener: (event: never) => void): void }) => void): void }
  witness(kind: 'decided' | 'made', id: string, event: string): void
}

/** Watches every page of a context: the decision of each change, and each record in the moment it becomes text. */
export async function watch(context: BrowserContext): Promise<Witness> {
  const decided = new Set<string>()
  const made = new Map<string, string>()
  await context.exposeBinding('witness', (_, kind: string, id: string, event: string) => {
    if (kind === 'decided') decided.add(id)
    else made.set(id, event)
  })
  await context.addInitScript(() => {
    const page = window as unknown as Page
    const shown: string[] = []
    const seen = new Set<string>()
    const stringify = JSON.stringify
    JSON.stringify = ((...details: Parameters<typeof stringify>) => {
      const { v, id, event } = (details[0] ?? {}) as { v?: number; id?: string; event?: string }
      // An old record that is read again was made on an earlier page: its id was told there.
      if (v === 1 && id && event && !seen.has(id)) {
        seen.add(id)
        if (event === 'notice.shown') shown.push(id)
        else
          for (const [one, name] of [...shown.splice(0).map((notice) => [notice, 'notice.shown']), [id, event]])
            page.witness('made', one as string, name as string)
      }
      return stringify(...details)
    }) as typeof stringify
    ;(page.soglasie as unknown) ??= []
    page.soglasie?.push((consent) =>
      consent.on('change', (event: { decision?: { record: string } }) => {
        if (event.decision) page.witness('decided', event.decision.record, '')
      }),
    )
  })
  return { decided, made }
}
