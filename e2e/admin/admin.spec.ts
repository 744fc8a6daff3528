import type { Page } from '@playwright/test'
import { expect, isElsewhere, overflow, test, token } from './admin.js'
import { hostile } from './seed.js'

test.skip(isElsewhere, 'the dashboard has one packaging, and is looked at in one browser')

/** Everything the browser held against the page. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

test('opens by the token alone, which stands in no address and goes with the sign-out', async ({
  page,
  place,
  signIn,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(place.url)
  await page.getByLabel('Token of the read API').fill('a-token-of-somebody-else')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('This is not the token')
  await signIn()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  expect(addresses.filter((address) => address.includes(token))).toEqual([])
  expect(page.url()).not.toContain(token)
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Token of the read API')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(token)
})

test('a token that is no longer valid leads back to the sign-in', async ({ page, signIn }) => {
  await signIn()
  await page.route('**/admin/api/**', (route) => route.fulfill({ status: 401, json: { error: 'no' } }))
  await page.getByRole('link', { name: 'Chain' }).click()
  await expect(page.getByRole('alert')).toHaveText('The token is no longer valid. Sign in again.')
})

test('loads its own hashed files and nothing else, and breaks no rule of its policy', async ({
  page,
  place,
  signIn,
}) => {
  const held = complaints(page)
  const answers: { url: string; cache: string | undefined }[] = []
  page.on('response', (response) => answers.push({ url: response.url(), cache: response.headers()['cache-control'] }))
  await signIn()
  expect(held).toEqual([])
  const origin = new URL(place.url).origin
  expect(answers.filter(({ url }) => !url.startsWith(`${origin}/admin`))).toEqual([])
  const assets = answers.filter(({ url }) => url.includes('/assets/'))
  expect(assets.length).toBeGreaterThanOrEqual(2)
  for (const { url, cache } of assets) {
    expect(url).toMatch(/-[\w-]{8}\.(js|css|svg)$/)
    expect(cache).toBe('public, max-age=31536000, immutable')
  }
  for (const { cache } of answers.filter(({ url }) => url.includes('/api/'))) expect(cache).toBe('no-store')
})

test('tells acceptance and refusal over time and by every side, each also as a table', async ({ page, signIn }) => {
  await signIn()
  const names = [
    'Over time',
    'From the notice to the answer',
    'Purposes',
    'Services',
    'By method',
    'By edition',
    'By language of the notice',
    'By site',
  ]
  for (const name of names) {
    await page.getByText(`As a table: ${name}`).click()
    const rows = page.getByRole('region', { name, exact: true }).getByRole('row')
    expect(await rows.count(), name).toBeGreaterThan(1)
  }
  const days = page.getByRole('region', { name: 'Over time', exact: true }).getByRole('row')
  await expect(days).toHaveCount(31)
  await page.getByRole('combobox', { name: 'Time' }).selectOption('7')
  await expect(days).toHaveCount(8)
  await page.getByRole('combobox', { name: 'Time' }).selectOption('365')
  await expect(days).toHaveCount(54)

  const funnel = page.getByRole('region', { name: 'From the notice to the answer', exact: true })
  const before = await funnel.getByRole('row', { name: 'Notices shown' }).textContent()
  await page.getByRole('combobox', { name: 'Site' }).selectOption('blog.example')
  await expect(funnel.getByRole('row', { name: 'Notices shown' })).not.toHaveText(before ?? '')
  await expect(page.getByRole('region', { name: 'By site', exact: true }).getByRole('row')).toHaveCount(2)
})

test('counts rejected records by the place of their mistake', async ({ page, signIn }) => {
  await signIn()
  const rows = page.getByRole('region', { name: 'Rejected records' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('v')
})

test('counts records that others name and that never came', async ({ page, signIn }) => {
  await signIn()
  const card = page.locator('section').filter({ hasText: 'Undelivered records' })
  // Every withdrawal of the seed names a consent that is not there; today's may be too young to be missed.
  await expect(card.getByText('Named by them and not here').locator('..')).toContainText(/(69|70)$/)
  await expect(page.locator('.tiles').getByText('Undelivered records').locator('..')).toContainText(/(69|70)$/)
})

test('finds a subject’s records, and shows one with its proof', async ({ page, place, signIn }) => {
  await signIn()
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByLabel('Id of a record or of a subject').fill('x')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('16 to 64 characters')
  await page.getByLabel('Id of a record or of a subject').fill('subject-of-nobody')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('There is no record')

  await page.getByLabel('Id of a record or of a subject').fill(place.subject)
  await page.keyboard.press('Enter')
  const found = page.getByRole('main').getByRole('listitem')
  await expect(found).toHaveCount(50)
  expect(page.url(), 'the id of a subject stays out of the history').not.toContain(place.subject)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(found).toHaveCount(61)
  await found.first().getByRole('link').click()
  await expect(page.getByRole('status')).toContainText('Proved')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the evidence' }).click()
  expect((await download).suggestedFilename()).toMatch(/^evidence-[0-9a-f-]{36}\.json$/)
  await page.getByRole('link', { name: 'Back to the search' }).click()
  await expect(found, 'what was found is still there').toHaveCount(61)
})

test('what a stranger wrote into a record stays text, everywhere', async ({ page, place, signIn }) => {
  const held = complaints(page)
  await signIn()
  for (const name of ['Purposes', 'Services', 'By edition', 'By language of the notice'])
    await expect(page.locator('section').filter({ hasText: name }).getByText(hostile).first()).toBeVisible()
  await page.goto(`${place.url}/#/record/${place.hostileId}`)
  await expect(page.getByRole('status')).toContainText('Proved')
  expect(await page.getByText(hostile).count()).toBeGreaterThan(8)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await page.locator('main script, main img, main a[href^="javascript"]').count()).toBe(0)
  expect(held).toEqual([])
})

test('says up to where the chain is vouched for', async ({ page, signIn }) => {
  await signIn()
  await page.getByRole('link', { name: 'Chain' }).click()
  await expect(page.getByText('The last checkpoint is genuine')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Verified until')).toBeVisible()
})

test('can be used by the keyboard alone', async ({ page, place }) => {
  await page.goto(place.url)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Language')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type(token)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused()

  const slider = page.getByRole('slider', { name: 'Day' })
  await slider.focus()
  const last = await slider.getAttribute('aria-valuetext')
  expect(last).toMatch(/Consents \d+/)
  await page.keyboard.press('ArrowLeft')
  await expect(slider).not.toHaveAttribute('aria-valuetext', last ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Over time', exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('region', { name: 'Over time', exact: true })).toBeFocused()

  await page.getByRole('link', { name: 'Search' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type(place.hostileId)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence of a record' })).toBeFocused()
})

test('speaks Russian, and says so to screen readers', async ({ page, signIn }) => {
  await signIn()
  await page.getByLabel('Language', { exact: true }).selectOption('ru')
  await expect(page.getByRole('heading', { level: 1, name: 'Обзор' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru')
  expect(await page.title()).toBe('Обзор · Записи о согласиях')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Обзор' })).toBeVisible()
})

test('nothing sticks out at 360 px', async ({ page, place, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn()
  for (const part of ['overview', 'search', 'chain', `record/${place.hostileId}`])
    for (const language of ['en', 'ru']) {
      await page.goto(`${place.url}/#/${part}`)
      await page.getByRole('banner').getByRole('combobox').selectOption(language)
      await expect(page.locator('main h1')).toBeVisible()
      await expect(page.getByText(/Loading…|Загрузка…/)).toHaveCount(0)
      expect(await overflow(page), `${part}, ${language}`).toBe(0)
    }
})
