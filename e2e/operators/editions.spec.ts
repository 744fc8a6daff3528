import { everything, integraSoft, integrus, order, see, smartis, sohoLms, useSite, wt24 } from './operators.js'
import { expect, test } from './visitor.js'

const rows = [
  {
    operator: integraSoft,
    clause: '5.1',
    policy: 'Уточнено, как долго хранится история переводов и как запросить возврат остатка (2.2.5).',
    consent: 'Срок согласия указан в месяцах, а не до отзыва.',
  },
  {
    operator: integrus,
    clause: '6.1',
    policy: 'Перечень участников группы опубликован на сайте (преамбула)',
    consent: 'Добавлено, что отзыв у одного участника группы действует для всех.',
  },
  {
    operator: smartis,
    clause: '9.1–9.2',
    policy: 'Уточнён порядок блокирования данных на время проверки (6.2.4).',
    consent: 'Реклама (4.1.11) и лента новостей (4.1.10) описаны отдельно друг от друга.',
  },
  {
    operator: sohoLms,
    clause: 'Изменения',
    policy: 'Описано, где размещены информационные системы и как отказаться от писем и SMS.',
    consent: 'Веб-маяк вынесен в отдельную цель «Маркетинг».',
  },
  {
    operator: wt24,
    clause: '6.1',
    policy: 'Уточнено, как долго хранятся лог-файлы (5.3) и как удалить учётную запись (5.2).',
    consent: 'Чат поддержки и статистика разделены на две цели.',
  },
]

for (const { operator, clause, policy, consent } of rows)
  test(`${operator.id}, ${clause}: a new edition shuts the gate, tells what changed and is accepted by ${operator.renewal}`, async ({
    visitor,
    demo,
  }) => {
    const { page, notice } = visitor
    const { id, home, renewal } = operator
    // A visitor who has answered everything of the first edition.
    await visitor.open(home)
    await expect(notice).toBeVisible()
    await page.evaluate(() => {
      const { soglasie } = window as unknown as { soglasie: { accept(id: string): void; acceptAll(): void } }
      soglasie.accept('policy')
      soglasie.acceptAll()
    })
    const [before] = await visitor.stored(id, 'policy.accepted')
    const [given] = await visitor.stored(id, 'consent.given')
    await expect(notice).toHaveCount(0)

    await page.goto('about:blank')
    demo.vendors.log.clear()
    await visitor.open(home, '/', { edition: '2' })
    for (const text of ['Документы обновились.', policy, consent])
      await expect(notice.getByText(text).first()).toBeVisible()
    const link = notice.getByRole('link', { name: 'политику (редакция 2026-11-15)' })
    const url = (await link.getAttribute('href')) ?? ''
    expect(url).not.toBe(operator.policy)
    if (renewal === 'use') await see(visitor)
    else await visitor.settle()
    expect(visitor.loaded()).toEqual([])
    expect(await visitor.rows(id, 'policy.accepted')).toHaveLength(1)

    await notice.getByRole('button', { name: 'Принять все' }).click()
    const [, again] = await visitor.stored(id, 'consent.given', 2)
    expect(again?.record).toMatchObject({
      previous: given?.record.id,
      document: { id: 'cookie-consent', edition: '2026-11-15' },
      ...everything(operator, true),
    })
    expect(again?.record.document?.sha256).not.toBe(given?.record.document?.sha256)

    if (renewal === 'use') await useSite(visitor, id, operator.control, 2)
    else {
      // Taking note of it is not acceptance: that comes with the next order.
      await notice.getByRole('button', { name: 'Понятно' }).click()
      await expect(notice).toHaveCount(0)
      await visitor.settle()
      expect(await visitor.rows(id, 'policy.accepted')).toHaveLength(1)
      await order(visitor)
    }
    const [, after] = await visitor.stored(id, 'policy.accepted', 2)
    expect(after?.record).toMatchObject({ method: renewal, document: { id: 'policy', edition: '2026-11-15', url } })
    expect(after?.record.document?.sha256).not.toBe(before?.record.document?.sha256)
    expect(after?.record.subject).toBe(before?.record.subject)
    const served = await page.evaluate(async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer()
      return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    }, url)
    expect(after?.record.document?.sha256).toBe(Buffer.from(served).toString('hex'))
  })
