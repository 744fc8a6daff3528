import { integraSoft, integrus, order, smartis, sohoLms, wt24 } from './operators.js'
import { type Visitor, expect, keysOf, test } from './visitor.js'

/** Facts each policy names, as they arrive; `ip` and the header of the browser are stamped by the server. */
const rows = [
  { operator: integraSoft, clause: '1.1.2', facts: ['browser', 'cookies', 'page', 'time'] },
  { operator: integrus, clause: '1.1.2', facts: ['browser', 'cookies', 'page', 'time'] },
  { operator: smartis, clause: '3.2.4, 3.2.5', facts: ['browser', 'cookies', 'os', 'page', 'referrer', 'time'] },
  { operator: sohoLms, clause: 'Сбор персональных данных', facts: ['browser', 'cookies', 'device', 'os'] },
  { operator: wt24, clause: '2.1', facts: ['browser', 'cookies', 'device', 'network', 'os'] },
]

/** What the server adds beside the record; `seq` numbers its rows. */
const stamped = ['flags', 'ip', 'receivedAt', 'record', 'seq', 'userAgent']
const always = ['at', 'document', 'event', 'id', 'locale', 'method', 'operator', 'previous', 'sdk', 'shown', 'site']
const everywhere = [...always, 'subject', 'text', 'v']
const answered = [...everywhere, 'control', 'decision', 'services']

/** Comes by a link from another site, with the technical cookie and one that no record may name. */
async function arrive(visitor: Visitor, home: string, session: string): Promise<string> {
  const { page } = visitor
  const to = visitor.address(home, '/', { secret: '1' })
  await page.context().addCookies([session, 'private'].map((name) => ({ name, value: 'x1', url: new URL(to).origin })))
  await page.goto(visitor.address('outside.localhost'))
  await page.locator('#to-integrus').evaluate((link, url) => link.setAttribute('href', url), to)
  await page.locator('#to-integrus').click()
  await page.waitForURL(to)
  await expect(visitor.notice).toBeVisible()
  return page.evaluate(() => navigator.userAgent)
}

for (const { operator, clause, facts } of rows) {
  const { id, home, session } = operator

  test(`${id}, ${clause}: a consent carries exactly the facts the clause names, a refusal carries none`, async ({
    visitor,
    browserName,
  }) => {
    const { page, notice } = visitor
    const agent = await arrive(visitor, home, session)
    await notice.getByRole('button', { name: 'Принять все' }).click()
    const [given] = await visitor.stored(id, 'consent.given')
    expect(keysOf(given)).toEqual(stamped)
    expect(keysOf(given?.record)).toEqual([...answered, 'facts'].sort())
    // Firefox has no `navigator.connection`: it tells no network, and none is guessed.
    expect(keysOf(given?.record.facts)).toEqual(
      browserName === 'firefox' ? facts.filter((name) => name !== 'network') : facts,
    )
    const values = {
      browser: agent,
      cookies: [session],
      page: new URL(page.url()).origin + '/',
      referrer: new URL(visitor.address('outside.localhost')).origin + '/',
      time: expect.stringMatching(/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}$/),
      os: expect.stringMatching(/Linux|Windows|Mac/),
      device: expect.stringMatching(/^(mouse|touch) \d+x\d+@[\d.]+$/),
      network: expect.stringMatching(/^\S+$/),
    }
    for (const [name, value] of Object.entries(given?.record.facts ?? {}))
      expect([name, value]).toEqual([name, values[name as keyof typeof values]])
    expect(given).toMatchObject({ ip: '127.0.0.1', userAgent: agent, flags: [] })
    expect(Math.abs(Date.parse(given?.receivedAt ?? '') - Date.now())).toBeLessThan(20_000)

    await visitor.openSettings()
    await visitor.dialog.getByRole('button', { name: 'Отозвать согласие' }).click()
    const [withdrawn] = await visitor.stored(id, 'consent.withdrawn')
    await page.context().clearCookies()
    await visitor.open(home)
    await notice.getByRole('button', { name: 'Отказаться' }).click()
    const [refused] = await visitor.stored(id, 'consent.refused')
    const [shown] = await visitor.rows(id, 'notice.shown')
    for (const row of [withdrawn, refused, shown]) {
      expect(keysOf(row)).toEqual(stamped)
      expect(row).toMatchObject({ ip: null, userAgent: null, flags: [] })
    }
    for (const row of [withdrawn, refused]) expect(keysOf(row?.record)).toEqual(answered.toSorted())
    expect(keysOf(shown?.record)).toEqual(everywhere.filter((key) => !['method', 'shown', 'text'].includes(key)).sort())
  })
}

test('soho-lms, Сбор персональных данных: an express acceptance carries the same facts and nothing of a decision', async ({
  visitor,
}) => {
  await arrive(visitor, sohoLms.home, sohoLms.session)
  await visitor.notice.getByRole('button', { name: 'Принять политику' }).click()
  const [accepted] = await visitor.stored('soho-lms', 'policy.accepted')
  expect(keysOf(accepted?.record)).toEqual([...everywhere, 'control', 'facts'].sort())
  expect(keysOf(accepted?.record.facts)).toEqual(['browser', 'cookies', 'device', 'os'])
  expect(accepted).toMatchObject({ ip: '127.0.0.1', flags: [] })
})

test('wt24, 2.1: an acceptance by form carries the same facts and the form’s id, and nothing that was written into it', async ({
  visitor,
  browserName,
}) => {
  await arrive(visitor, wt24.home, wt24.session)
  await order(visitor)
  const [accepted] = await visitor.stored('wt24', 'policy.accepted')
  expect(keysOf(accepted?.record)).toEqual([...everywhere, 'control', 'facts', 'form'].sort())
  expect(keysOf(accepted?.record.facts)).toEqual(
    ['browser', 'cookies', 'device', 'network', 'os'].filter((name) => browserName !== 'firefox' || name !== 'network'),
  )
  expect(JSON.stringify(await visitor.rows('wt24'))).not.toContain('anna@')
})

test('integrus, 1.1.2: time is told to the millisecond, so that no answer is dated before the notice it answers', async ({
  visitor,
}) => {
  const moment = Math.ceil(Date.now() / 1000) * 1000 + 789
  await visitor.page.clock.setFixedTime(moment)
  await visitor.open(integrus.home)
  await visitor.notice.getByRole('button', { name: 'Принять все' }).click()
  const [given] = await visitor.stored('integrus', 'consent.given')
  const [shown] = await visitor.stored('integrus', 'notice.shown')
  expect([shown?.record.at, given?.record.at]).toEqual([moment, moment].map((time) => new Date(time).toISOString()))
})
