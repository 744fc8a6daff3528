import { type Tree, controlsOf } from './acceptances.js'

const mark = 'data-soglasie-record-id'

/**
 * Puts values into hidden fields of a form, for whoever reads its elements; the site's own hidden field of that name is
 * used where there is one. What an earlier call has put goes.
 * @param values by field name
 */
export function putFields(form: HTMLFormElement, tree: Tree, values: ReadonlyMap<string, string>): void {
  for (const field of controlsOf(form, tree, `[${mark}]`))
    if (field.getAttribute(mark)) field.remove()
    else field.value = ''
  for (const [name, value] of values) {
    let field = controlsOf(form, tree, 'input[type=hidden]').find((input) => input.name === name)
    field?.setAttribute(mark, '')
    if (!field) {
      field = form.ownerDocument.createElement('input')
      field.type = 'hidden'
      field.name = name
      field.setAttribute(mark, 'own')
      form.append(field)
    }
    field.value = value
  }
}
