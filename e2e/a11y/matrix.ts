import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = new URL('../../docs/themes/', import.meta.url)

/** The looks that ship, as CSS; the first is the one without any. */
export const themes: readonly (readonly [name: string, css: string])[] = [
  ['default', ''],
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file.replace('.css', ''), readFileSync(new URL(file, folder), 'utf8')] as const),
]

export const widths = [320, 768, 1280]

/**
 * Rules that axe-core cannot always decide here, and why. Each is decided by a measurement of our own:
 * - `color-contrast`: axe-core gives up on text that a scrolling ancestor cuts off; the colours are computed instead.
 */
const undecided = ['color-contrast']

interface Found {
  readonly id: string
  readonly nodes: { target: unknown; failureSummary?: string; any: { data?: unknown }[] }[]
}

interface Axe {
  run(context: object, options: object): Promise<Record<'violations' | 'incomplete', Found[]>>
}

/**
 * What axe-core has against parts of the page or leaves open, in every theme × light and dark × width, in words:
 * state, rule, element. What it leaves open of the colours is measured: text against the nearest opaque background.
 * @param parts selectors of the parts, shadow trees included
 */
export async function faults(page: Page, parts: readonly string[]): Promise<string[]> {
  await page.evaluate(`${source}; undefined`)
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const found = await page.evaluate(look, { parts, themes, undecided })
      all.push(...found.map((fault) => `${colorScheme}, ${width} px, ${fault}`))
    }
  return all
}

/** Runs in the page. */
async function look({
  parts,
  themes,
  undecided,
}: {
  readonly parts: readonly string[]
  readonly themes: readonly (readonly [string, string])[]
  readonly undecided: readonly string[]
}): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) throw new Error('there is no canvas')

  /** Any CSS colour over another one, as drawn: red, green, blue. */
  const over = (color: string, under: readonly number[]): number[] => {
    canvas.fillStyle = `rgb(${under.join(' ')})`
    canvas.fillRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const parentOf = (element: Element) =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null
  const backOf = (element: Element | null): number[] => {
    if (!element) return over('Canvas', [255, 255, 255])
    const { backgroundColor } = getComputedStyle(element)
    if (backgroundColor.startsWith('rgb(')) return over(backgroundColor, [255, 255, 255])
    return over(backgroundColor, backOf(parentOf(element)))
  }
  /** WCAG 2.2, relative luminance. */
  const luminance = (color: readonly number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, share, index) => {
      const channel = (color[index] ?? 0) / 255
      return sum + share * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
    }, 0)
  const contrast = (element: Element) => {
    const back = backOf(element)
    const [dark = 0, light = 0] = [luminance(back), luminance(over(getComputedStyle(element).color, back))].sort(
      (a, b) => a - b,
    )
    return (light + 0.05) / (dark + 0.05)
  }
  const find = (target: unknown) => {
    let place: Document | ShadowRoot | null | undefined = document
    let element: Element | null | undefined
    for (const selector of [target].flat(2) as string[]) {
      element = place?.querySelector(selector)
      place = element?.shadowRoot
    }
    return element
  }

  const faults: string[] = []
  for (const [name, css] of themes) {
    sheet.replaceSync(css)
    const { violations, incomplete } = await axe.run(
      { include: parts.map((part) => [part]) },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Off by default in axe-core, part of WCAG 2.2 AA (2.5.8).
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
      },
    )
    for (const [kind, found] of [['violation', violations] as const, ['left open', incomplete] as const])
      for (const { id, nodes } of found)
        for (const { target, failureSummary } of nodes) {
          const element = find(target)
          if (kind === 'left open' && undecided.includes(id) && element && contrast(element) >= 4.5) continue
          faults.push(`${name}: ${kind}: ${id} ${JSON.stringify(target)} ${failureSummary}`)
        }
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  return faults
}
