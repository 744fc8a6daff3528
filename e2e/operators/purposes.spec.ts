import { everything, integraSoft, integrus, smartis, sohoLms, wt24 } from './operators.js'
import { expect, often, test } from './visitor.js'

const rows = [
  {
    operator: integraSoft,
    clause: '2.2.1–2.2.5',
    listed: {
      Необходимые: '2.2.1, 2.2.2, 2.2.3, 2.2.5',
      Аналитика: '2.2.4',
      'Запись действий на странице': '2.2.4',
    },
  },
  {
    operator: integrus,
    clause: '2.2.1–2.2.6',
    listed: { Необходимые: '2.2.1, 2.2.3', Удобство: '2.2.2', Аналитика: '2.2.4, 2.2.6', Реклама: '2.2.5' },
  },
  {
    operator: smartis,
    clause: '4.1.1–4.1.12',
    listed: {
      Необходимые: '4.1.1, 4.1.4, 4.1.5, 4.1.7, 4.1.8, 4.1.9',
      Удобство: '4.1.2, 4.1.3, 4.1.12',
      'Учётная запись': '4.1.6',
      'Новости и предложения': '4.1.10',
      Реклама: '4.1.11',
    },
  },
  {
    operator: sohoLms,
    clause: 'Использование, Куки-файлы',
    listed: {
      Необходимые: [
        'Использование: услуги и поддержка',
        'Использование: исполнение соглашений',
        'Использование: споры, отзывы, неисправности',
        'Использование: подтверждение точности данных',
        'Куки-файлы: надёжность и безопасность',
        'Куки-файлы: мониторинг выполнения условий',
        'Куки-файлы: охрана прав и интересов',
      ].join(', '),
      Удобство: 'Использование: индивидуальная настройка, Куки-файлы: настройка услуг и функциональность',
      Аналитика: [
        'Использование: анализ и совершенствование услуг',
        'Куки-файлы: анализ потока информации',
        'Куки-файлы: эффективность сайтов',
        'Куки-файлы: исследования рынка',
      ].join(', '),
      Реклама: [
        'Использование: реклама и целевой маркетинг',
        'Использование: письма и SMS',
        'Маркетинг',
        'Куки-файлы: реклама и отслеживание доходов',
      ].join(', '),
    },
  },
  {
    operator: wt24,
    clause: '3.2',
    listed: {
      Необходимые: '3.2, абз. 2, 3.2, абз. 3, 3.2, абз. 4, 3.2, абз. 6',
      Удобство: '3.2, абз. 5, 3.2, абз. 7',
      Аналитика: '3.2, абз. 8',
    },
  },
]

for (const { operator, clause, listed } of rows)
  test(`${operator.id}, ${clause}: settings list every purpose with its clauses, only the necessary one on`, async ({
    visitor,
  }) => {
    await visitor.open(operator.home)
    await visitor.openSettings()
    const cards = visitor.dialog.locator('.card', { has: visitor.page.locator('[data-soglasie^="purpose-"]') })
    const said = await cards.evaluateAll((all) =>
      all.map((card) => [
        card.querySelector('label')?.textContent,
        card.querySelector('.quiet')?.textContent?.replace('Пункты политики: ', ''),
        ...Array.from(card.querySelectorAll('input'), (input) => input.checked),
      ]),
    )
    const services = [0, ...Object.values(operator.asked).map(({ length }) => length)]
    expect(said).toEqual(
      Object.entries(listed).map(([label, clauses], index) => [
        label,
        clauses,
        // The purpose's own switch and one for each service.
        ...Array.from({ length: 1 + (services[index] ?? 0) }, () => index === 0),
      ]),
    )
  })

/** One purpose is allowed; what needs a consent of its own must stay shut beside it. */
const own = [
  {
    operator: integraSoft,
    clause: '3.3.1',
    host: 'integra-soft.localhost',
    allow: 'Аналитика',
    loads: ['metrica/tag.js'],
    cookies: ['_ym_d', '_ym_uid'],
    keys: ['_ym_retryReqs'],
    shut: ['recording'],
  },
  {
    operator: integrus,
    clause: '3.2.1 (2.2.5)',
    host: 'integrus.localhost',
    allow: 'Удобство',
    loads: ['jivo/widget.js'],
    cookies: ['jv_visits_count'],
    keys: ['jv_client_id'],
    shut: ['analytics', 'marketing'],
  },
  {
    operator: smartis,
    clause: '4.1.6, 4.1.10, 4.1.11',
    host: 'smartcallback.localhost',
    also: 'crm.smartcallback.localhost',
    allow: 'Удобство',
    loads: ['smartcallback/SmartCallBack.js'],
    cookies: ['scb_uid'],
    keys: ['scb_widget'],
    shut: ['account', 'advertising', 'news'],
  },
  {
    operator: sohoLms,
    clause: 'Маркетинг',
    host: 'soho-lms.localhost',
    allow: 'Аналитика',
    loads: ['metrica/tag.js'],
    cookies: ['_ym_d', '_ym_uid'],
    keys: ['_ym_retryReqs'],
    shut: ['functional', 'marketing'],
  },
  {
    operator: wt24,
    clause: '4.3, абз. 2',
    host: 'wt24.localhost',
    allow: 'Аналитика',
    loads: ['metrica/tag.js'],
    cookies: ['_ym_d', '_ym_uid'],
    keys: ['_ym_retryReqs'],
    shut: ['functional'],
  },
]

for (const { operator, clause, host, also, allow, loads, cookies, keys, shut } of own)
  test(`${operator.id}, ${clause}: what needs a consent of its own starts off and stays shut beside what was allowed`, async ({
    visitor,
  }) => {
    const { dialog, page } = visitor
    await visitor.open(host)
    await visitor.openSettings()
    for (const id of shut) await expect(dialog.locator(`[data-soglasie="purpose-${id}"]`)).not.toBeChecked()
    await dialog.getByRole('switch', { name: allow, exact: true }).check()
    await dialog.getByRole('button', { name: 'Сохранить выбор' }).click()
    const [given] = await visitor.stored(operator.id, 'consent.given')
    const decision = Object.entries(given?.record.decision ?? {})
    expect(
      decision
        .filter(([, granted]) => !granted)
        .map(([id]) => id)
        .sort(),
    ).toEqual(shut)
    expect(decision).toHaveLength(shut.length + 1)

    const quiet = async () => {
      await expect.poll(() => visitor.loaded().sort(), often).toEqual(loads)
      await visitor.settle()
      expect(visitor.loaded().sort()).toEqual(loads)
      const jar = (await page.context().cookies()).filter(({ domain }) => !domain.includes('vendors'))
      expect([...new Set(jar.map(({ name }) => name))].sort()).toEqual([...cookies, 'soglasie'].sort())
      expect(await visitor.keys()).toEqual(keys)
    }
    await quiet()
    // The subdomain has the purpose of 4.1.6: it keeps to the same decision.
    if (also) {
      await visitor.open(also)
      loads.push(...loads)
      await quiet()
      await expect(page.getByText('Это устройство не запоминается.')).toBeVisible()
    }
  })

for (const { operator, clause } of [
  { operator: integraSoft, clause: '3.3.1' },
  { operator: integrus, clause: '4.1' },
  { operator: smartis, clause: '6.2.4' },
  { operator: sohoLms, clause: 'Использование: отказ в любой момент' },
  { operator: wt24, clause: '1.2 («безотзывное») и ст. 9(2) 152-ФЗ' },
])
  test(`${operator.id}, ${clause}: a withdrawal closes the gate, is recorded after the consent it ends, and nobody is asked again`, async ({
    visitor,
    demo,
  }) => {
    const { page, notice, dialog } = visitor
    const { id, home } = operator
    await visitor.open(home)
    await notice.getByRole('button', { name: 'Принять все' }).click()
    const [given] = await visitor.stored(id, 'consent.given')
    await expect.poll(() => visitor.loaded().length, often).toBeGreaterThan(0)
    await visitor.openSettings()
    await dialog.getByRole('button', { name: 'Отозвать согласие' }).click()
    const [withdrawn] = await visitor.stored(id, 'consent.withdrawn')
    expect(withdrawn?.record).toMatchObject({
      previous: given?.record.id,
      subject: given?.record.subject,
      method: 'settings',
      control: { id: 'withdraw', label: 'Отозвать согласие' },
      ...everything(operator, false),
    })
    // Embeds lose their address at once; scripts that ran are gone with the page.
    await expect(page.locator('iframe[data-consent][src], img[data-consent][src]')).toHaveCount(0)
    demo.vendors.log.clear()
    await page.reload()
    await visitor.settle()
    expect(visitor.reached().filter((path) => !path.endsWith('/leave'))).toEqual([])
    await expect(notice.getByRole('button', { name: 'Принять все' })).toHaveCount(0)
    expect(await visitor.rows(id, 'consent.withdrawn')).toHaveLength(1)
  })
