import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sleep } from '../machine.mjs'
import { summarizeTrace } from '../traceSummary.mjs'
import { openVisit, phone } from '../visit.mjs'

const categories =
  'devtools.timeline v8 v8.execute disabled-by-default-v8.compile disabled-by-default-devtools.timeline blink.user_timing loading'

/** Traces of a first visit, of accept and of a returning visit on the slow phone: kept for DevTools, and summarised. */
export async function traceCell(lab, contender, folder) {
  mkdirSync(folder, { recursive: true })
  const visit = await openVisit(lab, contender, phone)
  const { devtools } = visit
  const summaries = {}
  const traced = async (name, task) => {
    const events = []
    const collect = ({ value }) => events.push(...value)
    devtools.on('Tracing.dataCollected', collect)
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
    await devtools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: categories.split(' '), excludedCategories: ['*'] },
    })
    await task()
    await devtools.send('Tracing.end')
    await complete
    devtools.off('Tracing.dataCollected', collect)
    writeFileSync(join(folder, `${contender.name}-${name}.json.gz`), gzipSync(JSON.stringify({ traceEvents: events })))
    summaries[name] = summarizeTrace(events, visit.origin)
  }
  try {
    await traced('first', async () => {
      await visit.load()
      await sleep(2000)
    })
    if (contender.accept) {
      const { x, y } = await visit.reach(contender.accept)
      await traced('accept', async () => {
        await visit.page.mouse.click(x, y)
        await visit.tagsRan()
        await sleep(600)
      })
    }
    await visit.leave()
    await visit.load()
    await sleep(1500)
    await visit.leave()
    await traced('returning', async () => {
      await visit.load()
      await sleep(2000)
    })
    return summaries
  } finally {
    await visit.end()
  }
}
