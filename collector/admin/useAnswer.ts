import { useCallback, useEffect, useState } from 'preact/hooks'
import { AnswerError } from './client.js'
import { useShell } from './shell.js'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'failed'; readonly status: number; readonly reason: string }

/** What the collector answers at a path; asked again when the path changes. The old answer stays until the new comes. */
export function useAnswer<Value>(path: string): readonly [Loaded<Value>, () => void] {
  const { client, expire } = useShell()
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    client.get<Value>(path).then(
      (value) => isCurrent && setLoaded({ state: 'done', value }),
      (error: unknown) => {
        if (!isCurrent) return
        const status = error instanceof AnswerError ? error.status : 0
        if (status === 401) expire()
        else setLoaded({ state: 'failed', status, reason: error instanceof Error ? error.message : '' })
      },
    )
    return () => void (isCurrent = false)
  }, [client, path, round])
  const again = useCallback(() => {
    setLoaded({ state: 'loading' })
    setRound((count) => count + 1)
  }, [])
  return [loaded, again]
}
