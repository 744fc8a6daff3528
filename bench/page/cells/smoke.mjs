import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sleep } from '../machine.mjs'
import { openVisit } from '../visit.mjs'

/** Does a contender show its notice, open its dialog and open its tags? With pictures. */
export async function smokeCell(lab, contender, folder) {
  mkdirSync(folder, { recursive: true })
  const errors = []
  const visit = await openVisit(lab, contender)
  const { page } = visit
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() !== 'log' && errors.push(message.text()))
  const picture = (name) => page.screenshot({ path: join(folder, `${contender.name}${name}.png`) })
  const attempt = (task) => task.catch((error) => errors.push(error.message))
  const found = { name: contender.name }
  try {
    await visit.load()
    await sleep(1800)
    await picture('')
    found.requests = (await visit.seen()).requests.map(({ path, status, bytes }) => `${path} ${status} ${bytes}`)
    found.tagsBefore = (await visit.seen()).tags.length
    if (contender.dialog) {
      await attempt(visit.click(contender.settings))
      await sleep(900)
      found.dialog = !!(await visit.find(contender.dialog))
      await picture('-settings')
      await visit.load()
      await sleep(900)
    }
    if (contender.accept) {
      await attempt(visit.click(contender.accept))
      await visit.tagsAsked(4000)
      found.tagsAfter = new Set((await visit.seen()).tags).size
      await visit.load()
      await sleep(900)
      found.again = (await visit.find(contender.accept))?.reached === true
    }
  } finally {
    await visit.end()
  }
  return { ...found, errors }
}
