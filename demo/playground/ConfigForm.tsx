import type { Mistake } from '../../src/schema/validate.js'
import { type Draft, sectionOf } from './config/judge.js'
import { nameOf, sections } from './config/names.js'
import { type Node, kindOf } from './config/node.js'
import { Field } from './fields/Field.js'
import { withKey } from './fields/form.js'
import { Hint } from './fields/Hint.js'
import { Properties } from './fields/ObjectField.js'
import { UnknownKeys } from './fields/UnknownKeys.js'

interface Props {
  readonly schema: Node
  readonly draft: Draft
  readonly mistakes: readonly Mistake[]
  readonly onChange: (draft: Draft) => void
}

/** The sections of the house in their order, then whatever else the schema has. */
const order = (schema: Node): string[] => {
  const keys = Object.keys(schema.properties ?? {}).filter((key) => key !== '$schema')
  const known = Object.keys(sections).filter((key) => keys.includes(key))
  return [...known, ...keys.filter((key) => !known.includes(key))]
}

/** Every option of the configuration, a section for each of its keys. */
export function ConfigForm({ schema, draft, mistakes, onChange }: Props) {
  return (
    <>
      {order(schema).map((key, index) => {
        const node = schema.properties?.[key] ?? {}
        const { title, about } = sections[key] ?? { title: nameOf(key, key) }
        const isRequired = !!schema.required?.includes(key)
        const count = mistakes.filter(({ path }) => sectionOf(path) === key).length
        const put = (next: unknown) => onChange(withKey(draft, key, next))
        return (
          <details key={key} class="section" open={index === 0}>
            <summary>
              <h3>{title}</h3>
              {count > 0 && <span class="count">{count} to correct</span>}
              {!isRequired && draft[key] === undefined && <span class="quiet">not set</span>}
            </summary>
            {about && <p class="about">{about}</p>}
            {kindOf(node) === 'object' ? (
              <div id={`field-${key}`} tabIndex={-1} role="group" aria-label={title}>
                <Hint path={key} node={about ? {} : node} />
                <Properties
                  node={node}
                  path={key}
                  value={draft[key] as Draft | undefined}
                  // Nothing said is the default, and needs no key.
                  onChange={(next) => put(next && (isRequired || Object.keys(next).length) ? next : undefined)}
                />
              </div>
            ) : (
              <Field
                node={node}
                path={key}
                name={nameOf(key, key)}
                value={draft[key]}
                isRequired={isRequired}
                onChange={put}
              />
            )}
          </details>
        )
      })}
      <UnknownKeys node={schema} path="" value={draft} onChange={(next) => onChange(next ?? {})} />
    </>
  )
}
