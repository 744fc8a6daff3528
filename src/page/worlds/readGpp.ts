import { tcfPurposes } from './readTcf.js'
import { whenThere } from './whenThere.js'

type Fields = Readonly<Record<string, unknown>>

/** What is read of PingReturn (IAB GPP, CMP API 1.1). */
interface Ping {
  readonly cmpStatus?: string
  readonly signalStatus?: string
  readonly applicableSections?: readonly number[]
  readonly parsedSections?: Readonly<Record<string, Fields | readonly Fields[]>>
}

interface GppEvent {
  readonly listenerId?: number
  readonly pingData?: Ping
}

type GppApi = (command: string, callback: (data: never, success: boolean) => void, parameter?: string | number) => void

/** Names of the sections by their numbers, from 2 on (GPP, Section Information). */
const sections =
  'tcfeuv2 - - tcfcav1 uspv1 usnat usca usva usco usut usct usfl usmt usor ustx usde usia usne usnh usnj ustn usmn usmd usin usky usri'

/** Fields of US sections by which a visitor opts out of what marketing does; `Gpc` says that the browser did. */
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut', 'OptOutSale', 'Gpc']

const wantedOf = (purpose: string, wanted: true | readonly unknown[]): readonly unknown[] =>
  wanted === true ? [...tcfPurposes(purpose, true), ...(purpose === 'marketing' ? optOuts : [])] : wanted

/** A section is one object or, by the specification's own examples, a list of its segments. */
const flat = (section: Fields | readonly Fields[] | undefined): Fields =>
  Object.assign({}, ...(Array.isArray(section) ? section : [section])) as Fields

/** Consent to a TCF purpose: libraries give the bits as booleans by place, or the numbers of those consented to. */
const consented = (list: unknown, purpose: number): boolean =>
  Array.isArray(list) &&
  (typeof list[0] === 'boolean' ? list[purpose - 1] === true : !list.includes(0) && list.includes(purpose))

/**
 * Does the section leave open what rests on these fields? Under an opt-in law silence is no consent; under an opt-out
 * law it is no objection, but only where none of the section's fields was to be looked at.
 */
function leavesOpen(fields: Fields, wanted: readonly unknown[]): boolean {
  const consents = fields['PurposeConsents'] ?? fields['PurposesExpressConsent']
  if (consents !== undefined) {
    const purposes = wanted.filter((each) => typeof each === 'number')
    return purposes.length > 0 && purposes.every((purpose) => consented(consents, purpose))
  }
  const names = wanted.filter((each) => typeof each === 'string')
  if (!names.length) return Object.keys(fields).length > 0
  const said = names.filter((name) => Object.hasOwn(fields, name)).map((name) => fields[name])
  return said.length > 0 && !said.some((value) => value === 1 || value === true || value === 'Y')
}

/**
 * Follows another consent tool of the page by IAB GPP, reading only.
 * @param tell called with the purposes the tool leaves open: first when its signal is ready, then on each change
 * @returns its undo
 */
export function readGpp(
  window: Window,
  mapped: Readonly<Record<string, true | readonly (string | number)[]>>,
  tell: (open: readonly string[]) => void,
  missing: () => void,
): () => void {
  const names = sections.split(' ')
  let stopped = false
  let undo: (() => void) | undefined

  const subscribe = (api: GppApi) => {
    const parsed = (name: string, ping: Ping): Fields => {
      let section: Fields | readonly Fields[] | undefined = ping.parsedSections?.[name]
      // Tools of version 1.0 and early 1.1 give sections only when asked; the answer comes in the same call.
      if (!section) api('getSection', (data: never) => (section = data), name)
      return flat(section)
    }
    const open = (ping: Ping) => {
      const { applicableSections = [] } = ping
      const read = applicableSections.map((id) => parsed(names[id - 2] ?? '-', ping))
      return Object.keys(mapped).filter((purpose) => {
        // -1: no law with a section applies to this visit.
        if (applicableSections.length === 1 && applicableSections[0] === -1) return true
        const wanted = wantedOf(purpose, mapped[purpose] as true)
        return read.length > 0 && read.every((fields) => leavesOpen(fields, wanted))
      })
    }
    api('addEventListener', (event: GppEvent | null, success: boolean) => {
      const { listenerId, pingData } = event ?? {}
      const remove = () => {
        if (listenerId !== undefined) api('removeEventListener', () => {}, listenerId)
      }
      if (stopped) return remove()
      undo = remove
      if (!success || pingData?.cmpStatus === 'error') tell([])
      // Not ready means that the visitor is being asked: what was said before stands.
      else if (pingData?.signalStatus === 'ready') tell(open(pingData))
    })
  }

  const giveUp = whenThere(window, '__gpp', (api) => subscribe(api as GppApi), missing)
  return () => {
    stopped = true
    giveUp()
    undo?.()
  }
}
