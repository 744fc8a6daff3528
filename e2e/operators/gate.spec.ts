import { acceptPolicy, everything, integraSoft, integrus, see, smartis, sohoLms, wt24 } from './operators.js'
import { expect, often, test } from './visitor.js'

/** What stands on every host of every operator, held, and what it leaves behind once it runs. */
const hosts = [
  {
    host: 'integra-soft.localhost',
    operator: integraSoft,
    ran: ['metrica', 'webvisor'],
    queued: true,
    loads: ['metrica/tag.js', 'webvisor/tag.js'],
    cookies: ['_ym_d', '_ym_uid', '_ym_visorc'],
    keys: ['_ym_retryReqs', '_ym_wv2rf'],
  },
  {
    host: 'integrus.localhost',
    operator: integrus,
    ran: ['metrica', 'vk-pixel', 'jivo'],
    queued: true,
    loads: ['jivo/widget.js', 'metrica/tag.js', 'vk-pixel/openapi.js', 'vk-pixel/rtrg.gif'],
    cookies: ['_ym_d', '_ym_uid', 'jv_visits_count', 'tmr_lvid', 'tmr_lvidTS'],
    keys: ['_ym_retryReqs', 'jv_client_id', 'tmr_reqNum'],
  },
  {
    host: 'integrus-service.localhost',
    operator: { ...integrus, control: 'nav [href="#status"]' },
    ran: ['metrica', 'jivo'],
    queued: true,
    loads: ['jivo/widget.js', 'metrica/tag.js'],
    cookies: ['_ym_d', '_ym_uid', 'jv_visits_count'],
    keys: ['_ym_retryReqs', 'jv_client_id'],
  },
  {
    host: 'smartis.localhost',
    operator: smartis,
    ran: ['roistat', 'calltouch'],
    // Marked `async` by the site: it runs when it comes.
    atWill: 'smartcallback',
    loads: ['calltouch/init.js', 'roistat/init.js', 'smartcallback/SmartCallBack.js'],
    cookies: ['_ct', '_ct_session_id', 'roistat_first_visit', 'roistat_visit', 'scb_uid'],
    keys: ['_ct_client', 'roistat_session', 'scb_widget'],
  },
  {
    host: 'smartcallback.localhost',
    operator: { ...smartis, control: 'nav [href="#how"]' },
    ran: ['calltouch', 'smartcallback'],
    loads: ['calltouch/init.js', 'feed/embed', 'feed/embed.js', 'smartcallback/SmartCallBack.js'],
    cookies: ['_ct', '_ct_session_id', 'scb_uid'],
    keys: ['_ct_client', 'scb_widget'],
  },
  {
    host: 'crm.smartcallback.localhost',
    operator: { ...smartis, control: '#login-email' },
    ran: ['smartcallback'],
    loads: ['smartcallback/SmartCallBack.js'],
    cookies: ['scb_device', 'scb_uid'],
    keys: ['scb_device', 'scb_widget'],
  },
  {
    host: 'soho-lms.localhost',
    operator: sohoLms,
    ran: ['metrica'],
    loads: ['beacon/open.gif', 'metrica/tag.js', 'video/embed', 'video/embed.js'],
    cookies: ['_ym_d', '_ym_uid'],
    keys: ['_ym_retryReqs'],
  },
  {
    host: 'wt24.localhost',
    operator: wt24,
    ran: ['metrica'],
    atWill: 'carrot',
    queued: true,
    loads: ['carrot/api.js', 'metrica/tag.js'],
    cookies: ['_ym_d', '_ym_uid', 'carrotquest_session', 'carrotquest_uid'],
    keys: ['_ym_retryReqs', 'carrotquest_data'],
  },
]

for (const { host, operator, ran, atWill, queued, loads, cookies, keys } of hosts) {
  const { id } = operator

  test(`${host}: nothing is asked, set or written before a choice, nor after a refusal, which is stored once`, async ({
    visitor,
  }) => {
    const { page, notice } = visitor
    await visitor.open(host)
    await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
    await visitor.settle()
    expect(visitor.reached()).toEqual([])
    expect(await visitor.cookies()).toEqual([])
    expect(await visitor.keys()).toEqual([])

    await notice.getByRole('button', { name: 'Отказаться' }).click()
    const [refusal] = await visitor.stored(id, 'consent.refused')
    expect(refusal?.record).toMatchObject({ site: host, ...everything(operator, false) })
    await page.reload()
    await visitor.settle()
    await expect(notice.getByRole('button', { name: 'Принять все' })).toHaveCount(0)
    expect(visitor.reached()).toEqual([])
    await expect.poll(() => visitor.cookies()).toEqual(['soglasie'])
    await expect.poll(() => visitor.keys(), often).toEqual([])
    expect(
      (await visitor.rows(id)).map(({ record }) => record.event).filter((event) => event !== 'notice.shown'),
    ).toEqual(['consent.refused'])
  })

  test(`${host}: a consent opens every tag in document order and is stored once, the acceptance of the policy apart from it`, async ({
    visitor,
    demo,
  }) => {
    const { page, notice } = visitor
    await visitor.open(host)
    if (operator.way === 'use') await see(visitor)
    await notice.getByRole('button', { name: 'Принять все' }).click()
    const [given] = await visitor.stored(id, 'consent.given')
    expect(given?.record).toMatchObject({ site: host, ...everything(operator, true) })

    const inOrder = () =>
      page
        .evaluate(() => (window as { vendorsRan?: string[] }).vendorsRan ?? [])
        .then((all) => all.filter((name) => name !== atWill))
    await expect.poll(inOrder, often).toEqual(ran)
    await expect.poll(() => visitor.loaded().sort(), often).toEqual(loads)
    // What the inline part queued is in the first call of the script after it.
    if (queued)
      await expect
        .poll(() => demo.vendors.log.all().map(({ path }) => path), often)
        .toContainEqual(expect.stringMatching(/^\/metrica\/hit\.gif\?.*what=view%20init$/))
    const own = async () =>
      (await page.context().cookies())
        .filter(({ domain }) => !domain.includes('vendors'))
        .map(({ name }) => name)
        .sort()
    await expect.poll(own, often).toEqual([...cookies, 'soglasie'].sort())
    await expect.poll(() => visitor.keys(), often).toEqual(keys)

    await acceptPolicy(visitor, operator)
    const [accepted] = await visitor.stored(id, 'policy.accepted')
    expect(accepted?.record.method).toBe(operator.way)
    expect(accepted?.record).not.toHaveProperty('decision')
    await visitor.settle()
    const events = (await visitor.rows(id)).map(({ record }) => record.event)
    expect(events.filter((event) => /^consent|^policy/.test(event)).sort()).toEqual([
      'consent.given',
      'policy.accepted',
    ])
  })
}
