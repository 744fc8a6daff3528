import { useState } from 'preact/hooks'
import notice from '../../../src/locales/en.js'
import settings from '../../../src/locales/settings/en.js'
import { languageName } from '../config/languageName.js'
import { type FieldProps, elementId, useForm, withKey } from './form.js'
import { Group } from './Labelled.js'

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

const english: Readonly<Record<string, unknown>> = { ...settings, ...notice }

/** Other words than ours, a language at a time; the English ones show what each is for. */
export function TextsField(props: FieldProps<Texts>) {
  const { path, value = {}, onChange } = props
  const { languages } = useForm()
  const [tag, setTag] = useState(Object.keys(value)[0] ?? 'en')
  const own = value[tag] ?? {}
  const put = (key: string, text: string) => {
    const words = withKey(own, key, text || undefined) as Record<string, string>
    const next = withKey(value, tag, Object.keys(words).length ? words : undefined) as Texts
    onChange(Object.keys(next).length ? next : undefined)
  }
  const keys = [...new Set([...Object.keys(english), ...Object.keys(own)])]
  return (
    <Group {...props} deep>
      <label for={`${elementId(path)}-language`}>Language of these texts</label>
      <select
        id={`${elementId(path)}-language`}
        value={tag}
        onChange={({ currentTarget }) => setTag(currentTarget.value)}
      >
        {[...new Set([...languages, ...Object.keys(value)])].map((one) => (
          <option key={one} value={one}>
            {languageName(one)}
            {value[one] ? `: ${Object.keys(value[one]).length} changed` : ''}
          </option>
        ))}
      </select>
      <details class="card">
        <summary>
          All {keys.length} texts in {languageName(tag)}
        </summary>
        {keys.map((key) => (
          <div key={key} class="field">
            <label for={`${elementId(path)}-${key}`}>
              <code>{key}</code>
            </label>
            <textarea
              id={`${elementId(path)}-${key}`}
              lang={tag}
              dir="auto"
              rows={1}
              value={own[key] ?? ''}
              aria-describedby={`${elementId(path)}-${key}-english`}
              onInput={({ currentTarget }) => put(key, currentTarget.value)}
            />
            <p class="hint" id={`${elementId(path)}-${key}-english`} lang="en">
              {typeof english[key] === 'string' ? english[key] : ''}
            </p>
          </div>
        ))}
      </details>
    </Group>
  )
}
