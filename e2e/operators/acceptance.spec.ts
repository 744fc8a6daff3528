import { acceptPolicy, integraSoft, integrus, see, smartis, sohoLms, wt24 } from './operators.js'
import { expect, often, test } from './visitor.js'

const rows = [
  {
    operator: integraSoft,
    clause: 'преамбула, абз. 3',
    says: 'Пользуясь сайтом, вы принимаете',
    refusal: 'преамбула, абз. 3',
    means: 'кто с ней не согласен, тот не пользуется платёжным сервисом',
  },
  {
    operator: integrus,
    clause: 'преамбула, абз. 2',
    says: 'Пользуясь сайтом, вы принимаете',
    refusal: 'преамбула, абз. 2',
    means: 'воздерживается от использования сайтов и сервисов группы',
  },
  {
    operator: smartis,
    clause: '2.1',
    says: 'Пользуясь сайтом, вы принимаете',
    refusal: '2.2',
    means: 'должен прекратить использование сайтов или сервисов',
  },
  {
    operator: sohoLms,
    clause: 'вводная часть',
    says: 'Примите или отклоните',
    refusal: 'Куки-файлы',
    means: 'От куки-файлов всегда можно отказаться в настройках браузера',
  },
  {
    operator: wt24,
    clause: '1.2',
    says: 'Вместе с офертой вы принимаете',
    refusal: '1.2; 2.1, 4.3',
    means: 'кто её не принимает, тот не оформляет заказ',
  },
]

for (const { operator, clause, says } of rows) {
  const { id, way } = operator
  test(`${id}, ${clause}: acceptance by ${way} is recorded with the edition and its hash, and opens nothing`, async ({
    visitor,
  }) => {
    const { page, notice } = visitor
    await visitor.open(operator.home)
    await expect(notice.getByText(says)).toBeVisible()
    if (way === 'use') await see(visitor)
    await acceptPolicy(visitor, operator)
    const [accepted] = await visitor.stored(id, 'policy.accepted')
    const { document, method } = accepted?.record ?? {}
    expect(method).toBe(way)
    expect(document).toMatchObject({ id: 'policy', edition: '2026-09-01', url: operator.policy })
    // The hash is that of what the visitor can read, byte for byte.
    const served = await page.evaluate(async (url) => {
      const bytes = await (await fetch(url)).arrayBuffer()
      return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    }, operator.policy)
    expect(document?.sha256).toBe(Buffer.from(served).toString('hex'))

    // Not a word about purposes, now or on the next page, and consent is still to be asked for.
    expect(accepted?.record).not.toHaveProperty('decision')
    await visitor.open(operator.home)
    await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
    await expect(notice.getByText(says)).toHaveCount(0)
    await visitor.settle()
    expect(visitor.reached()).toEqual([])
    // A record whose answer the form's navigation cut off is sent again, and goes once it is answered.
    await expect.poll(() => visitor.keys(), often).toEqual([])
    await expect
      .poll(async () => (await visitor.cookies()).filter((name) => name !== operator.session))
      .toEqual(['soglasie'])
    expect((await visitor.rows(id)).filter(({ record }) => record.event.startsWith('consent.'))).toEqual([])
  })
}

for (const { operator, refusal, means } of rows) {
  const { id, way, home } = operator
  test(`${id}, ${refusal}: refusing the policy says what it means, leads to its page, is recorded once and holds`, async ({
    visitor,
  }) => {
    const { page, notice, dialog } = visitor
    await visitor.open(home)
    if (way === 'express') {
      await visitor.openSettings()
      await expect(dialog.getByText(means)).toContainText(`(п. ${refusal})`)
      await page.keyboard.press('Escape')
      await notice.getByRole('button', { name: 'Отклонить политику' }).click()
    } else {
      await notice.getByRole('button', { name: 'Не согласны?' }).click()
      await expect(dialog.getByText(means)).toContainText(`(п. ${refusal})`)
      await dialog.getByRole('button', { name: 'Отклонить политику' }).click()
    }
    await page.waitForURL('**/refusal.html')
    await expect(page.getByRole('heading', { level: 1, name: /Если вы не|Как отказаться/ })).toBeVisible()
    const [refused] = await visitor.stored(id, 'policy.refused')
    expect(refused).toMatchObject({ ip: null, userAgent: null })
    expect(refused?.record).toMatchObject({ method: 'express', document: { id: 'policy', edition: '2026-09-01' } })
    expect(refused?.record).not.toHaveProperty('facts')
    expect(refused?.record).not.toHaveProperty('decision')

    await visitor.open(home)
    await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
    await expect(notice.getByRole('link', { name: /^политику/ })).toHaveCount(0)
    await page.locator(operator.control).click()
    await visitor.settle()
    expect(visitor.reached()).toEqual([])
    const events = (await visitor.rows(id)).map(({ record }) => record.event)
    expect(events.filter((event) => event !== 'notice.shown')).toEqual(['policy.refused'])
  })
}
