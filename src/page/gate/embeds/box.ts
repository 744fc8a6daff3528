/** Everything that decides where a box stands and how large it is, but width, height and display. */
const copied =
  'position inset z-index float clear margin padding border-width border-radius max-width max-height ' +
  'box-sizing aspect-ratio vertical-align flex order place-self grid-area translate rotate scale'

/** Smaller than the smallest target (WCAG 2.5.8), px: nothing the visitor is meant to see. */
const unseen = 24

/** The size of an embed that says nothing of its size, as browsers give it. */
const usual = { width: '300px', height: '150px' }

/** What only a displayed embed can tell. */
export interface Shown {
  readonly display: string
  /** Of its content box; as it is written where an element around it is not displayed. */
  readonly width: string
  readonly height: string
  readonly minWidth: string
  readonly minHeight: string
  readonly transform: string
}

export const shownAs = ({ display, width, height, minWidth, minHeight, transform }: CSSStyleDeclaration): Shown => ({
  display,
  width,
  height,
  minWidth,
  minHeight,
  transform,
})

/** Is the visitor meant to see it? */
export const isSeen = ({ display, width, height }: Shown): boolean =>
  display !== 'none' && ![width, height].some((value) => value.endsWith('px') && parseFloat(value) < unseen)

/**
 * The style of a box that takes the place of an embed. What is asked of an element that is not displayed is answered
 * as it was written (`100%`, `auto`), so the box stays as fluid as the embed; only where the size would have come out
 * of the embed itself, the size it had is taken.
 * @param style of the embed, not displayed
 */
export function boxStyle(style: CSSStyleDeclaration, shown: Shown): string {
  const value = (name: string) => style.getPropertyValue(name)
  const size = (name: 'width' | 'height') => {
    const written = value(name)
    return written === 'auto' ? (shown[name] === 'auto' ? usual[name] : shown[name]) : written
  }
  const byRatio = value('width') !== 'auto' && value('aspect-ratio') !== 'auto'
  const rules = {
    visibility: 'inherit',
    border: 'solid transparent',
    display: shown.display === 'inline' ? 'inline-block' : shown.display,
    width: size('width'),
    height: byRatio ? value('height') : size('height'),
    // Told only of what is displayed in a flex or grid box.
    'min-width': shown.minWidth === 'auto' ? 'auto' : value('min-width'),
    'min-height': shown.minHeight === 'auto' ? 'auto' : value('min-height'),
    transform: shown.transform,
    // What of an embed cannot be squeezed; one that is as wide as a part of its surroundings can.
    'contain-intrinsic-size': `${(value('width') + value('max-width')).includes('%') ? 0 : usual.width} ${usual.height}`,
  }
  return ['all:initial']
    .concat(Object.entries(rules).map((rule) => rule.join(':')))
    .concat(
      copied.split(' ').map((name) => `${name}:${value(name)}`),
      '',
    )
    .join('!important;')
}
