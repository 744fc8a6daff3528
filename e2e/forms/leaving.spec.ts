import { stored } from '../harness/test.js'
import { expect, test } from './shop.js'

test('what a form accepts has left when the form takes the visitor to another site; nobody has to come back', async ({
  open,
  page,
  site,
  notice,
}) => {
  const delivery = /soglasie\.delivery|chunks\/delivery-/
  const asked: string[] = []
  page.on('request', (request) => delivery.test(request.url()) && asked.push(request.url()))
  await open(
    `<form id="lead" method="post" action="{to}"><p><label>Имя <input name="name"></label></p>
      <label><input type="checkbox" data-soglasie-accept="marketing"> Рассылка</label><button>Отправить</button></form>`,
  )
  await expect(notice).toBeVisible()
  await page.waitForLoadState('networkidle')
  // Nobody has turned to the form yet.
  expect(asked).toEqual([])
  const there = page.waitForResponse(delivery)
  await page.getByLabel('Имя').fill('Анна')
  await there
  await page.getByLabel('Рассылка').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  await page.waitForURL((url) => url.hostname !== 'shop.localhost')
  const [record] = await stored(site, 'document.accepted')
  expect(record).toMatchObject({ form: 'lead', document: { id: 'marketing' } })
})
