import { type FieldProps, withKey } from './form.js'
import { JsonField } from './plain.js'

type Props = Omit<FieldProps<Readonly<Record<string, unknown>>>, 'name' | 'isRequired'>

/** Keys that came with a pasted or shared configuration and that the schema does not know: shown, never dropped. */
export function UnknownKeys({ node, path, value, onChange }: Props) {
  const known = node.properties ?? {}
  return (
    <>
      {Object.keys(value ?? {})
        .filter((key) => !Object.hasOwn(known, key))
        .map((key) => (
          <div key={key} class="row">
            <JsonField
              node={{}}
              path={path ? `${path}.${key}` : key}
              name={key}
              value={value?.[key]}
              isRequired={false}
              onChange={(next) => onChange(withKey(value, key, next))}
            />
            <button type="button" onClick={() => onChange(withKey(value, key, undefined))}>
              Remove “{key}”
            </button>
          </div>
        ))}
    </>
  )
}
