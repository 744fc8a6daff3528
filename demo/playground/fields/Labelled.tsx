import type { ComponentChildren } from 'preact'
import { type FieldProps, elementId } from './form.js'
import { Hint } from './Hint.js'

interface Props extends Pick<FieldProps, 'path' | 'node' | 'name' | 'isRequired'> {
  readonly deep?: boolean
  readonly children: ComponentChildren
}

/** A label, one control, and what is said about it. */
export function Labelled({ path, node, name, isRequired, deep = false, children }: Props) {
  return (
    <div class="field">
      <label for={elementId(path)}>
        {name} {isRequired && <span class="need">required</span>}
      </label>
      {children}
      <Hint path={path} node={node} deep={deep} />
    </div>
  )
}

/** Several controls under one name. */
export function Group({ path, node, name, isRequired, deep = false, children }: Props) {
  return (
    <fieldset class="field" id={elementId(path)} tabIndex={-1}>
      <legend>
        {name} {isRequired && <span class="need">required</span>}
      </legend>
      <Hint path={path} node={node} deep={deep} />
      {children}
    </fieldset>
  )
}
