import { useReducer } from 'preact/hooks'
import type { Draft } from './config/judge.js'

interface History {
  readonly now: Draft
  readonly past: readonly Draft[]
  /** When the last step was taken, and in which part: writing a word is one step. */
  readonly at: number
  readonly part?: string | undefined
}

type Change = { readonly to: Draft; readonly isWhole?: boolean } | 'undo'

function step({ now, past, at, part }: History, change: Change): History {
  if (change === 'undo') {
    const [last, ...rest] = past
    return last ? { now: last, past: rest, at: 0 } : { now, past, at }
  }
  const { to, isWhole = false } = change
  const time = Date.now()
  const changed = Object.keys({ ...now, ...to }).find((key) => now[key] !== to[key])
  const goesOn = !isWhole && time - at < 1000 && changed === part
  return { now: to, past: goesOn ? past : [now, ...past].slice(0, 100), at: isWhole ? 0 : time, part: changed }
}

/** The configuration being made, and the way back through what it was. */
export function useDraft(first: Draft) {
  const [{ now, past }, change] = useReducer(step, { now: first, past: [], at: 0 })
  return {
    draft: now,
    canUndo: past.length > 0,
    undo: () => change('undo'),
    edit: (to: Draft) => change({ to }),
    /** Another configuration in place of this one. */
    replace: (to: Draft) => change({ to, isWhole: true }),
  }
}
