import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Random } from './random.js'
import { type Witness, watch } from './witness.js'

interface Entry {
  readonly id: string
  readonly state: 'waiting' | 'parked'
  readonly reason?: string
}

export interface Visitor {
  readonly witness: Witness
  readonly context: BrowserContext
  /** Visits, answers, changes the mind, leaves in many ways, until that many records are made. */
  visit(records: number): Promise<void>
  /** On a page of its own, the line being good: waits until nothing waits, or nothing is parked either, and gives back what is. */
  settle(resend: boolean): Promise<readonly Entry[]>
}

/** What a visitor does; every fault of the browser's side is among it. */
const acts = { decide: 4, answer: 4, reload: 3, leave: 3, close: 3, crash: 2, twoTabs: 2, fullStorage: 2 } as const

export async function createVisitor(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  url: string,
  random: Random,
  done: Record<string, number>,
): Promise<Visitor> {
  const context = await browser.newContext(options)
  const witness = await watch(context)

  const open = async () => {
    const page = await context.newPage()
    await ready(page)
    return page
  }
  const ready = async (page: Page) => {
    await page.goto(url)
    await page.waitForFunction('!!window.soglasie && !Array.isArray(window.soglasie)')
  }
  /** Answers the notice where there is one; a visitor who removed the cookies is asked again. */
  const answer = async (page: Page) => {
    await context.clearCookies()
    await ready(page)
    const name = random() < 0.5 ? 'Принять все' : 'Отказаться'
    await page.locator('#soglasie-notice').getByRole('button', { name }).click()
  }
  const decide = (page: Page) => {
    const choice = { analytics: random() < 0.5, marketing: random() < 0.5 }
    return page.evaluate(
      (purposes) =>
        new Promise<void>((resolve) => {
          const { soglasie } = window as unknown as {
            soglasie: { decide(choice: object): void; on(name: string, task: () => void): () => void }
          }
          const undo = soglasie.on('change', () => {
            undo()
            resolve()
          })
          soglasie.decide(purposes)
        }),
      choice,
    )
  }
  /** Takes the rest of the storage, so that a record finds no room, and gives it back. */
  const fill = (page: Page, on: boolean) =>
    page.evaluate((isOn) => {
      localStorage.removeItem('filling')
      for (let size = isOn ? 1 << 23 : 0, text = ''; size >= 1; size >>= 1)
        try {
          localStorage.setItem('filling', (text += 'x'.repeat(size)))
        } catch {
          text = localStorage.getItem('filling') ?? ''
        }
    }, on)

  return {
    witness,
    context,
    async visit(records) {
      let page = await open()
      await answer(page)
      while (witness.made.size < records) {
        const act = random.pick(acts)
        done[act] = (done[act] ?? 0) + 1
        if (act === 'answer') await answer(page)
        else {
          for (let times = 1 + random.below(3); times; times--) await decide(page)
          if (act === 'reload') await ready(page)
          else if (act === 'leave') {
            await page.goto('about:blank')
            await ready(page)
          } else if (act === 'close') {
            await page.close()
            page = await open()
          } else if (act === 'crash') {
            const session = await context.newCDPSession(page)
            // Never answered: the page is gone.
            session.send('Page.crash').catch(() => {})
            await page.waitForEvent('crash')
            await page.close()
            page = await open()
          } else if (act === 'twoTabs') {
            const other = await open()
            await Promise.all([decide(page), decide(other)])
            await other.close()
          } else if (act === 'fullStorage') {
            await fill(page, true)
            await decide(page)
            await decide(page)
            await fill(page, false)
            // The next record takes along what memory alone has held.
            await decide(page)
          }
        }
      }
      await page.close()
    },
    async settle(resend) {
      const page = await open()
      const list = () =>
        page.evaluate(() => (window as unknown as { soglasie: { outbox(): Promise<Entry[]> } }).soglasie.outbox())
      if (resend) await page.evaluate('soglasie.resend()')
      for (;;) {
        const entries = await list()
        if (!entries.some(({ state }) => resend || state === 'waiting')) {
          await page.close()
          return entries
        }
        // As if the pause of the last failure were over.
        await page.evaluate('window.dispatchEvent(new Event("online"))')
        await page.waitForTimeout(50)
      }
    },
  }
}
