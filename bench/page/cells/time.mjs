import { tagCount } from '../catalog.mjs'
import { sleep } from '../machine.mjs'
import { openVisit, until } from '../visit.mjs'

/** What the page knows of its own visit; runs in it. */
function read(tagPath) {
  const { lcp, cls, events, click, visible, settled } = window.benchProbe
  const [navigation] = performance.getEntriesByType('navigation')
  const resources = performance.getEntriesByType('resource')
  const tags = resources.filter(({ name }) => name.includes(tagPath)).map(({ startTime }) => startTime)
  const ran = (window.benchTags ?? []).map(([, at]) => at)
  return {
    lcp,
    cls,
    events,
    click,
    visible,
    settled,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    load: navigation.loadEventEnd,
    tagsAsked: tags,
    firstTag: tags.length ? Math.min(...tags) : undefined,
    lastTag: tags.length ? Math.max(...tags) : undefined,
    tagsRan: ran.length,
    allRan: ran.length ? Math.max(...ran) : undefined,
    own: resources
      .filter(({ name }) => name.startsWith(`${location.origin}/a/`))
      .map(({ name, startTime, responseEnd }) => ({
        path: new URL(name).pathname,
        from: Math.round(startTime),
        to: Math.round(responseEnd),
      })),
  }
}

/**
 * When the notice can be seen; what the page's own paints lose by it; what a click on accept leads to, by a real mouse;
 * then a returning visit, of two the second: the first one fills the code cache.
 */
export async function timeCell(lab, contender, conditions) {
  const visit = await openVisit(lab, contender, { ...conditions, probed: true })
  const { page, load, leave } = visit
  const state = () => page.evaluate(read, '.localhost:' + lab.tagPort + '/t/')
  const runs = contender.accept ?? contender.ungated
  try {
    await load()
    if (contender.accept) await until(() => page.evaluate(() => window.benchProbe.settled), 12_000, 150)
    await sleep(contender.accept ? 400 : 900)
    const first = await state()
    let click
    if (contender.accept) {
      await visit.click(contender.accept)
      await visit.tagsAsked()
      await visit.tagsRan()
      await sleep(500)
      const after = await state()
      const { at, begun, ended, painted } = after.click
      const interactions = after.events.filter(({ name }) => /^(pointer|mouse)(down|up)$|^click$/.test(name))
      click = {
        firstTag: after.firstTag - at,
        lastTag: after.lastTag - at,
        allRan: after.tagsRan >= tagCount ? after.allRan - at : undefined,
        // The browser tells of none under 16 ms.
        inp: Math.max(8, ...interactions.map(({ duration }) => duration)),
        task: ended - begun,
        painted: painted - at,
        clsAfter: after.cls,
      }
    }
    if (runs) await visit.beaconsSent()
    for (const warm of [true, false]) {
      await leave()
      await load()
      if (runs) await visit.tagsRan(6000)
      await sleep(warm ? 300 : 500)
    }
    return { first, click, returning: await state() }
  } finally {
    await visit.end()
  }
}
