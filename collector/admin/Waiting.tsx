import { useShell } from './shell.js'
import type { Loaded } from './useAnswer.js'

/** What stands where an answer will be, or has not come. */
export function Waiting({ loaded, again }: { loaded: Loaded<unknown>; again: () => void }) {
  const { t } = useShell().words
  if (loaded.state === 'done') return null
  if (loaded.state === 'loading')
    return (
      <p class="quiet" role="status">
        {t.loading}
      </p>
    )
  return (
    <div class="message bad" role="alert">
      <p>
        {t.failed} {loaded.reason}
      </p>
      <button type="button" onClick={again}>
        {t.again}
      </button>
    </div>
  )
}
