import { useState } from 'preact/hooks'
import { type FieldProps, elementId } from './form.js'
import { useDescription } from './Hint.js'
import { Labelled } from './Labelled.js'

/** The hash of a document: written, or worked out here from the file. */
export function HashField(props: FieldProps<string>) {
  const { path, value, onChange } = props
  const [said, setSaid] = useState('')
  const measure = async (file: File | undefined) => {
    if (!file) return
    // On http pages of other hosts there is no digest.
    if (!crypto.subtle) return setSaid('This browser works out hashes on https only; run `npx soglasie hash FILE`.')
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    onChange(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''))
    setSaid(`The hash of ${file.name}; the file stays on this device.`)
  }
  return (
    <Labelled {...props}>
      <input
        {...useDescription(props)}
        class="code"
        spellcheck={false}
        value={value ?? ''}
        onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      />
      <label class="file" for={`${elementId(path)}-file`}>
        Work it out from the file
      </label>
      <input
        id={`${elementId(path)}-file`}
        type="file"
        accept=".html,.htm,.pdf"
        onChange={({ currentTarget }) => void measure(currentTarget.files?.[0])}
      />
      <p class="hint" role="status">
        {said}
      </p>
    </Labelled>
  )
}
