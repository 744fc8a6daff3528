import { integraSoft, integrus, smartis, sohoLms, wt24 } from './operators.js'
import { expect, test } from './visitor.js'

const rows = [
  { operator: integraSoft, clause: '5.1', document: 'Согласие на аналитику и запись действий', type: 'text/html' },
  { operator: integrus, clause: '6.1', document: 'Согласие на cookie и сторонние сервисы', type: 'text/html' },
  { operator: smartis, clause: '9.4', document: 'Согласие на необязательную обработку', type: 'application/pdf' },
  { operator: sohoLms, clause: 'Изменения', document: 'Согласие на куки-файлы и веб-маяки', type: 'text/html' },
  { operator: wt24, clause: '6.2', document: 'Согласие на cookie', type: 'text/html' },
]

for (const { operator, clause, document, type } of rows)
  test(`${operator.id}, ${clause}: the notice names the operator and links the edition in force and, apart from it, the consent document`, async ({
    visitor,
  }) => {
    const { page, notice } = visitor
    await visitor.open(operator.home)
    await expect(notice.getByText(`${operator.name} просит согласие на обработку данных.`)).toBeVisible()
    const links = await Promise.all(
      [document, 'политику (редакция 2026-09-01)'].map((name) =>
        notice.getByRole('link', { name, exact: true }).getAttribute('href'),
      ),
    )
    expect(links).toEqual([operator.consent, operator.policy])
    const served = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (url) => {
            const { status, headers } = await fetch(url)
            return [status, headers.get('content-type')?.split(';')[0]]
          }),
        ),
      links as string[],
    )
    expect(served).toEqual([
      [200, 'text/html'],
      [200, type],
    ])
  })

test('soho-lms, вводная часть: the notice and the settings speak Kazakh on the Kazakh page', async ({ visitor }) => {
  const { notice, dialog } = visitor
  await visitor.open(sohoLms.home, '/kk.html')
  await expect(notice.getByRole('link', { name: 'Куки-файлдар мен веб-маяктарға келісім' })).toBeVisible()
  await notice.getByRole('button', { name: 'Бас тарту' }).waitFor()
  await visitor.openSettings()
  await expect(dialog).toHaveAttribute('lang', 'kk')
  await expect(dialog.getByText('Дербес деректерді қорғау саясаты')).toBeVisible()
})

for (const { operator, clause, email } of [
  { operator: integrus, clause: '7.1', email: 'sales@integrus.ru' },
  { operator: smartis, clause: '9.3', email: 'get@smartis.bi' },
])
  test(`${operator.id}, ${clause}: settings give the contacts the policy gives`, async ({ visitor }) => {
    await visitor.open(operator.home)
    await visitor.openSettings()
    const line = visitor.dialog.locator('p', { hasText: 'Связаться' })
    await expect(line.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`)
    await expect(line).toContainText(`(п. ${clause})`)
  })

for (const operator of [integraSoft, sohoLms, wt24])
  test(`${operator.id}: the policy gives no contacts, and settings invent none`, async ({ visitor }) => {
    await visitor.open(operator.home)
    await visitor.openSettings()
    await expect(visitor.dialog.getByRole('heading', { name: 'Кто обрабатывает данные' })).toBeVisible()
    await expect(visitor.dialog.getByText(operator.name)).toBeVisible()
    await expect(visitor.dialog.getByText('Связаться')).toHaveCount(0)
    await expect(visitor.dialog.locator('[href^="mailto:"], [href^="tel:"]')).toHaveCount(0)
  })
