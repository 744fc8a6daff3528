import { useState } from 'preact/hooks'
import { Field } from './Field.js'
import { type FieldProps, elementId, useForm, withKey } from './form.js'
import { Group } from './Labelled.js'
import type { Node } from '../config/node.js'

type Values = Readonly<Record<string, unknown>>

const empty: Readonly<Record<string, unknown>> = { string: '', number: 0, array: [] }

/** Values by names that the operator gives; a name is settled when its field is left. */
export function MapField(props: FieldProps<Values>) {
  const { node, path, value = {}, onChange } = props
  const [fault, setFault] = useState('')
  const { purposes } = useForm()
  const part = node.additionalProperties as Node
  const ofPurposes = /^signals\.(tcf|gpp)$|^import\[\d+\]\.purposes$/.test(path)
  const put = (next: Values) => onChange(Object.keys(next).length || props.isRequired ? next : undefined)
  const rename = (from: string, to: string) => {
    setFault(to in value ? `“${to}” is in the list already; write another name` : '')
    if (to && !(to in value))
      put(Object.fromEntries(Object.entries(value).map(([key, one]) => [key === from ? to : key, one])))
  }
  const add = () => {
    let name = (ofPurposes ? purposes : []).find((id) => !(id in value)) ?? 'name'
    for (let number = 2; name in value; number++) name = `name-${number}`
    put({ ...value, [name]: part.anyOf ? true : (empty[part.type ?? ''] ?? null) })
  }
  return (
    <Group {...props}>
      {Object.entries(value).map(([key, one], index) => (
        // By its place: a row must not lose the focus when it is renamed.
        <div key={index} class="row">
          <div class="field">
            <label for={`${elementId(path)}-name-${index}`}>Name</label>
            <input
              id={`${elementId(path)}-name-${index}`}
              list={ofPurposes ? 'purposes' : undefined}
              spellcheck={false}
              value={key}
              onChange={({ currentTarget }) => {
                rename(key, currentTarget.value.trim())
                currentTarget.value = key
              }}
            />
          </div>
          <Field
            node={part}
            path={`${path}.${key}`}
            name={`Value of ${key}`}
            value={one}
            isRequired={false}
            onChange={(next) => put({ ...value, [key]: next ?? empty[part.type ?? ''] ?? null })}
          />
          <button type="button" onClick={() => put(withKey(value, key, undefined))}>
            Remove <span class="unseen">{key}</span>
          </button>
        </div>
      ))}
      {fault && (
        <p class="faults" role="alert">
          {fault}
        </p>
      )}
      <button type="button" onClick={add}>
        Add <span class="unseen">to {props.name}</span>
      </button>
    </Group>
  )
}
