import { patternOf } from '../config/docs.js'
import { type FieldProps, elementId, useForm, useMistakes } from './form.js'

/** A docstring: what stands in back quotes is code. */
export const Words = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}</>
)

/** What a field is for, and what is wrong with what it holds. */
export function Hint({ path, node, deep = false }: Pick<FieldProps, 'path' | 'node'> & { deep?: boolean }) {
  const said = useForm().docs.get(patternOf(path)) ?? node.description
  const mistakes = useMistakes(path, deep)
  return (
    <>
      {said && (
        <p class="hint" id={`${elementId(path)}-hint`}>
          <Words text={said} />
        </p>
      )}
      {mistakes.length > 0 && (
        <ul class="faults" id={`${elementId(path)}-fault`}>
          {mistakes.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What ties a control to its hint and its mistakes. */
export function useDescription({ path, node }: Pick<FieldProps, 'path' | 'node'>, deep = false) {
  const said = useForm().docs.get(patternOf(path)) ?? node.description
  const isWrong = useMistakes(path, deep).length > 0
  const id = elementId(path)
  return {
    id,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': [isWrong && `${id}-fault`, said && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  }
}
