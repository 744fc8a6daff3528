import type { Text } from '../../../src/model/policy.js'
import type { FieldProps } from './form.js'
import { useDescription } from './Hint.js'
import { Labelled } from './Labelled.js'
import { WordsField } from './WordsField.js'

const text = { anyOf: [{ type: 'string' }, { type: 'object' }] }

/** The floating way back: as it is, named by the operator, or none. */
export function ControlField(props: FieldProps<boolean | Text>) {
  const { value, onChange } = props
  const isNamed = value !== undefined && typeof value !== 'boolean'
  const chosen = value === false ? 'none' : isNamed ? 'named' : ''
  return (
    <>
      <Labelled {...props}>
        <select
          {...useDescription(props)}
          value={chosen}
          onChange={({ currentTarget }) =>
            onChange({ none: false as const, named: 'Cookie settings' }[currentTarget.value])
          }
        >
          <option value="">Default</option>
          <option value="named">With a name of your own</option>
          <option value="none">None</option>
        </select>
      </Labelled>
      {isNamed && <WordsField {...props} path="ui.control.name" name="Name of the control" node={text} value={value} />}
    </>
  )
}
