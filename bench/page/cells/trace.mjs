import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sleep } from '../machine.mjs'
import { summarizeTrace } from '../traceSummary.mjs'
import { openVisit, phone } from '../visit.mjs'

const categories =
  'devtools.timeline v8 v8.execute disabled-by-default-v8.compile disabled-by-default-devtools.timeline blink.user_timing loading'

/** A trace of what a task leads to, kept for DevTools, and what it says. */
async function traced({ devtools, origin }, path, task) {
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
  writeFileSync(path, gzipSync(JSON.stringify({ traceEvents: events })))
  return summarizeTrace(events, origin)
}

/** Traces of a first visit, of accept, of a returning visit and of the settings, on the slow phone. */
export async function traceCell(lab, contender, folder) {
  mkdirSync(folder, { recursive: true })
  const path = (moment) => join(folder, `${contender.name}-${moment}.json.gz`)
  const summaries = {}
  const visit = await openVisit(lab, contender, phone)
  const loaded = async () => {
    await visit.load()
    await sleep(2000)
  }
  try {
    summaries.first = await traced(visit, path('first'), loaded)
    if (contender.accept) {
      const { x, y } = await visit.reach(contender.accept)
      summaries.accept = await traced(visit, path('accept'), async () => {
        await visit.page.mouse.click(x, y)
        await visit.tagsRan()
        await sleep(600)
      })
    }
    await visit.leave()
    await loaded()
    await visit.leave()
    summaries.returning = await traced(visit, path('returning'), loaded)
  } finally {
    await visit.end()
  }
  if (!contender.dialog) return summaries
  const other = await openVisit(lab, contender, phone)
  try {
    await other.load()
    await sleep(1500)
    const { x, y } = await other.reach(contender.settings)
    summaries.settings = await traced(other, path('settings'), async () => {
      await other.page.mouse.click(x, y)
      await sleep(1500)
    })
  } finally {
    await other.end()
  }
  return summaries
}
