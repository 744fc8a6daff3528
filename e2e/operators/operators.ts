import { type Visitor, expect, often } from './visitor.js'

/** What the tests know of an operator, taken from its policy; never read from the configuration under test. */
export interface Operator {
  readonly id: string
  readonly name: string
  /** Where most of the rows are looked at. */
  readonly home: string
  readonly policy: string
  readonly consent: string
  /** How the policy is accepted, and how a new edition is. */
  readonly way: 'use' | 'express' | 'offer'
  readonly renewal: 'use' | 'offer'
  /** A part of the page whose use is use of the site. */
  readonly control: string
  /** The technical cookie a record may name. */
  readonly session: string
  /** Purposes that are asked about, with the services under them. */
  readonly asked: Readonly<Record<string, readonly string[]>>
}

export const integraSoft: Operator = {
  id: 'integra-soft',
  name: 'ИНТЕГРА-СОФТ (ООО)',
  home: 'integra-soft.localhost',
  policy: '/privacy.html',
  consent: '/consent.html',
  way: 'use',
  renewal: 'use',
  control: 'nav [href="#services"]',
  session: 'is_session',
  asked: { analytics: ['metrica'], recording: ['webvisor'] },
}

export const integrus: Operator = {
  id: 'integrus',
  name: 'ООО «ИНТЕГРУС»',
  home: 'integrus.localhost',
  policy: '/privacy.html',
  consent: '/consent.html',
  way: 'use',
  renewal: 'use',
  control: 'nav [href="#services"]',
  session: 'integrus_session',
  asked: { functional: ['jivo'], analytics: ['metrica'], marketing: ['vk-pixel'] },
}

export const smartis: Operator = {
  id: 'smartis',
  name: 'ООО «Информационные Бизнес Технологии»',
  home: 'smartis.localhost',
  policy: '/docs/privacy-policy.pdf',
  consent: '/consent.html',
  way: 'use',
  renewal: 'use',
  control: 'nav [href="#reports"]',
  session: 'scb_session',
  asked: {
    functional: ['smartcallback'],
    account: ['remember'],
    news: ['feed'],
    advertising: ['roistat', 'calltouch'],
  },
}

export const sohoLms: Operator = {
  id: 'soho-lms',
  name: 'ТОО "SOHO LMS (СОХО ЛМС)"',
  home: 'soho-lms.localhost',
  policy: '/privacy.html',
  consent: '/consent.html',
  way: 'express',
  renewal: 'use',
  control: 'nav [href="#courses"]',
  session: 'soho_session',
  asked: { functional: ['video'], analytics: ['metrica'], marketing: ['beacon'] },
}

export const wt24: Operator = {
  id: 'wt24',
  name: 'wt24.net (Исполнитель)',
  home: 'wt24.localhost',
  policy: '/docs/privacy.html',
  consent: '/docs/consent.html',
  way: 'offer',
  renewal: 'offer',
  control: 'nav [href="#plans"]',
  session: 'wt24_session',
  asked: { functional: ['carrot'], analytics: ['metrica'] },
}

/** The answer to every purpose and every service of an operator at once. */
export function everything({ asked }: Operator, granted: boolean) {
  return {
    decision: Object.fromEntries(Object.keys(asked).map((id) => [id, granted])),
    services: Object.fromEntries(
      Object.values(asked)
        .flat()
        .map((id) => [id, granted]),
    ),
  }
}

export const operators = [integraSoft, integrus, smartis, sohoLms, wt24]

/** The second after which use of the site may count: the notice must have been in view for it. */
export async function see({ page, notice }: Visitor): Promise<void> {
  await expect(notice).toBeVisible()
  await page.waitForTimeout(1_100)
}

/** Uses the site until the policy is accepted: the watch itself may come late on a slow machine. */
export async function useSite(visitor: Visitor, operator: string, control: string, count = 1): Promise<void> {
  await expect
    .poll(
      async () => {
        await visitor.page.locator(control).click()
        return (await visitor.rows(operator, 'policy.accepted')).length
      },
      { ...often, message: 'accepted by use' },
    )
    .toBe(count)
}

/** Sends the order form of wt24: the offer accepted, the newsletter left alone. */
export async function order({ page }: Visitor): Promise<void> {
  await page.getByLabel('Электронная почта').fill('anna@example.ru')
  await page.getByLabel('Принимаю условия оферты').check()
  await page.getByRole('button', { name: 'Заказать' }).click()
  await page.waitForURL('**/thanks.html*')
}

/** Accepts the policy in the way it names. */
export async function acceptPolicy(visitor: Visitor, { id, way, control }: Operator): Promise<void> {
  if (way === 'use') await useSite(visitor, id, control)
  else if (way === 'offer') await order(visitor)
  else await visitor.notice.getByRole('button', { name: 'Принять политику' }).click()
}
