import { violations } from '../a11y/axe.js'
import { expect, lead, test } from './shop.js'

for (const lang of ['ru', 'en'])
  test(`axe-core finds nothing in the form, ${lang}, before and after it was held`, async ({ open, page, notice }) => {
    // Notice and floating control are looked at elsewhere.
    await open(lead, { lang, config: { ui: { control: false } } })
    await notice.locator('[data-soglasie=reject-all]').click()
    await expect(notice).toHaveCount(0)
    const box = page.getByRole('checkbox').first()
    await expect(box).toBeVisible()
    expect(await violations(page, 'incomplete')).toEqual([])
    await page.locator('[name=name]').fill('Anna')
    await page.locator('#lead button').first().click()
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    expect(await violations(page, 'incomplete')).toEqual([])
    const words = lang === 'ru' ? /обязательно.*по желанию/s : /required.*optional/s
    await expect(page.locator('#lead')).toContainText(words)
  })

test('a strict policy with Trusted Types has nothing against it', async ({ open, page, recorded, backend }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await open(lead, {
    csp: `default-src 'none'; script-src 'self'; connect-src 'self'; form-action ${backend.url}; require-trusted-types-for 'script'; trusted-types soglasie`,
  })
  await page.getByRole('textbox').fill('Anna')
  await page.getByLabel('обработку заявки').check()
  await page.getByRole('button', { name: 'Отправить' }).click()
  await recorded()
  expect(said.filter((text) => /Content.Security|Trusted/i.test(text))).toEqual([])
})
