/* The controls of single values stand together: each is a few lines, and they differ in what they let one write. */
import { useState } from 'preact/hooks'
import { type FieldProps, useForm } from './form.js'
import { useDescription } from './Hint.js'
import { Labelled } from './Labelled.js'

const types: Readonly<Record<string, 'date' | 'email'>> = { date: 'date', email: 'email' }

export function LineField(props: FieldProps<string>) {
  const { node, path, value, onChange } = props
  const { purposes } = useForm()
  const list =
    path === 'ui.locale' ? 'languages' : /\.(gpc|dnt)\[/.test(path) && purposes.length ? 'purposes' : undefined
  return (
    <Labelled {...props}>
      <input
        {...useDescription(props)}
        type={types[node.format ?? ''] ?? 'text'}
        list={list}
        spellcheck={false}
        value={typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}
        onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      />
    </Labelled>
  )
}

export function NumberField(props: FieldProps<number | string>) {
  const { value, onChange } = props
  const read = (text: string) => (text.trim() === '' ? undefined : Number.isNaN(Number(text)) ? text : Number(text))
  const [text, setText] = useState(String(value ?? ''))
  return (
    <Labelled {...props}>
      <input
        {...useDescription(props)}
        inputMode="decimal"
        class="short"
        value={read(text) === value ? text : String(value ?? '')}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
          onChange(read(currentTarget.value))
        }}
      />
    </Labelled>
  )
}

export function TruthField(props: FieldProps<boolean>) {
  const { value, onChange } = props
  return (
    <Labelled {...props}>
      <select
        {...useDescription(props)}
        value={String(value ?? '')}
        onChange={({ currentTarget }) => onChange(currentTarget.value ? currentTarget.value === 'true' : undefined)}
      >
        <option value="">Default</option>
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    </Labelled>
  )
}

export function ChoiceField(props: FieldProps<string>) {
  const { node, value, isRequired, onChange } = props
  return (
    <Labelled {...props}>
      <select
        {...useDescription(props)}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        <option value="">{isRequired ? 'Choose' : 'Default'}</option>
        {value !== undefined && !node.enum?.includes(value) && <option value={value}>{value}</option>}
        {node.enum?.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** A control that holds text and reads a value out of it; keeps the text as written while it says the same. */
function useText<Value>(
  value: Value | undefined,
  read: (text: string) => Value | undefined,
  write: (value: Value) => string,
) {
  const [text, setText] = useState(value === undefined ? '' : write(value))
  const isSame = JSON.stringify(read(text)) === JSON.stringify(value)
  return [isSame ? text : value === undefined ? '' : write(value), setText] as const
}

const readLines = (text: string) => {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  return lines.length ? lines : undefined
}

export function LinesField(props: FieldProps<readonly string[]>) {
  const { value, onChange } = props
  const [text, setText] = useText<readonly string[]>(value, readLines, (lines) => [lines].flat().join('\n'))
  return (
    <Labelled {...props} name={`${props.name}, one a line`} deep>
      <textarea
        {...useDescription(props, true)}
        rows={2}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
          onChange(readLines(currentTarget.value))
        }}
      />
    </Labelled>
  )
}

type Flag = true | readonly (string | number)[]

const readFlag = (text: string): Flag | undefined => {
  if (text.trim() === 'true') return true
  const parts = text.split(',').flatMap((part) => part.trim() || [])
  return parts.length ? parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : undefined
}

/** `true`, or a list on one line. */
export function FlagOrListField(props: FieldProps<Flag>) {
  const { value, onChange } = props
  const [text, setText] = useText<Flag>(value, readFlag, (flag) =>
    Array.isArray(flag) ? flag.join(', ') : String(flag),
  )
  return (
    <Labelled {...props} name={`${props.name}: true, or a list with commas`} deep>
      <input
        {...useDescription(props, true)}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
          // An empty one stays, as a list of nothing: the row is taken out by its own button.
          onChange(readFlag(currentTarget.value) ?? [])
        }}
      />
    </Labelled>
  )
}

/** Whatever has no control of its own. */
export function JsonField(props: FieldProps) {
  const { value, onChange } = props
  const [text, setText] = useState<string>()
  let fault = ''
  try {
    if (text?.trim()) JSON.parse(text)
  } catch (cause) {
    fault = (cause as Error).message
  }
  return (
    <Labelled {...props} name={`${props.name}, as JSON`} deep>
      <textarea
        {...useDescription(props, true)}
        rows={3}
        spellcheck={false}
        value={text ?? (value === undefined ? '' : JSON.stringify(value, null, 2))}
        onInput={({ currentTarget: { value: written } }) => {
          setText(written)
          try {
            onChange(written.trim() ? JSON.parse(written) : undefined)
          } catch {
            // Said below; the last JSON that could be read stands.
          }
        }}
        onBlur={() => !fault && setText(undefined)}
      />
      {fault && <p class="faults">This is no JSON yet, and what stood here before still holds: {fault}</p>}
    </Labelled>
  )
}
