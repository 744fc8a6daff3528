import { whenThere } from './whenThere.js'

/** What is read of TCData (IAB TCF 2, CMP API, `addEventListener`). */
interface TcData {
  readonly listenerId?: number
  readonly eventStatus?: string
  readonly cmpStatus?: string
  readonly gdprApplies?: boolean
  readonly purpose?: { readonly consents?: Readonly<Record<number, boolean>> }
}

type TcfApi = (
  command: 'addEventListener' | 'removeEventListener',
  version: 2,
  callback: (data: TcData | null, success: boolean) => void,
  parameter?: number,
) => void

/** TCF purposes that stand behind the purposes of the same meaning. */
const defaults: Readonly<Record<string, readonly number[]>> = { analytics: [1, 8, 9], marketing: [1, 2, 3, 4, 7] }

/** The TCF purposes that a purpose needs. */
export const tcfPurposes = (purpose: string, wanted: true | readonly unknown[]): readonly unknown[] =>
  wanted === true ? (defaults[purpose] ?? []) : wanted

/**
 * Follows another consent tool of the page by IAB TCF, reading only. Consents count, legitimate interests do not:
 * what is opened here rests on consent.
 * @param tell called with the purposes the tool leaves open: first when the visitor's choice stands, then on each change
 * @returns its undo
 */
export function readTcf(
  window: Window,
  mapped: Readonly<Record<string, true | readonly number[]>>,
  tell: (open: readonly string[]) => void,
  missing: () => void,
): () => void {
  let stopped = false
  let undo: (() => void) | undefined

  const open = ({ gdprApplies, purpose }: TcData) =>
    Object.keys(mapped).filter((name) => {
      const needed = tcfPurposes(name, mapped[name] as true)
      return (
        gdprApplies === false || (needed.length && needed.every((id) => purpose?.consents?.[id as number] === true))
      )
    })

  const subscribe = (api: TcfApi) =>
    api('addEventListener', 2, (data, success) => {
      const { listenerId } = data ?? {}
      const remove = () => {
        if (listenerId !== undefined) api('removeEventListener', 2, () => {}, listenerId)
      }
      if (stopped) return remove()
      undo = remove
      if (!success || !data || data.cmpStatus === 'error') tell([])
      // While the tool is asking (`cmpuishown`) what was said before stands.
      else if (data.gdprApplies === false || /^(tcloaded|useractioncomplete)$/.test(data.eventStatus ?? ''))
        tell(open(data))
    })

  const giveUp = whenThere(window, '__tcfapi', (api) => subscribe(api as TcfApi), missing)
  return () => {
    stopped = true
    giveUp()
    undo?.()
  }
}
