import { patternOf } from '../config/docs.js'
import { nameOf } from '../config/names.js'
import { Field } from './Field.js'
import { type FieldProps, elementId, withKey } from './form.js'
import { Hint } from './Hint.js'
import { Group } from './Labelled.js'
import { UnknownKeys } from './UnknownKeys.js'

type Fields = Readonly<Record<string, unknown>>

/** The fields of an object, without a frame of their own. */
export function Properties({ node, path, value, onChange }: Omit<FieldProps<Fields>, 'name' | 'isRequired'>) {
  return (
    <>
      {Object.entries(node.properties ?? {})
        .filter(([key]) => key !== '$schema')
        .map(([key, part]) => {
          const at = path ? `${path}.${key}` : key
          return (
            <Field
              key={key}
              node={part}
              path={at}
              name={nameOf(patternOf(at), key)}
              value={value?.[key]}
              isRequired={!!node.required?.includes(key)}
              onChange={(next) => onChange(withKey(value, key, next))}
            />
          )
        })}
      <UnknownKeys node={node} path={path} value={value} onChange={onChange} />
    </>
  )
}

/** An object of its own name; one that may be left out is switched on, since being there can mean something by itself. */
export function ObjectField(props: FieldProps<Fields>) {
  const { node, path, name, value, isRequired, onChange } = props
  if (isRequired)
    return (
      <Group {...props}>
        <Properties node={node} path={path} value={value} onChange={onChange} />
      </Group>
    )
  return (
    <fieldset class="field">
      <legend>
        <label class="tick">
          <input
            id={elementId(path)}
            type="checkbox"
            checked={value !== undefined}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? {} : undefined)}
          />{' '}
          {name}
        </label>
      </legend>
      <Hint path={path} node={node} />
      {value !== undefined && <Properties node={node} path={path} value={value} onChange={onChange} />}
    </fieldset>
  )
}
