import { stored } from '../harness/test.js'
import { expect, lead, spa, test } from './shop.js'

const insert = (body: string) => `document.querySelector('main').append(
  new DOMParser().parseFromString(${JSON.stringify(body)}, 'text/html').body.firstElementChild)`

test('forms of an application come, go and are drawn anew; each has boxes and ids of its own', async ({
  open,
  page,
  backend,
  site,
  posted,
}) => {
  await open('<soglasie-consent hidden></soglasie-consent>')
  await page.evaluate(spa)
  const markup = lead.replace('{to}', backend.url)
  await page.evaluate(insert(markup))
  await page.evaluate(insert(markup.replace('id="lead"', 'id="second"')))
  await expect(page.getByRole('checkbox')).toHaveCount(4)
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const [count, name] of [
    [1, 'lead'],
    [2, 'second'],
  ] as const) {
    const form = page.locator('#' + name)
    await form.getByLabel('Имя').fill('Анна')
    await form.getByLabel('обработку заявки').check()
    await form.getByRole('button', { name: 'Отправить' }).click()
    expect(await posted('soglasie-consent-lead', count)).toHaveLength(1)
  }
  const records = await stored(site, 'document.accepted', 2)
  expect(records.map(({ form }) => form).toSorted()).toEqual(['lead', 'second'])

  // The same route again: markup of the application's, without what was drawn into it.
  await page.evaluate(`document.querySelector('#lead').remove(); document.querySelector('#second').remove()`)
  await page.evaluate(insert(markup))
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('обработку заявки').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const ids3 = await posted('soglasie-consent-lead', 3)
  expect((await stored(site, 'document.accepted', 3)).map(({ id }) => id)).toContain(ids3[0])
})

test('a renderer that wipes or copies what was drawn finds it drawn once again', async ({ open, page }) => {
  await open(lead)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.evaluate(`for (const host of document.querySelectorAll('soglasie-consent')) host.replaceChildren()`)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.evaluate(`lead.replaceWith(lead.cloneNode(true))`)
  await expect(page.getByLabel('рассылку')).toHaveCount(1)
  await page.evaluate(`document.querySelector('soglasie-consent').removeAttribute('required')`)
  await expect(page.getByLabel('обработку заявки')).toHaveAccessibleName(/по желанию/)
  await page.evaluate(`document.querySelector('soglasie-consent').setAttribute('document', 'policy')`)
  await expect(page.getByLabel('обработку заявки')).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
})

test('a box that came ticked is unticked, also by a reset, and said; a tick of the visitor’s own stays', async ({
  open,
  page,
  accepted,
  backend,
  posted,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const markup = `<form id="lead" method="post" action="{to}"><label><input type="checkbox" name="news" checked
      data-soglasie-accept="marketing"> Хочу получать рассылку</label><button>Отправить</button></form>`
  await open(markup)
  await page.evaluate(spa)
  const box = page.getByLabel('рассылку')
  await expect(box).not.toBeChecked()
  await expect.poll(() => said.filter((text) => /came ticked/.test(text))).toHaveLength(1)
  expect(said.find((text) => /came ticked/.test(text))).toContain('[soglasie] [form] a box for "marketing"')
  await page.evaluate('lead.reset()')
  await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'Отправить' }).click()
  expect(await posted('soglasie-consent-marketing')).toEqual([])
  // Ticked, and drawn ticked by the application that has noticed.
  await box.check()
  await page.evaluate(`lead.remove(); ${insert(markup.replace('{to}', backend.url))}`)
  await page.waitForTimeout(200)
  await expect(box).toBeChecked()
  // And one that comes ticked anew.
  await page.evaluate(
    insert(`<p><label><input type="checkbox" checked data-soglasie-accept="lead"> Заявка</label></p>`),
  )
  await expect(page.getByLabel('Заявка')).not.toBeChecked()
  expect(accepted()).toEqual([])
})

test('a form in a shadow root is drawn, held and told as any other', async ({
  open,
  page,
  backend,
  site,
  notice,
  posted,
}) => {
  await open('<div id="island"></div>')
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await page.evaluate(
    ([markup]) => {
      const root = (document.querySelector('#island') as Element).attachShadow({ mode: 'open' })
      const parsed = new DOMParser().parseFromString(markup as string, 'text/html')
      root.append(parsed.body.firstElementChild as Element)
      root.addEventListener('submit', (event) => {
        event.preventDefault()
        const form = event.target as HTMLFormElement
        void fetch(form.action, {
          method: 'POST',
          body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
        })
      })
    },
    [lead.replace('{to}', backend.url)],
  )
  // Nothing of the page has asked for the part before the form is used.
  await page.getByLabel('Имя').fill('Анна')
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'отметьте' })).toBeVisible()
  await page.getByLabel('обработку заявки').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await stored(site, 'document.accepted')
  expect(record).toMatchObject({ form: 'lead', document: { id: 'lead' } })
  expect(await posted('soglasie-consent-lead')).toEqual([record?.id])
})

test('a box of the site’s own in a shadow root that comes later is told as well', async ({
  open,
  page,
  site,
  backend,
  posted,
}) => {
  await open('<soglasie-consent hidden></soglasie-consent><div id="island"></div>')
  await page.evaluate(
    ([to]) => {
      const root = (document.querySelector('#island') as Element).attachShadow({ mode: 'open' })
      const parsed = new DOMParser().parseFromString(
        `<form id="far" method="post" action="${to}"><label><input type="checkbox" data-soglasie-accept="marketing"> Рассылка</label><button>Отправить</button></form>`,
        'text/html',
      )
      root.append(parsed.body.firstElementChild as Element)
      root.addEventListener('submit', (event) => {
        event.preventDefault()
        const form = event.target as HTMLFormElement
        const data = new FormData(form) as unknown as Record<string, string>
        void fetch(form.action, { method: 'POST', body: new URLSearchParams(data) })
      })
    },
    [backend.url],
  )
  await page.getByLabel('Рассылка').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await stored(site, 'document.accepted')
  expect(record).toMatchObject({ form: 'far', control: { label: 'Рассылка' } })
  expect(await posted('soglasie-consent-marketing')).toEqual([record?.id])
})

test('an element outside its form names it in form=""; fields called id, name and elements do no harm', async ({
  open,
  page,
  recorded,
  posted,
}) => {
  await open(`<soglasie-consent document="lead" required form="far"></soglasie-consent>
    <form id="far" method="post" action="{to}"><input type="hidden" name="id" value="7">
      <input type="hidden" name="elements"><input type="hidden" name="action"><button>Отправить</button></form>`)
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('checkbox')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  const [record] = await recorded()
  expect(record?.form).toBe('far')
  expect(await posted('soglasie-consent-lead')).toEqual([record?.id])
})

test('a name that another script has taken: drawn where that can be seen, said where not', async ({
  open,
  page,
  posted,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const taken = (more: string) =>
    `<script>customElements.define('soglasie-consent', class extends HTMLElement { ${more} })</script>`
  await open(lead, { head: taken('') })
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await open(lead, { head: taken(`connectedCallback() { this.attachShadow({ mode: 'open' }) }`) })
  await expect.poll(() => said.filter((text) => /another script has <soglasie-consent>/.test(text)).length).toBe(2)
  await page.getByLabel('Имя').fill('Анна')
  await page.getByRole('button', { name: 'Отправить' }).click()
  expect(await posted('soglasie-consent-lead')).toEqual([])
})

for (const [part, file] of [
  ['of the app', /soglasie\.app|chunks\/app-|entry\/app/],
  ['of forms', /soglasie\.form|chunks\/form-/],
  ['of the element', /soglasie\.element|chunks\/element-/],
] as const)
  test(`without the part ${part} the form stays usable: the site’s own box holds it, an empty element sends nothing`, async ({
    open,
    page,
    backend,
    accepted,
    posted,
  }) => {
    await page.route(file, (route) => route.abort())
    await open(`<form id="lead" method="post" action="{to}">
      <soglasie-consent document="lead" required>
        <label><input type="checkbox" name="agree" value="yes" required> Разрешаю обработать заявку</label>
      </soglasie-consent>
      <soglasie-consent document="marketing"></soglasie-consent>
      <button>Отправить</button></form>`)
    await page.waitForTimeout(300)
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.waitForTimeout(200)
    expect(backend.posts).toEqual([])
    await page.getByLabel('Разрешаю').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    expect(await posted('agree')).toEqual(['yes'])
    expect(await posted('soglasie-consent-marketing')).toEqual([])
    expect(accepted().filter(({ document }) => document?.id === 'marketing')).toEqual([])
  })

test('destroy() leaves the form to the site', async ({ open, page, accepted }) => {
  await open(lead)
  await page.evaluate(spa)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await page.evaluate('soglasie.destroy()')
  await page.getByLabel('Имя').fill('Анна')
  await page.getByLabel('обработку заявки').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  await page.waitForTimeout(300)
  expect(accepted()).toEqual([])
})
