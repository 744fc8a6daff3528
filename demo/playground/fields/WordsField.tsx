import type { Text } from '../../../src/model/policy.js'
import { type FieldProps, elementId, useForm, withKey } from './form.js'
import { useDescription } from './Hint.js'
import { languageName } from '../config/languageName.js'
import { Group, Labelled } from './Labelled.js'

/** A text: one for everybody, or one a language. */
export function WordsField(props: FieldProps<Text>) {
  const { path, value, name, onChange } = props
  const { languages } = useForm()
  const description = useDescription(props, true)
  if (typeof value !== 'object')
    return (
      <Labelled {...props}>
        <div class="row">
          <textarea
            {...description}
            rows={1}
            value={typeof value === 'string' ? value : ''}
            onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
          />
          <button type="button" onClick={() => onChange({ en: value ?? '' })}>
            By language<span class="unseen">: {name}</span>
          </button>
        </div>
      </Labelled>
    )
  const put = (next: Record<string, unknown>) =>
    onChange(Object.keys(next).length ? (next as Record<string, string>) : undefined)
  return (
    <Group {...props} deep>
      {Object.entries(value).map(([tag, text]) => {
        const id = `${elementId(path)}-${tag}`
        return (
          <div key={tag} class="field">
            <label for={id}>{languageName(tag)}</label>
            <div class="row">
              <textarea
                id={id}
                lang={tag}
                dir="auto"
                rows={1}
                value={text}
                aria-describedby={description['aria-describedby']}
                onInput={({ currentTarget }) => put(withKey(value, tag, currentTarget.value))}
              />
              <button type="button" onClick={() => put(withKey(value, tag, undefined))}>
                Remove<span class="unseen"> {languageName(tag)}</span>
              </button>
            </div>
          </div>
        )
      })}
      <select
        aria-label={`Add a language: ${name}`}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value) put({ ...value, [currentTarget.value]: '' })
        }}
      >
        <option value="">Add a language</option>
        {languages
          .filter((tag) => !(tag in value))
          .map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
      </select>
    </Group>
  )
}
