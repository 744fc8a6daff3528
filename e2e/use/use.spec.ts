import type { Page } from '@playwright/test'
import { expect, stored, test, traces } from '../harness/test.js'

const config = {
  policy: { acceptance: { method: 'use' as const, clause: '2.1' }, refusal: { text: 'Покиньте сайт', url: '/leave' } },
}
/** Waits until acceptance by use is watched for, and then as long as a test says. */
async function watched(page: Page, more: number): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /soglasie\.accept|chunks\/accept-/.test(name)),
  )
  await page.waitForTimeout(more)
}

const body = `<p id="text">Товары</p><div style="height:3000px"></div><button id="buy" style="margin-left:50%">Купить</button>
  <a href="/privacy.html" id="doc" target="_blank">Политика</a>`

test('use of the site accepts the policy after the notice was seen for a second, and opens nothing', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({
    config,
    body: body + '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>',
  })
  await expect(notice.getByText('Пользуясь сайтом, вы принимаете')).toBeVisible()
  await watched(page, 1500)
  await page.locator('#buy').click()
  const [record] = await stored(site, 'policy.accepted')
  expect(record).toMatchObject({
    method: 'use',
    document: { id: 'policy', edition: '2026-09-01', sha256: 'a'.repeat(64) },
  })
  expect(record).not.toHaveProperty('decision')
  expect(site.calls).toEqual([])
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await page.reload()
  await page.waitForTimeout(1500)
  await page.locator('#buy').click()
  await page.waitForTimeout(300)
  expect(site.records.filter(({ event }) => event === 'policy.accepted')).toHaveLength(1)
})

test('neither scrolling, nor waiting, nor a click too early or on plain text, nor reading the policy is use', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({ config, body })
  await expect(notice.getByText('Пользуясь сайтом')).toBeVisible()
  await page.locator('#text').click()
  await page.mouse.wheel(0, 2000)
  await page.keyboard.press('PageDown')
  await watched(page, 1500)
  await page.locator('#text').click()
  await page.evaluate('document.querySelector("#buy").click()')
  const popup = page.waitForEvent('popup')
  await page.locator('#doc').click()
  await (await popup).close()
  await page.waitForTimeout(300)
  expect(site.records.filter(({ event }) => event === 'policy.accepted')).toEqual([])
  expect(await traces(page)).toEqual({ cookies: [], storage: [] })
})

test('an answer to the notice is no use, but the use after it is; the cookie remembers that it was seen', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({ config, body })
  await expect(notice.getByText('Пользуясь сайтом')).toBeVisible()
  await watched(page, 1500)
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect(notice).toHaveCount(0)
  await stored(site, 'consent.refused')
  expect(site.records.filter(({ event }) => event === 'policy.accepted')).toEqual([])
  await page.reload()
  await watched(page, 500)
  await expect(notice).toHaveCount(0)
  await page.locator('#buy').click()
  await stored(site, 'policy.accepted')
})

test('refusing the policy says what it means, is recorded and leads where the operator configured', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  await visit({ config, body })
  await notice.getByRole('button', { name: 'Не согласны?' }).click()
  await expect(dialog.getByText('Покиньте сайт')).toBeVisible()
  await dialog.getByRole('button', { name: 'Отклонить политику' }).click()
  await page.waitForURL(/\/leave$/)
  const [record] = await stored(site, 'policy.refused')
  expect(record).toMatchObject({ document: { id: 'policy', edition: '2026-09-01' } })
  expect(record).not.toHaveProperty('facts')
})

test('a policy with a control of its own: accepted by it, apart from consent', async ({ visit, notice, site }) => {
  await visit({ config: { policy: { acceptance: { method: 'express' } } } })
  await notice.getByRole('button', { name: 'Принять политику' }).click()
  const [record] = await stored(site, 'policy.accepted')
  expect(record).toMatchObject({ method: 'express', control: { id: 'accept-policy', label: 'Принять политику' } })
  await expect(notice.getByRole('button', { name: 'Принять политику' })).toHaveCount(0)
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect(notice).toHaveCount(0)
  expect(site.records.map(({ event }) => event)).toContain('consent.refused')
})

test('a new edition of the policy is told again, with what has changed, and accepted by its rule', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({ config, body })
  await watched(page, 1500)
  await page.locator('#buy').click()
  await stored(site, 'policy.accepted')
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await visit({
    config: {
      policy: {
        ...config.policy,
        edition: '2026-10-01',
        changes: 'Добавлен раздел о рассылках.',
        renewal: { method: 'express' },
      },
    },
    body,
  })
  await expect(notice.getByText('Документы обновились.')).toBeVisible()
  await expect(notice.getByText('Добавлен раздел о рассылках.')).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Принять все' })).toHaveCount(0)
  await notice.getByRole('button', { name: 'Принять политику' }).click()
  const records = await stored(site, 'policy.accepted', 2)
  expect(records[1]?.document?.edition).toBe('2026-10-01')
})

test('a new edition of the consent document asks for consent again and shuts what was open', async ({
  visit,
  notice,
  site,
  page,
}) => {
  const tag = '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>'
  await visit({ body: tag })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => site.calls.length).toBe(1)
  await visit({ body: tag, config: { consent: { edition: '2', changes: 'Новый получатель данных.' } } })
  await expect(notice.getByText('Новый получатель данных.')).toBeVisible()
  await page.waitForTimeout(300)
  expect(site.calls).toHaveLength(1)
})
