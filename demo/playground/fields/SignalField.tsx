import { type FieldProps, elementId, useForm } from './form.js'
import { Group } from './Labelled.js'

/** Purposes that a signal removes: the default, or those that are ticked. */
export function SignalField(props: FieldProps<readonly string[]>) {
  const { path, name, value, onChange } = props
  const { purposes } = useForm()
  const listed = [...new Set([...purposes, ...(value ?? [])])]
  return (
    <Group {...props} deep>
      <select
        aria-label={`What ${name} removes`}
        value={value ? 'listed' : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value ? [] : undefined)}
      >
        <option value="">Default</option>
        <option value="listed">The purposes ticked here</option>
      </select>
      {value &&
        listed.map((id) => (
          <label key={id} class="tick" for={`${elementId(path)}-${id}`}>
            <input
              id={`${elementId(path)}-${id}`}
              type="checkbox"
              checked={value.includes(id)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))
              }
            />{' '}
            {id}
          </label>
        ))}
    </Group>
  )
}
