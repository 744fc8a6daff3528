import { useState } from 'preact/hooks'
import { patternOf } from '../config/docs.js'
import { newItem } from '../config/newItem.js'
import { type FieldProps, useForm } from './form.js'
import { Group } from './Labelled.js'
import { Properties } from './ObjectField.js'

type Item = Readonly<Record<string, unknown>>

const titleOf = ({ id, name, from }: Item, index: number): string =>
  [id ?? from, typeof name === 'string' ? name : ''].filter(Boolean).join(', ') || `number ${index + 1}`

const nouns: Readonly<Record<string, string>> = {
  'operator.members': 'member',
  documents: 'document',
  purposes: 'purpose',
  'purposes[].services': 'service',
  import: 'earlier tool',
}

/** A list of objects: each folds away under its name. */
export function CardsField(props: FieldProps<readonly Item[]>) {
  const { node, path, value = [], onChange } = props
  const items = Array.isArray(value) ? (value as readonly Item[]) : []
  const [opened, setOpened] = useState<number>()
  const noun = nouns[patternOf(path)] ?? 'item'
  const { mistakes } = useForm()
  const put = (next: readonly Item[]) => onChange(next.length || props.isRequired ? next : undefined)
  const move = (from: number, to: number) => {
    const next = items.filter((_, index) => index !== from)
    next.splice(to, 0, items[from] as Item)
    put(next)
  }
  return (
    <Group {...props}>
      {items.map((item, index) => {
        const at = `${path}[${index}]`
        const title = titleOf(item, index)
        const count = mistakes.filter(({ path: where }) => where.startsWith(at)).length
        return (
          <details key={index} class="card" open={index === opened}>
            <summary>
              {title} {count > 0 && <span class="count">{count} to correct</span>}
            </summary>
            {node.items && (
              <Properties
                node={node.items}
                path={at}
                value={item}
                onChange={(next) => put(items.map((old, place) => (place === index ? (next ?? {}) : old)))}
              />
            )}
            <div class="buttons">
              <button
                type="button"
                disabled={index === 0}
                aria-label={`Move ${noun} ${title} up`}
                onClick={() => move(index, index - 1)}
              >
                Up
              </button>
              <button
                type="button"
                disabled={index === items.length - 1}
                aria-label={`Move ${noun} ${title} down`}
                onClick={() => move(index, index + 1)}
              >
                Down
              </button>
              <button
                type="button"
                aria-label={`Remove ${noun} ${title}`}
                onClick={() => put(items.filter((_, place) => place !== index))}
              >
                Remove
              </button>
            </div>
          </details>
        )
      })}
      <button
        type="button"
        onClick={() => {
          setOpened(items.length)
          put([...items, newItem(patternOf(path), items)])
        }}
      >
        Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}
      </button>
    </Group>
  )
}
