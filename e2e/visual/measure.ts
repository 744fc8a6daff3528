import type { Page } from '@playwright/test'

export interface Measured {
  readonly height: number
  /** What is wrong with the notice, in words; empty when nothing is. */
  readonly faults: readonly string[]
  /** Paragraphs that scroll, by their words. */
  readonly scrolled: readonly string[]
}

/** Measures the notice: inside the window, nothing cut off or overlapping, both answers alike. */
export const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const host = document.querySelector('#soglasie-notice') as HTMLElement
    const root = host.shadowRoot as ShadowRoot
    const faults: string[] = []
    const box = (element: Element) => element.getBoundingClientRect()
    const inside = (inner: DOMRect, outer: { left: number; right: number; top: number; bottom: number }) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1
    const where = ({ left, top, right, bottom }: DOMRect) => [left, top, right, bottom].map(Math.round).join(' ')
    const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight }

    if (!inside(box(host), view)) faults.push(`the notice leaves the window: ${where(box(host))}`)
    if (document.documentElement.scrollWidth > view.right) faults.push('the page scrolls sideways')
    for (const element of [host, ...root.querySelectorAll<HTMLElement>('*')])
      // Texts reach 4 px over their place, for the ring of a focused link.
      if (element.scrollWidth > element.clientWidth + 4 && element.clientWidth)
        faults.push(`<${element.localName}> ${element.textContent?.trim()} is wider than its place`)

    const buttons = [...root.querySelectorAll<HTMLElement>('.button')]
    for (const button of buttons) {
      const words = button.textContent
      if (!inside(box(button), box(host))) faults.push(`"${words}" is out of sight: ${where(box(button))}`)
      if (box(button).height < 44) faults.push(`"${words}" is lower than 44 px`)
      if (button.scrollHeight > button.clientHeight + 1) faults.push(`"${words}" is higher than its button`)
    }
    const things = [...buttons, ...root.querySelectorAll('p')].map((element) => [element, box(element)] as const)
    things.forEach(([one, a], index) => {
      for (const [other, b] of things.slice(index + 1))
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          faults.push(`"${one.textContent}" and "${other.textContent}" overlap`)
    })

    const look = (button: Element | null) => {
      if (!button) return ''
      const { color, backgroundColor, borderColor, fontSize, fontWeight, opacity } = getComputedStyle(button)
      return [color, backgroundColor, borderColor, fontSize, fontWeight, opacity].join(' ')
    }
    for (const pair of [
      ['accept-all', 'reject-all'],
      ['accept-policy', 'refuse-policy'],
    ]) {
      const [yes, no] = pair.map((id) => root.querySelector(`[data-soglasie="${id}"]`))
      if (look(yes ?? null) !== look(no ?? null)) faults.push(`${pair.join(' and ')} look different`)
      if (!yes || !no) continue
      // Browsers round columns to parts of a pixel.
      if (Math.abs(box(yes).width - box(no).width) > 0.1 || Math.abs(box(yes).height - box(no).height) > 0.1)
        faults.push(`${pair.join(' and ')} differ in size: ${where(box(yes))} / ${where(box(no))}`)
    }

    return {
      height: box(host).height,
      faults,
      scrolled: [...root.querySelectorAll('p')]
        .filter((text) => text.scrollHeight > text.clientHeight + 1)
        .map((text) => text.textContent ?? ''),
    }
  })
