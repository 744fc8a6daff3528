import { readdirSync } from 'node:fs'
import { expect, test } from '../harness/test.js'
import { layouts, page as sample, viewports } from './looks.js'
import { measure } from './measure.js'

const languages = readdirSync(new URL('../../src/locales', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const use = { policy: { acceptance: { method: 'use', clause: '1.2' } } } as const
const express = { policy: { acceptance: { method: 'express', clause: '1.2' } } } as const
/** As narrow as the fonts of phones, where the machine of the test has only wide ones. */
const narrow = `<style>:root { --soglasie-font: 'DejaVu Sans Condensed', Roboto, Arial, sans-serif }</style>`
/** Twice the size of the text alone; the size of the page doubles where the window is half as wide. */
const double = '<style>:root { --soglasie-size: 28px }</style>'

for (const layout of layouts)
  for (const [device, viewport] of Object.entries(viewports))
    test(`${layout} on a ${device}: nothing is cut off or overlaps, both answers are alike, in both directions, at 100 % and 200 %`, async ({
      visit,
      notice,
      page,
    }) => {
      await page.setViewportSize(viewport)
      for (const lang of ['ru', 'ar'])
        for (const [head, policy] of [
          ['', use],
          [double, use],
          ['', express],
        ] as const) {
          await visit({
            lang,
            head: sample.head + head,
            body: sample.body(lang),
            config: { ...policy, ui: { layout } },
          })
          await expect(notice).toBeVisible()
          const { height, faults } = await measure(page)
          expect.soft(faults, `${lang} ${head} ${policy.policy.acceptance.method}`).toEqual([])
          const third = viewport.height / 3
          if (!head && (device === 'phone' || layout === 'bar')) expect.soft(height, lang).toBeLessThanOrEqual(third)
        }
      // A page zoomed to 200 % has half the room. On a phone the answers may then have to be scrolled to.
      await page.setViewportSize({ width: viewport.width / 2, height: viewport.height / 2 })
      await visit({ head: sample.head, body: sample.body('ru'), config: { ...use, ui: { layout } } })
      await expect(notice).toBeVisible()
      const { faults } = await measure(page)
      expect(faults.filter((fault) => device === 'desktop' || !fault.includes('out of sight'))).toEqual([])
    })

test('320 px, as a desktop at 400 %: no layout scrolls sideways or hides an answer (WCAG 1.4.10)', async ({
  visit,
  notice,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const layout of layouts)
    for (const lang of ['ru', 'de', 'ar']) {
      await visit({ lang, head: sample.head, body: sample.body(lang), config: { ...use, ui: { layout } } })
      await expect(notice).toBeVisible()
      expect((await measure(page)).faults, `${layout} ${lang}`).toEqual([])
    }
})

test('in every language the notice takes a third of a phone at most, with consent and policy, its answers in sight', async ({
  visit,
  notice,
  page,
}) => {
  test.setTimeout(90_000)
  await page.setViewportSize(viewports.phone)
  const seen: Record<string, unknown> = {}
  for (const lang of languages)
    for (const policy of [use, {}]) {
      await visit({ lang, head: narrow, config: { ...policy, operator: { name: 'ООО «Лавка»' } } })
      await expect(notice).toBeVisible()
      await expect(notice).toHaveAttribute('lang', lang)
      // Whether a text needs to scroll depends on the machine's fonts.
      const { height, faults } = await measure(page)
      if (faults.length || height > viewports.phone.height / 3)
        seen[`${lang} ${'policy' in policy ? 'use' : 'offer'}`] = { height, faults }
    }
  expect(seen).toEqual({})
})

test('on a phone no layout breaks an answer of one word', async ({ visit, notice, page }) => {
  await page.setViewportSize(viewports.phone)
  for (const layout of layouts) {
    await visit({ config: { ...use, ui: { layout } } })
    for (const name of ['Отказаться', 'Настроить']) {
      const lines = await notice.getByRole('button', { name }).evaluate((button) => {
        const range = document.createRange()
        range.selectNodeContents(button)
        return range.getClientRects().length
      })
      expect(lines, `${layout}: ${name}`).toBe(1)
    }
  }
})

test('long texts scroll, and the answers stay in sight', async ({ visit, notice, page }) => {
  await page.setViewportSize(viewports.phone)
  for (const layout of layouts) {
    await visit({
      config: {
        ...express,
        operator: { name: 'Общество с ограниченной ответственностью «Торговый дом Северные ремёсла и промыслы»' },
        consent: { title: 'Согласие на обработку персональных данных для статистики, рекламы и записи действий' },
        ui: { layout },
      },
    })
    await expect(notice).toBeVisible()
    const { height, faults, scrolled } = await measure(page)
    expect(faults, layout).toEqual([])
    expect(height).toBeLessThanOrEqual(viewports.phone.height / 3)
    expect(scrolled.length).toBeGreaterThan(0)
    await notice.getByRole('link', { name: 'Согласие на обработку' }).focus()
    await expect(notice.getByRole('link', { name: 'Согласие на обработку' })).toBeInViewport()
  }
})
