import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readGpp } from './readGpp.js'
import { readTcf } from './readTcf.js'

type Callback = (data: unknown, success: boolean) => void

/** A window whose tool comes when it is told to. */
function page() {
  const document = { readyState: 'loading' }
  const window = { document, setInterval, clearInterval } as unknown as Window & Record<string, unknown>
  const calls: unknown[][] = []
  const listeners = new Map<number, Callback>()
  return {
    document,
    window,
    calls,
    listeners,
    tcf() {
      window['__tcfapi'] = (command: string, version: number, callback: Callback, parameter?: number) => {
        calls.push([command, version, parameter])
        if (command === 'addEventListener') listeners.set(7, callback)
        else listeners.delete(parameter as number)
      }
    },
    gpp(sections: Record<string, unknown> = {}) {
      window['__gpp'] = (command: string, callback: Callback, parameter?: string | number) => {
        calls.push([command, parameter])
        if (command === 'addEventListener') listeners.set(7, callback)
        else if (command === 'getSection') callback(sections[parameter as string] ?? null, true)
        else listeners.delete(parameter as number)
      }
    },
    say: (data: object, success = true) => listeners.get(7)?.({ listenerId: 7, ...data }, success),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('TCF', () => {
  const mapped = { analytics: true, marketing: [2, 4] } as const
  const consents = (...ids: number[]) => ({ purpose: { consents: Object.fromEntries(ids.map((id) => [id, true])) } })

  function following() {
    const world = page()
    const tell = vi.fn<(open: readonly string[]) => void>()
    const missing = vi.fn<() => void>()
    const undo = readTcf(world.window, mapped, tell, missing)
    return { ...world, tell, missing, undo }
  }

  it('leaves open what has every consent it needs, and tells again when that changes', () => {
    const { tcf, say, tell } = following()
    tcf()
    vi.advanceTimersByTime(200)
    say({ eventStatus: 'tcloaded', ...consents(1, 2, 8, 9) })
    say({ eventStatus: 'useractioncomplete', ...consents(1, 2, 4, 8, 9) })
    say({ eventStatus: 'useractioncomplete', ...consents(1, 2, 3, 4, 8) })
    say({ eventStatus: 'useractioncomplete' })
    expect(tell.mock.calls).toEqual([[['analytics']], [['analytics', 'marketing']], [['marketing']], [[]]])
  })

  it('says nothing before the visitor has answered the tool, and keeps what was said while it asks again', () => {
    const { tcf, say, tell } = following()
    tcf()
    vi.advanceTimersByTime(200)
    say({ eventStatus: 'cmpuishown', ...consents(1, 2, 4, 8, 9) })
    say({ cmpStatus: 'loading' })
    expect(tell).not.toHaveBeenCalled()
  })

  it('removes nothing where the GDPR does not apply, and everything when the tool fails', () => {
    const { tcf, say, tell } = following()
    tcf()
    vi.advanceTimersByTime(200)
    say({ gdprApplies: false })
    say({ gdprApplies: false, cmpStatus: 'error' })
    say({ gdprApplies: false }, false)
    expect(tell.mock.calls).toEqual([[['analytics', 'marketing']], [[]], [[]]])
  })

  it('is found at once when it is there, and given up ten seconds after the page has loaded', () => {
    const world = page()
    world.tcf()
    readTcf(
      world.window,
      mapped,
      () => {},
      () => {},
    )
    expect(world.calls).toEqual([['addEventListener', 2, undefined]])

    const { document, missing, tcf, calls } = following()
    vi.advanceTimersByTime(60_000)
    expect(missing).not.toHaveBeenCalled()
    document.readyState = 'complete'
    vi.advanceTimersByTime(9_800)
    expect(missing).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(missing).toHaveBeenCalledOnce()
    tcf()
    vi.advanceTimersByTime(10_000)
    expect(calls).toEqual([])
  })

  it('that throws is as good as missing', () => {
    const world = page()
    world.window['__tcfapi'] = () => {
      throw new Error('broken')
    }
    const missing = vi.fn<() => void>()
    readTcf(world.window, mapped, () => {}, missing)
    expect(missing).toHaveBeenCalledOnce()
  })

  it('undone, takes its listener away and hears no more, also one that was still on its way', () => {
    const first = following()
    first.tcf()
    vi.advanceTimersByTime(200)
    first.say({ cmpStatus: 'loading' })
    first.undo()
    expect(first.calls.at(-1)).toEqual(['removeEventListener', 2, 7])

    const second = following()
    second.tcf()
    vi.advanceTimersByTime(200)
    second.undo()
    second.say({ eventStatus: 'tcloaded', ...consents(1, 8, 9) })
    expect(second.tell).not.toHaveBeenCalled()
    expect(second.calls.at(-1)).toEqual(['removeEventListener', 2, 7])

    const third = following()
    third.undo()
    third.tcf()
    vi.advanceTimersByTime(1_000)
    expect(third.calls).toEqual([])
  })
})

describe('GPP', () => {
  const mapped = { analytics: true, marketing: true, partners: ['SaleOptOut', 1] } as const

  function following(sections?: Record<string, unknown>) {
    const world = page()
    world.gpp(sections)
    const tell = vi.fn<(open: readonly string[]) => void>()
    const undo = readGpp(world.window, mapped, tell, () => {})
    return { ...world, tell, undo }
  }
  const ready = (applicableSections: number[], parsedSections?: object) => ({
    pingData: { signalStatus: 'ready', applicableSections, ...(parsedSections && { parsedSections }) },
  })
  const open = (...said: Parameters<typeof ready>) => {
    const { say, tell } = following()
    say(ready(...said))
    return tell.mock.lastCall?.[0]
  }
  const bits = (...ids: number[]) => Array.from({ length: 24 }, (_, index) => ids.includes(index + 1))

  it.each([
    ['no section applies', [-1], undefined, ['analytics', 'marketing', 'partners']],
    [
      'no opt-out',
      [7],
      { usnat: [{ SaleOptOut: 2, SharingOptOut: 2 }, { Gpc: false }] },
      ['analytics', 'marketing', 'partners'],
    ],
    ['an opt-out of sharing', [7], { usnat: { SaleOptOut: 2, SharingOptOut: 1 } }, ['analytics', 'partners']],
    ['an opt-out of sale', [8], { usca: { SaleOptOut: 1, SharingOptOut: 2 } }, ['analytics']],
    ['GPC seen by the tool', [7], { usnat: [{ SaleOptOut: 0 }, { Gpc: true }] }, ['analytics', 'partners']],
    ['the older US string', [6], { uspv1: { OptOutSale: 'Y' } }, ['analytics']],
    ['a field that is not there', [7], { usnat: { SharingNotice: 1 } }, ['analytics']],
    ['a section that was not given', [9], { usnat: { SaleOptOut: 2 } }, []],
    ['a section nobody knows', [99], {}, []],
    ['sections not known yet', [0], {}, []],
    ['no sections at all', [], {}, []],
    ['two sections, one with an opt-out', [7, 8], { usnat: { SaleOptOut: 2 }, usca: { SaleOptOut: 1 } }, ['analytics']],
    ['European consent', [2], { tcfeuv2: { PurposeConsents: bits(1, 8, 9) } }, ['analytics', 'partners']],
    ['European consent by numbers', [2], { tcfeuv2: { PurposeConsents: [1, 2, 3, 4, 7] } }, ['marketing', 'partners']],
    [
      'European bits as numbers, which could be either',
      [2],
      { tcfeuv2: { PurposeConsents: [1, 0, 0, 0, 0, 0, 0, 1, 1] } },
      [],
    ],
    [
      'Canadian consent, implied alone',
      [5],
      { tcfcav1: { PurposesExpressConsent: bits(), PurposesImpliedConsent: bits(1, 8, 9) } },
      [],
    ],
  ])('of %s it leaves open what it may', (_, sections, parsed, expected) => {
    expect(open(sections, parsed)).toEqual(expected)
  })

  it('gives a section when it is asked for it, where it does not with its signal', () => {
    const { say, tell } = following({ usva: [{ SaleOptOut: 2, TargetedAdvertisingOptOut: 1 }] })
    say(ready([9]))
    expect(tell.mock.lastCall?.[0]).toEqual(['analytics', 'partners'])
  })

  it('says nothing before its signal is ready, and everything is shut when it fails', () => {
    const { say, tell } = following()
    say({ pingData: { signalStatus: 'not ready', applicableSections: [-1] } })
    say({})
    expect(tell).not.toHaveBeenCalled()
    say({ pingData: { signalStatus: 'ready', cmpStatus: 'error', applicableSections: [-1] } })
    expect(tell).toHaveBeenCalledExactlyOnceWith([])
  })

  it('undone, takes its listener away', () => {
    const { say, undo, calls, listeners } = following()
    say({ pingData: { signalStatus: 'not ready' } })
    undo()
    expect(calls.at(-1)).toEqual(['removeEventListener', 7])
    expect(listeners.size).toBe(0)
  })
})
