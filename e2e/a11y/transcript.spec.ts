import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, stored, test } from '../harness/test.js'
import { readAloud, speech } from './reader.js'

const steps = {
  en: {
    title: 'What a screen reader says',
    about:
      'The whole way from the notice to an answer, read from the tree that Chromium gives to screen readers. ' +
      'Written by `e2e/a11y/transcript.spec.ts`, which also compares it; `--update-snapshots` writes it anew.',
    notice: 'The page is open',
    settings: 'The button “Settings” is pressed',
    tuned: 'The switch “Analytics” is turned on',
    saved: 'The button “Save my choice” is pressed: the dialog closes, the notice is gone',
    announced: 'Announced',
  },
  ru: {
    title: 'Что говорит программа экранного доступа',
    about:
      'Весь путь от уведомления до ответа, прочитанный по дереву, которое Chromium отдаёт программам экранного доступа. ' +
      'Пишет и сверяет его `e2e/a11y/transcript.spec.ts`; заново — с `--update-snapshots`.',
    notice: 'Страница открыта',
    settings: 'Нажата кнопка «Настроить»',
    tuned: 'Включён переключатель «Аналитика»',
    saved: 'Нажата кнопка «Сохранить выбор»: диалог закрыт, уведомления больше нет',
    announced: 'Объявлено',
  },
} as const

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}\n`).join('')

/** What a live region of the settings says now. */
const announcement = (page: Page) =>
  page.evaluate(() =>
    [...(document.querySelector('#soglasie-settings-dialog')?.shadowRoot?.querySelectorAll('[role=status]') ?? [])]
      .map((region) => region.textContent.trim())
      .join(' ')
      .trim(),
  )

for (const lang of ['ru', 'en'] as const)
  test(`the whole way reads as sentences, ${lang}`, async ({ visit, notice, dialog, page, site }, info) => {
    const words = steps[lang]
    await visit({ lang, config: { policy: { acceptance: { method: 'express' } } } })
    await expect(notice.locator('[data-soglasie="reject-all"]')).toBeVisible()
    let text = `# ${words.title}\n\n${words.about}\n\n## ${words.notice}\n\n`
    text += list(await readAloud(page, 'region', speech[lang]))
    await notice.locator('[data-soglasie="accept-policy"]').click()
    await notice.locator('[data-soglasie="open-settings"]').click()
    await expect(dialog.locator('#operator')).toBeVisible()
    text += `\n## ${words.settings}\n\n` + list(await readAloud(page, 'dialog', speech[lang]))
    const analytics = dialog.locator('[data-soglasie="purpose-analytics"]')
    await analytics.click()
    await expect(analytics).toBeChecked()
    const tuned = (await readAloud(page, 'dialog', speech[lang])).filter((line) => line.startsWith(speech[lang].switch))
    text += `\n## ${words.tuned}\n\n` + list(tuned)
    await dialog.locator('[data-soglasie="save"]').click()
    await stored(site, 'consent.given')
    await expect(notice).toHaveCount(0)
    await expect.poll(() => announcement(page)).not.toBe('')
    text += `\n## ${words.saved}\n\n- ${words.announced}: ${await announcement(page)}\n`

    const file = new URL(`../../docs/transcript.${lang}.md`, import.meta.url)
    if (info.config.updateSnapshots === 'all') writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
