import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { operators } from '../operators/operators.js'
import { type Visitor, expect, test } from '../operators/visitor.js'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Kind = 'violations' | 'incomplete'

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<Record<Kind, { id: string; nodes: { target: unknown; failureSummary?: string }[] }[]>>
}

/** What axe-core has against the page, in words: rule, element, reason. `incomplete`: what it could not decide too. */
export async function violations(page: Page, ...kinds: Kind[]): Promise<string[]> {
  await page.evaluate(`${source}; undefined`)
  return page.evaluate(
    async (kinds) => {
      const found = await (window as unknown as { axe: Axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Off by default in axe-core, part of WCAG 2.2 AA (2.5.8).
        rules: { 'target-size': { enabled: true } },
        resultTypes: kinds,
      })
      return kinds
        .flatMap((kind) => found[kind])
        .flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
        )
    },
    ['violations' as Kind, ...kinds],
  )
}

/** Opens every folded part of the settings, so that it is looked at too. */
const unfold = ({ dialog }: Visitor): Promise<void> =>
  dialog.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true
  })

/** Looks at both layers on every site, on a phone and on a desktop, in the colours of the file that calls this. */
export function checkSites(scheme: 'light' | 'dark'): void {
  for (const { id, home } of operators)
    for (const width of [360, 1280])
      test(`${id}, ${scheme}, ${width} px: axe-core finds nothing with the notice open nor with the settings`, async ({
        visitor,
      }) => {
        const { page, notice, dialog } = visitor
        await page.setViewportSize({ width, height: 740 })
        await visitor.open(home)
        await expect(notice).toBeVisible()
        expect(await page.evaluate((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme)).toBe(true)
        expect(await violations(page)).toEqual([])
        await notice.getByRole('button', { name: 'Настроить' }).click()
        await expect(dialog).toBeVisible()
        // The last section of the lower half, which comes after the dialog.
        await expect(dialog.locator('#operator')).toBeAttached()
        await unfold(visitor)
        expect(await violations(page)).toEqual([])
      })
}
