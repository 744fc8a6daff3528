import { tagCookie } from '../catalog.mjs'
import { sleep } from '../machine.mjs'
import { openVisit, until } from '../visit.mjs'

/** What has reached the tags' server and the device: before any choice, after a refusal, after a reload; and the Russian notice. */
export async function leaksCell(lab, contender) {
  const visit = await openVisit(lab, contender)
  const state = async () => {
    const { tags, beacons } = await visit.seen()
    const cookies = (await lab.context.cookies())
      .filter(({ domain }) => domain.replace(/^\.|\.$/g, '') === visit.host.slice(0, -1))
      .map(({ name }) => name)
    return {
      requests: tags.length,
      beacons: beacons.length,
      tagCookies: cookies.filter((name) => name.startsWith(tagCookie)).length,
      cookies: cookies.filter((name) => !name.startsWith(tagCookie)),
      storage: await visit.page.evaluate(() => Object.keys(localStorage)),
    }
  }
  const found = {}
  try {
    await visit.load()
    await sleep(2000)
    found.before = await state()
    if (!contender.accept) return found
    await visit.click(contender.reject)
    await sleep(1000)
    found.refused = await state()
    await visit.load()
    await sleep(1500)
    const again = (await visit.find(contender.accept))?.reached === true
    found.reloaded = { ...(await state()), again }
  } finally {
    await visit.end()
  }
  const russian = await openVisit(lab, contender)
  try {
    await russian.load('/ru')
    const control = await until(() => russian.find(contender.accept).then((place) => place?.reached && place), 6000)
    found.russian = control?.text.trim()
  } finally {
    await russian.end()
  }
  return found
}
