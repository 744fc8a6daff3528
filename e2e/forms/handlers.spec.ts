import { stored } from '../harness/test.js'
import { expect, test } from './shop.js'

const form = (attributes = '') => `
  <soglasie-consent hidden></soglasie-consent>
  <form id="lead" method="post" action="{to}" ${attributes}>
    <p><label>Имя <input name="name" required></label></p>
    <p><label><input type="checkbox" name="news" data-soglasie-accept="marketing"> Хочу получать рассылку</label></p>
    <p><button>Отправить</button></p>
  </form>`

/** Validators as pages have them; each holds the form until the name is filled in. */
const validators = {
  'asks for the validity': `(event) => { if (!lead.checkValidity()) event.preventDefault() }`,
  'asks for the validity and posts by itself': `(event) => {
    event.preventDefault()
    if (lead.reportValidity()) fetch(lead.action, { method: 'POST', body: new URLSearchParams(new FormData(lead)) })
  }`,
  'marks what is wrong': `(event) => {
    const { name } = lead.elements
    name.setAttribute('aria-invalid', String(!name.value))
    if (!name.value) event.preventDefault()
  }`,
  'marks what is wrong a moment later, having read the data': `async (event) => {
    event.preventDefault()
    const data = new URLSearchParams(new FormData(lead))
    await new Promise((done) => setTimeout(done, 20))
    const { name } = lead.elements
    name.setAttribute('aria-invalid', String(!name.value))
    if (name.value) fetch(lead.action, { method: 'POST', body: data })
  }`,
  'stops the event': `(event) => {
    if (lead.elements.name.value) return
    event.preventDefault()
    event.stopPropagation()
  }`,
}

for (const [what, handler] of Object.entries(validators))
  test(`a page’s own validator that ${what} leaves no record until the form is sent`, async ({
    open,
    page,
    site,
    recorded,
    backend,
    accepted,
    posted,
  }) => {
    await open(form('novalidate'))
    await page.evaluate(`document.querySelector('#lead').addEventListener('submit', ${handler})`)
    await page.getByLabel('рассылку').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.waitForTimeout(400)
    expect([accepted(), backend.posts]).toEqual([[], []])
    await page.getByLabel('Имя').fill('Анна')
    await page.getByRole('button', { name: 'Отправить' }).click()
    const [record] = await (/fetch/.test(handler) ? stored(site, 'document.accepted') : recorded())
    expect(await posted('soglasie-consent-marketing')).toEqual([record?.id])
  })

test('an event that was only kept from the page is sent by the browser, and told', async ({
  open,
  page,
  recorded,
  posted,
}) => {
  await open(form())
  await page.evaluate(`document.querySelector('#lead').addEventListener('submit', (event) => event.stopPropagation())`)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await recorded()
  expect(await posted('soglasie-consent-marketing')).toEqual([record?.id])
})

test('a handler that stops the event and sends the data itself has sent it', async ({ open, page, site, posted }) => {
  await open(form())
  await page.evaluate(`document.querySelector('#lead').addEventListener('submit', async (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    await new Promise((done) => setTimeout(done, 20))
    fetch(lead.action, { method: 'POST', body: new URLSearchParams(new FormData(lead)) })
  })`)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await stored(site, 'document.accepted')
  expect(await posted('soglasie-consent-marketing')).toEqual([record?.id])
})

for (const [what, gather] of Object.entries({
  'reads the elements one by one': `Array.from(lead.elements, ({ name, value }) => [name, value]).filter(([name]) => name)`,
  'draws the form anew before it reads it': `(lead.querySelector('[type=hidden]')?.remove(), new FormData(lead))`,
}))
  test(`a handler that ${what} finds the record’s id`, async ({ open, page, site, posted }) => {
    await open(form())
    await page.evaluate(`document.querySelector('#lead').addEventListener('submit', (event) => {
      event.preventDefault()
      fetch(lead.action, { method: 'POST', body: new URLSearchParams(${gather}) })
    })`)
    await page.getByLabel('Имя').fill('Анна')
    await page.getByLabel('рассылку').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    const [record] = await stored(site, 'document.accepted')
    expect(await posted('soglasie-consent-marketing')).toEqual([record?.id])
  })

test('an application that posts values of its own and leaves at once loses no record', async ({
  open,
  page,
  recorded,
}) => {
  await open(form())
  await page.evaluate(`document.addEventListener('submit', (event) => {
    event.preventDefault()
    location.href = '/other.html'
  })`)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  await page.waitForURL('**/other.html')
  await recorded()
})

test('the way out of a dialog is no acceptance, its button is', async ({ open, page, site, accepted }) => {
  await open(`<dialog id="ask" aria-label="Заявка"><form method="dialog" id="lead">
      <soglasie-consent document="marketing"></soglasie-consent>
      <button value="send">Отправить</button> <button value="" formnovalidate>Отмена</button></form></dialog>`)
  await page.evaluate('ask.showModal()')
  await page.getByLabel('рассылку').check()
  await page.getByRole('button', { name: 'Отмена' }).click()
  await expect(page.locator('#ask')).toBeHidden()
  await page.waitForTimeout(300)
  expect(accepted()).toEqual([])
  await page.evaluate('ask.showModal()')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.locator('#ask')).toBeHidden()
  const [record] = await stored(site, 'document.accepted')
  expect(record).toMatchObject({ form: 'lead', document: { id: 'marketing' } })
})

test('a button that sends without validation is not held by the required box, and tells what is ticked', async ({
  open,
  page,
  posted,
  accepted,
}) => {
  await open(`<form id="lead" method="post" action="{to}">
      <soglasie-consent document="lead" required></soglasie-consent>
      <button formnovalidate>Сохранить черновик</button></form>`)
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('button').filter({ hasText: 'черновик' }).click()
  expect(await posted('soglasie-consent-lead')).toEqual([])
  expect(accepted()).toEqual([])
})
