import { type Tree, documentOf, formName, marked } from './acceptances.js'

const keyOf = (box: HTMLInputElement) => documentOf(box) + ' ' + (box.form && formName(box.form))

/**
 * Takes ticks away that came with the page: silence, a pre-ticked box or inactivity is no consent (GDPR recital 32,
 * 152-FZ art. 9(1)). A tick of the visitor's own stays when the application draws its form anew.
 * @param unticked told of the document whose box it was
 * @returns looks over a tree again
 */
export function watchTicks(
  signal: AbortSignal,
  unticked: (document: string) => void,
): { watch(tree: Tree): void; look(tree: Tree): void } {
  const given = new Set<string>()
  const change = ({ target, isTrusted }: Event) => {
    const box = target as HTMLInputElement
    if (!isTrusted || !box.matches(marked)) return
    if (box.checked) given.add(keyOf(box))
    else given.delete(keyOf(box))
  }
  return {
    watch: (tree) => tree.addEventListener('change', change, { signal, capture: true }),
    look(tree) {
      for (const box of tree.querySelectorAll<HTMLInputElement>(marked)) {
        if (!box.defaultChecked || given.has(keyOf(box))) continue
        box.defaultChecked = box.checked = false
        unticked(documentOf(box))
      }
    },
  }
}
