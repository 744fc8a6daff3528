import { expect, stored, test } from '../harness/test.js'

const documents = [
  { id: 'offer', edition: '3', effective: '2026-09-01', url: '/offer.html', sha256: 'c'.repeat(64) },
  { id: 'newsletter', edition: '1', effective: '2026-09-01', url: '/other.html', sha256: 'd'.repeat(64) },
]
const form = `
  <form id="order" action="/other.html" method="get">
    <label>Имя <input name="name" required></label>
    <label><input type="checkbox" name="offer" required data-soglasie-accept="offer"> Принимаю оферту</label>
    <label><input type="checkbox" name="news" data-soglasie-accept="newsletter"> Хочу получать рассылку</label>
    <button>Заказать</button>
  </form>`

test('a form that accepts the offer is logged on submit with its id, and the policy as part of the offer', async ({
  visit,
  site,
  page,
}) => {
  await visit({ body: form, config: { documents, policy: { acceptance: { method: 'offer', document: 'offer' } } } })
  // The part for forms is there before a visitor can have filled one in.
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('Принимаю оферту').check()
  await page.getByRole('button', { name: 'Заказать' }).click()
  const [offer] = await stored(site, 'document.accepted')
  expect(offer).toMatchObject({
    method: 'offer',
    form: 'order',
    document: { id: 'offer', edition: '3', sha256: 'c'.repeat(64) },
    control: { id: 'offer', label: 'Принимаю оферту' },
  })
  const [policy] = await stored(site, 'policy.accepted')
  expect(policy).toMatchObject({ method: 'offer', form: 'order', document: { id: 'policy' } })
  expect(policy?.id).not.toBe(offer?.id)
})

test('nothing is logged while the form is not valid or the box not ticked', async ({ visit, site, page }) => {
  await visit({ body: form, config: { documents } })
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Заказать' }).click()
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('Принимаю оферту').check()
  await page.waitForTimeout(300)
  expect(site.records.filter(({ event }) => event === 'document.accepted')).toEqual([])
  await page.getByRole('button', { name: 'Заказать' }).click()
  await stored(site, 'document.accepted')
  expect(site.records.some(({ document }) => document?.id === 'newsletter')).toBe(false)
})

test('works for a returning visitor and in a form that the page sends itself', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({ body: form, config: { documents } })
  await page.waitForLoadState('networkidle')
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await stored(site, 'consent.refused')
  await page.reload()
  await page.waitForTimeout(300)
  await page.evaluate('document.querySelector("#order").addEventListener("submit", (event) => event.preventDefault())')
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('Принимаю оферту').check()
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Заказать' }).click()
  const records = await stored(site, 'document.accepted', 2)
  expect(records.map(({ document }) => document?.id).sort()).toEqual(['newsletter', 'offer'])
})

test('a form that the application brings later is logged as well', async ({ visit, notice, site, page }) => {
  await visit({ config: { documents } })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await stored(site, 'consent.refused')
  await page.reload()
  await page.waitForTimeout(300)
  await page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html')
    document.body.append(parsed.body.firstElementChild as Element)
  }, form)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('Принимаю оферту').check()
  await page.getByRole('button', { name: 'Заказать' }).click()
  const [record] = await stored(site, 'document.accepted')
  expect(record).toMatchObject({ form: 'order', document: { id: 'offer' } })
})
