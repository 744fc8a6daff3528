/** Everything that decides where a box stands and how large it is, but width, height and display. */
const copied =
  'position inset z-index float clear margin padding border-width border-radius min-width max-width min-height ' +
  'max-height box-sizing aspect-ratio vertical-align flex order place-self grid-area transform translate rotate scale'

/** Smaller than the smallest target (WCAG 2.5.8), px: nothing the visitor is meant to see. */
const unseen = 24

/** The size of an embed that says nothing of its size, as browsers give it. */
const usual = { width: '300px', height: '150px' }

type Size = Record<keyof typeof usual, string>

/** Size an embed has now; as it is styled where it is not displayed. */
export const sizeOf = ({ width, height }: CSSStyleDeclaration): Size => ({ width, height })

/** Is the visitor meant to see an embed of this style? */
export const isSeen = ({ display }: CSSStyleDeclaration, size: Size): boolean =>
  display !== 'none' && !Object.values(size).some((value) => value.endsWith('px') && parseFloat(value) < unseen)

/**
 * The style of a box that takes the place of an embed. What is asked of an element that is not displayed is answered
 * as it was written (`100%`, `auto`), so the box stays as fluid as the embed; only where the size would have come out
 * of the embed itself, the size it had is taken.
 * @param style of the embed, not displayed
 * @param display the embed's own
 * @param size the embed had when it was displayed
 */
export function boxStyle(style: CSSStyleDeclaration, display: string, size: Size): string {
  const value = (name: string) => style.getPropertyValue(name)
  const had = (name: keyof Size) => (size[name] === 'auto' ? usual[name] : size[name])
  const width = value('width') === 'auto' ? had('width') : value('width')
  const byRatio = value('width') !== 'auto' && value('aspect-ratio') !== 'auto'
  const height = value('height') === 'auto' && !byRatio ? had('height') : value('height')
  return [
    'all:initial',
    'visibility:inherit',
    'container-type:size',
    'border:solid transparent',
    `display:${display === 'inline' ? 'inline-block' : display}`,
    `width:${width}`,
    `height:${height}`,
    ...copied.split(' ').map((name) => `${name}:${value(name)}`),
    '',
  ].join('!important;')
}
