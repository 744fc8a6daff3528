import type { Mistake } from '../../src/schema/validate.js'
import { elementId } from './fields/form.js'

/** Brings the field of a path into view and gives it the focus, opening what it is folded in; else the nearest one around it. */
function goTo(path: string): void {
  let at = path
  let found = document.getElementById(elementId(at))
  while (!found && at) {
    at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '').replace(/\.$/, '')
    found = document.getElementById(elementId(at))
  }
  for (let up = found?.parentElement; up; up = up.parentElement) if (up instanceof HTMLDetailsElement) up.open = true
  found?.scrollIntoView({ block: 'center' })
  found?.focus()
}

/** Every mistake of the configuration, each leading to its field. */
export function Mistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  return (
    <>
      <p role="status" class={mistakes.length ? 'verdict bad' : 'verdict good'}>
        {mistakes.length === 0
          ? 'No mistakes.'
          : mistakes.length === 1
            ? '1 mistake to correct.'
            : `${mistakes.length} mistakes to correct.`}
      </p>
      {mistakes.length > 0 && (
        <details class="card">
          <summary>Show them</summary>
          <ul class="mistakes">
            {mistakes.map(({ path, message }) => (
              <li key={path + message}>
                <button type="button" class="link" onClick={() => goTo(path)}>
                  <code>{path || 'the whole'}</code>
                </button>
                : {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
