import { stored } from '../harness/test.js'
import { expect, lead, spa, test } from './shop.js'

test('documents stand as boxes of their own, unticked, said to be required or optional, and lead to their texts', async ({
  open,
  page,
}) => {
  await open(lead)
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await expect(boxes.nth(0)).toHaveAccessibleName('Согласен: Согласие на обработку заявки (обязательно)')
  await expect(boxes.nth(1)).toHaveAccessibleName('Согласен: Согласие на рассылку (по желанию)')
  for (const box of await boxes.all()) await expect(box).not.toBeChecked()
  await expect(page.getByRole('link', { name: 'Согласие на рассылку' })).toHaveAttribute('href', '/other.html')
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).required))).toEqual([true, false])
})

test('what is ticked is one record a document, with form, edition, hash and label; its id reaches the site’s own server', async ({
  open,
  page,
  site,
  recorded,
  posted,
}) => {
  await open(lead)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('обработку заявки').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record, ...others] = await recorded()
  expect(others).toEqual([])
  expect(record).toMatchObject({
    method: 'offer',
    form: 'lead',
    document: { id: 'lead', edition: '3', sha256: 'c'.repeat(64), url: '/offer.html' },
    control: {
      id: 'soglasie-consent-lead',
      label: 'Согласен: Согласие на обработку заявки (обязательно)',
    },
  })
  expect(await posted('soglasie-consent-lead')).toEqual([record?.id])
  expect(await posted('soglasie-consent-marketing')).toEqual([])
  expect(JSON.stringify(site.records)).not.toContain('Анна')
})

test('the form is held by the required box alone, says why and goes once it is ticked', async ({
  open,
  page,
  backend,
  accepted,
  posted,
}) => {
  await open(lead)
  const box = page.getByLabel('обработку заявки')
  await page.getByLabel('Имя').fill('Анна')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(box).toBeFocused()
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  const missing = 'Чтобы отправить форму, отметьте «Согласие на обработку заявки».'
  await expect(page.getByRole('alert').filter({ hasText: missing })).toBeVisible()
  await expect(box).toHaveAccessibleDescription(missing)
  expect(await box.evaluate((input) => (input as HTMLInputElement).validationMessage)).toBe(missing)
  expect(await page.locator('#lead').evaluate((form) => (form as HTMLFormElement).checkValidity())).toBe(false)
  expect([backend.posts, accepted()]).toEqual([[], []])
  await box.check()
  await expect(box).not.toHaveAttribute('aria-invalid')
  await expect(page.getByText(missing)).toHaveCount(0)
  await page.getByRole('button', { name: 'Отправить' }).click()
  expect(await posted('soglasie-consent-lead')).toHaveLength(1)
})

test('a page that asks for the validity at every key is answered, and the visitor is not told off', async ({
  open,
  page,
}) => {
  await open(lead)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.evaluate(`document.addEventListener('input', () => (window.valid = lead.checkValidity()))`)
  await page.getByLabel('Имя').fill('Анна')
  await expect.poll(() => page.evaluate('window.valid')).toBe(false)
  await page.waitForTimeout(100)
  await expect(page.getByRole('alert').filter({ hasText: 'Чтобы отправить' })).toHaveCount(0)
  await expect(page.getByLabel('Имя')).toBeFocused()
  // A script that ticks the box says nothing to anyone.
  await page.evaluate(`document.querySelector('soglasie-consent input').checked = true`)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await page.waitForURL('**/lead')
})

test('in a form the page validates itself the handler does not run without the required box', async ({
  open,
  page,
  backend,
  site,
  posted,
}) => {
  await open(lead.replace('<form', '<form novalidate'))
  await page.evaluate(spa)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByLabel('обработку заявки')).toBeFocused()
  await expect(page.getByRole('alert').filter({ hasText: 'отметьте' })).toBeVisible()
  await page.waitForTimeout(200)
  expect(backend.posts).toEqual([])
  await page.getByLabel('обработку заявки').check()
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const records = await stored(site, 'document.accepted', 2)
  const idOf = (id: string) => records.filter(({ document }) => document?.id === id).map((record) => record.id)
  expect(await posted('soglasie-consent-lead')).toEqual(idOf('lead'))
  expect(await posted('soglasie-consent-marketing')).toEqual(idOf('marketing'))
})

test('pressed twice it is one record; a box changed or the form reset makes it another', async ({
  open,
  page,
  site,
  posted,
}) => {
  await open(lead)
  await page.evaluate(spa)
  const send = async (count: number) => {
    await page.getByLabel('Имя').fill('Анна')
    await page.getByLabel('обработку заявки').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    return posted('soglasie-consent-lead', count)
  }
  const [first] = await send(1)
  expect(await send(2)).toEqual([first])
  await page.getByLabel('обработку заявки').uncheck()
  const [third] = await send(3)
  await page.getByRole('button', { name: 'Очистить' }).click()
  await expect(page.getByLabel('обработку заявки')).not.toBeChecked()
  const [fourth] = await send(4)
  expect(new Set([first, third, fourth]).size).toBe(3)
  const records = await stored(site, 'document.accepted', 3)
  expect(records.map(({ id }) => id).toSorted()).toEqual([first, third, fourth].toSorted())
  expect([...site.arrivals].filter(([id, times]) => id === first && times > 1)).toEqual([])
})

test('a button that accepts has the same record until the form is reset', async ({ open, page, site, posted }) => {
  await open(`<soglasie-consent hidden></soglasie-consent><form id="lead" method="post" action="{to}">
    <button data-soglasie-accept="lead">Принимаю и отправляю</button> <button type="reset">Очистить</button></form>`)
  await page.evaluate(spa)
  const send = async (count: number) => {
    await page.getByRole('button', { name: 'Принимаю' }).click()
    return posted('soglasie-consent-lead', count)
  }
  const [first] = await send(1)
  expect(await send(2)).toEqual([first])
  await page.getByRole('button', { name: 'Очистить' }).click()
  const [third] = await send(3)
  const records = await stored(site, 'document.accepted', 2)
  expect(records.map(({ id }) => id).toSorted()).toEqual([first, third].toSorted())
  expect(records[0]?.control?.label).toBe('Принимаю и отправляю')
})

test('a form of its own consent opens no gate and decides nothing', async ({ open, page, site, notice }) => {
  await open('<img data-consent="marketing" data-src="/pixel/ad" alt="">' + lead)
  await page.evaluate(spa)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('обработку заявки').check()
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  await stored(site, 'document.accepted', 2)
  expect(await page.evaluate('[soglasie.has("marketing"), soglasie.has("analytics"), !!soglasie.decision]')).toEqual([
    false,
    false,
    false,
  ])
  await expect(notice).toBeVisible()
  expect(site.calls).toEqual([])
  expect(site.records.filter(({ event }) => event.startsWith('consent.'))).toEqual([])
})

test('the site’s own box in the element keeps its words; its own hidden field takes the id, under the name it has', async ({
  open,
  page,
  recorded,
  posted,
}) => {
  await open(`<form id="lead" method="post" action="{to}">
    <input type="hidden" name="proof" value="">
    <soglasie-consent document="lead" required name="proof">
      <label><input type="checkbox" name="agree" value="yes"> Разрешаю обработать мою заявку</label>
    </soglasie-consent>
    <button>Отправить</button></form>`)
  const box = page.getByLabel('Разрешаю обработать')
  await expect(page.getByText('(обязательно)')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await box.check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await recorded()
  expect(record).toMatchObject({ control: { id: 'proof', label: 'Разрешаю обработать мою заявку' } })
  expect(await posted('proof')).toEqual([record?.id])
  expect(await posted('agree')).toEqual(['yes'])
})

test('keyboard alone: to the box, past its link, ticked with space, sent with Enter', async ({
  open,
  page,
  recorded,
  notice,
}) => {
  await open(lead)
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await page.getByLabel('Имя').focus()
  await page.keyboard.type('Анна')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('обработку заявки')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('обработку заявки')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'обработку заявки' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('рассылку')).toBeFocused()
  await page.keyboard.press('Enter')
  await recorded()
})
