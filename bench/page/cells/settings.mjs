import { sleep } from '../machine.mjs'
import { openVisit, until } from '../visit.mjs'

/** How long a mouse is over a button before it presses it, ms; a finger is not. */
const hover = 200

/**
 * From the first sign of intent to the open dialog: how long after the click it can be seen, which files came for it,
 * and which came after it.
 */
export async function settingsCell(lab, contender, conditions) {
  if (!contender.dialog) return undefined
  const visit = await openVisit(lab, contender, { ...conditions, probed: true })
  const { page } = visit
  try {
    await visit.load()
    await until(() => page.evaluate(() => window.benchProbe.settled), 12_000, 150)
    await sleep(400)
    const { x, y } = await visit.reach(contender.settings)
    const intent = await page.evaluate((selector) => {
      window.benchProbe.watchDialog(selector)
      return performance.now()
    }, contender.dialog)
    await page.mouse.move(x, y)
    if (!conditions.network) await sleep(hover)
    await page.mouse.down()
    await page.mouse.up()
    await until(() => page.evaluate(() => window.benchProbe['dialog-settled']), 12_000, 150)
    await sleep(conditions.network ? 1200 : 500)
    return await page.evaluate((intent) => {
      const { click, 'dialog-visible': visible, 'dialog-settled': settled } = window.benchProbe
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= intent && name.startsWith(`${location.origin}/a/`))
      const paths = (entries) => entries.map(({ name }) => new URL(name).pathname)
      return {
        visible: visible - click.at,
        settled: settled - click.at,
        before: paths(asked.filter(({ responseEnd }) => responseEnd <= visible)),
        after: paths(asked.filter(({ responseEnd }) => responseEnd > visible)),
      }
    }, intent)
  } finally {
    await visit.end()
  }
}
