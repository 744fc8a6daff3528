import { integrus, order, smartis, wt24 } from './operators.js'
import { expect, test } from './visitor.js'

const isRequired = (label: Element) => ((label as HTMLLabelElement).control as HTMLInputElement).required

test('wt24, 1.1–1.2: the order form accepts the offer and the policy as its part, each in a record with the form’s id', async ({
  visitor,
}) => {
  await visitor.open(wt24.home)
  await order(visitor)
  const [offer] = await visitor.stored('wt24', 'document.accepted')
  expect(offer?.record).toMatchObject({
    method: 'offer',
    form: 'order-form',
    control: { id: 'order-offer', label: 'Принимаю условия оферты и политику как её часть *' },
    document: { id: 'offer', edition: '2026-09-01', url: '/docs/offer.html' },
  })
  const [policy] = await visitor.stored('wt24', 'policy.accepted')
  expect(policy?.record).toMatchObject({
    method: 'offer',
    form: 'order-form',
    document: { id: 'policy', url: '/docs/privacy.html' },
  })
  expect(policy?.record.id).not.toBe(offer?.record.id)
  expect(offer?.flags).toEqual([])
  expect((await visitor.rows('wt24')).filter(({ record }) => record.event.startsWith('consent.'))).toEqual([])
  expect(visitor.reached()).toEqual([])
})

test('wt24, 3.2: the newsletter is a tick of its own that starts empty, and a document of its own when it is ticked', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open(wt24.home)
  await expect(page.getByLabel('Согласен получать письма')).not.toBeChecked()
  await expect(page.getByLabel('Принимаю условия оферты')).not.toBeChecked()
  await page.getByLabel('Согласен получать письма').check()
  await order(visitor)
  const documents = await visitor.stored('wt24', 'document.accepted', 2)
  // Made in one millisecond: their ids tell no order.
  expect(documents.map(({ record }) => [record.document?.id, record.form, record.control?.id]).toSorted()).toEqual([
    ['marketing', 'order-form', 'order-marketing'],
    ['offer', 'order-form', 'order-offer'],
  ])
})

test('wt24, 2.3: without the offer’s tick or a marked field the form does not go, and nothing is recorded', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open(wt24.home)
  const marked = page.locator('#order-form label', { has: page.locator('.mark') })
  const optional = page.locator('#order-form label', { has: page.locator('.optional') })
  expect(await marked.evaluateAll((labels) => labels.length)).toBe(3)
  for (const label of await marked.all()) expect(await label.evaluate(isRequired)).toBe(true)
  for (const label of await optional.all()) expect(await label.evaluate(isRequired)).toBe(false)
  await page.getByLabel('Электронная почта').fill('anna@example.ru')
  await page.getByRole('button', { name: 'Заказать' }).click()
  await visitor.settle()
  await expect(page.locator('#order-form')).toBeVisible()
  const events = (await visitor.rows('wt24')).map(({ record }) => record.event)
  expect(events.filter((event) => event !== 'notice.shown')).toEqual([])
  expect(await visitor.cookies()).toEqual([])
})

test('integrus, 1.1.1: the lead form marks what is required, goes without the rest, and is recorded with its id', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open(integrus.home)
  const fields = await page.locator('#lead-form label').evaluateAll((labels) =>
    labels.map((label) => {
      const { id, required } = (label as HTMLLabelElement).control as HTMLInputElement
      return [id, required, label.querySelector('.mark, .optional')?.textContent]
    }),
  )
  expect(fields).toEqual([
    ['lead-name', true, '*'],
    ['lead-phone', true, '*'],
    ['lead-company', false, 'по желанию'],
    ['lead-task', false, 'по желанию'],
    ['lead-consent', true, '*'],
  ])
  await expect(page.locator('#lead-consent')).not.toBeChecked()
  await page.locator('#lead-name').fill('Анна')
  await page.locator('#lead-phone').fill('+7 900 000-00-00')
  await page.getByRole('button', { name: 'Отправить заявку' }).click()
  await visitor.settle()
  expect(await visitor.rows('integrus', 'document.accepted')).toEqual([])
  await page.locator('#lead-consent').check()
  await page.getByRole('button', { name: 'Отправить заявку' }).click()
  await page.waitForURL('**/thanks.html*')
  const [accepted] = await visitor.stored('integrus', 'document.accepted')
  expect(accepted?.record).toMatchObject({
    method: 'form',
    form: 'lead-form',
    control: { id: 'lead-consent' },
    document: { id: 'lead', edition: '2026-09-01', url: '/lead-consent.html' },
  })
  expect(JSON.stringify(await visitor.rows('integrus'))).not.toMatch(/Анна|900 000/)
  expect((await visitor.rows('integrus')).filter(({ record }) => record.event.startsWith('consent.'))).toEqual([])
  expect(visitor.reached()).toEqual([])
})

test('smartis, 4.1.10: the newsletter is accepted by its own form, and opens no purpose', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open(smartis.home)
  await page.getByLabel('Электронная почта').fill('anna@example.ru')
  await page.getByLabel('Согласен получать новости').check()
  await page.getByRole('button', { name: 'Подписаться' }).click()
  await page.waitForURL('**/thanks.html*')
  const [accepted] = await visitor.stored('smartis', 'document.accepted')
  expect(accepted?.record).toMatchObject({ method: 'form', form: 'newsletter-form', document: { id: 'newsletter' } })
  await visitor.open('smartcallback.localhost')
  await visitor.settle()
  expect(visitor.reached()).toEqual([])
})
