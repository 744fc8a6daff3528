// What is worked out of a result's rounds. Every metric is one number a round; a difference is to the page without a
// tool in the same round, a ratio to another contender in the same round.
import { median, summary } from './statistics.mjs'

export const peer = 'vanilla-cookieconsent'
export const floor = 'floor-ext'

/** Values of one contender in each round. @param {string} path `work4.first.main` */
const valuesOf = (contender, path) =>
  contender.rounds.map((cells) => path.split('.').reduce((value, key) => value?.[key], cells ?? undefined))

/**
 * @typedef {object} Metric
 * @property {string} title
 * @property {string} unit
 * @property {string} path
 * @property {string} [less] contender of the same round it is a difference to
 * @property {number} [digits] after the point; default 0
 * @property {number} [divide] into the unit; default 1
 */

const ms = (title, path, more) => ({ title, unit: 'ms', path, ...more })
const without = { less: 'baseline' }
const withTags = { less: 'baseline-tags' }

/** @type {Record<string, Metric>} */
export const metrics = {
  mainFirst1: ms('main thread, first visit, 1×', 'work1.first.main', { ...without, digits: 1 }),
  mainFirst4: ms('main thread, first visit, 4×', 'work4.first.main', { ...without, digits: 1 }),
  scriptFirst4: ms('– of it scripts and compiling, 4×', 'work4.first.script', { ...without, digits: 1 }),
  styleFirst4: ms('– of it style and layout, 4×', 'work4.first.style', { ...without, digits: 1 }),
  tasksFirst4: ms('all tasks, first visit, 4×', 'work4.first.tasks', { ...without, digits: 1 }),
  mainReturning1: ms('main thread, return, 1×', 'work1.returning.main', { ...withTags, digits: 1 }),
  mainReturning4: ms('main thread, return, 4×', 'work4.returning.main', { ...withTags, digits: 1 }),
  tasksReturning4: ms('all tasks, return, 4×', 'work4.returning.tasks', { ...withTags, digits: 1 }),
  visible1: ms('notice visible, desktop', 'desktop.first.visible'),
  visiblePhone: ms('notice visible, slow phone', 'phone.first.visible'),
  settled1: ms('notice at rest, desktop', 'desktop.first.settled'),
  settledPhone: ms('notice at rest, slow phone', 'phone.first.settled'),
  fcp1: ms('FCP, difference, desktop', 'desktop.first.fcp', without),
  fcpPhone: ms('FCP, difference, slow phone', 'phone.first.fcp', without),
  lcp1: ms('LCP, difference, desktop', 'desktop.first.lcp', without),
  lcpPhone: ms('LCP, difference, slow phone', 'phone.first.lcp', without),
  cls: { title: 'CLS', unit: '', path: 'phone.first.cls', digits: 4 },
  clsAfter: { title: 'CLS, answer included', unit: '', path: 'phone.click.clsAfter', digits: 4 },
  firstTag1: ms('accept → first tag asked for, desktop', 'desktop.click.firstTag', { digits: 1 }),
  allRan1: ms('accept → ten tags ran, desktop', 'desktop.click.allRan'),
  firstTagPhone: ms('accept → first tag asked for, slow phone', 'phone.click.firstTag', { digits: 1 }),
  lastTagPhone: ms('accept → last tag asked for, slow phone', 'phone.click.lastTag', { digits: 1 }),
  allRanPhone: ms('accept → ten tags ran, slow phone', 'phone.click.allRan'),
  inp1: ms('INP of accept, desktop', 'desktop.click.inp'),
  inpPhone: ms('INP of accept, slow phone', 'phone.click.inp'),
  taskPhone: ms('task of the click, slow phone', 'phone.click.task', { digits: 1 }),
  dialog1: ms('settings: click → dialog, desktop', 'settings1.visible'),
  dialogPhone: ms('settings: click → dialog, slow phone', 'settingsPhone.visible'),
  returnTag1: ms('return: first tag asked for, difference, desktop', 'desktop.returning.firstTag', {
    ...withTags,
    digits: 1,
  }),
  returnTagPhone: ms('return: first tag asked for, difference, slow phone', 'phone.returning.firstTag', withTags),
  heapFirst: { title: 'heap, first visit', unit: 'KiB', path: 'work1.first.heap', ...without, divide: 1024 },
  heapReturning: { title: 'heap, return', unit: 'KiB', path: 'work1.returning.heap', ...withTags, divide: 1024 },
  elements: { title: 'elements, first visit', unit: '', path: 'work1.first.elements', ...without },
  listeners: { title: 'listeners, first visit', unit: '', path: 'work1.first.listeners', ...without },
}

/** Bytes of own files, of what is inline, and of both. */
function bytesOf(contender, plain, paths) {
  const files = [...new Set(paths)].map((path) => contender.files[path]).filter(Boolean)
  const sum = (unit) => files.reduce((all, file) => all + file[unit], 0)
  const inline = (unit) => contender.html[unit] - plain.html[unit]
  const total = (unit) => sum(unit) + inline(unit)
  return { requests: files.length, inline: inline('br'), raw: total('raw'), gz: total('gz'), br: total('br') }
}

const last = (values) => values.filter(Boolean).at(-1)

/** Which files came, by the newest round that knows. */
function bytesOfVisits(contender, plain) {
  const came = (path) =>
    last(['desktop', 'phone'].flatMap((cell) => valuesOf(contender, `${cell}.${path}`)))?.map(({ path }) => path)
  const settings = last(['settings1', 'settingsPhone'].flatMap((cell) => valuesOf(contender, cell)))
  const files = (paths) => paths?.reduce((all, path) => all + (contender.files[path]?.br ?? 0), 0)
  const [first, returning] = [came('first.own'), came('returning.own')]
  return {
    first: first && bytesOf(contender, plain, first),
    returning: returning && bytesOf(contender, plain, returning),
    settings: files(settings?.before),
    settingsWhole: files(settings && [...settings.before, ...settings.after]),
  }
}

const leak = (contender, moment, key) =>
  valuesOf(contender, `leaks.${moment}.${key}`).filter((value) => value !== undefined)

/**
 * A result without its rounds: what the tables, the goals, the chart and the README are made of.
 * @returns {object} by contender: bytes, and for every metric its median, quartiles, ratios to the peer and to the floor
 */
export function summarize(result) {
  const named = (name) => result.contenders.find((contender) => contender.name === name)
  const series = (contender, { path, less, divide = 1 }) =>
    valuesOf(contender, path).map((value, round) => {
      const base = less ? valuesOf(named(less), path)[round] : 0
      return Number.isFinite(value) && Number.isFinite(base) ? (value - base) / divide : undefined
    })
  const ratios = (contender, metric, other) => {
    const against = named(other) ? series(named(other), metric) : []
    return summary(
      series(contender, metric).map((value, round) => (against[round] > 0 ? value / against[round] : undefined)),
    )
  }
  const contenders = result.contenders.map((contender) => ({
    name: contender.name,
    label: contender.label,
    bytes: bytesOfVisits(contender, named('baseline-tags')),
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([id, metric]) => [
        id,
        {
          ...summary(series(contender, metric)),
          // As measured, where the metric is a difference.
          ...(metric.less && { whole: summary(series(contender, { ...metric, less: undefined })) }),
          toPeer: ratios(contender, metric, peer),
          toFloor: ratios(contender, metric, floor),
        },
      ]),
    ),
    leaks: Object.fromEntries(
      ['before', 'refused', 'reloaded'].map((moment) => [
        moment,
        [...leak(contender, moment, 'requests'), ...leak(contender, moment, 'tagCookies')].reduce(
          (most, value) => Math.max(most ?? 0, value),
          undefined,
        ),
      ]),
    ),
    writtenBefore: [...leak(contender, 'before', 'cookies'), ...leak(contender, 'before', 'storage')].flat().length,
    noticeAgain: ['desktop', 'phone']
      .flatMap((cell) => valuesOf(contender, `${cell}.returning.visible`))
      .some(Number.isFinite),
    tagsOnReturn: median(['desktop', 'phone'].flatMap((cell) => valuesOf(contender, `${cell}.returning.tagsRan`))),
    failed: contender.rounds.flatMap((cells) => Object.values(cells ?? {})).filter((cell) => cell?.error).length,
    others: Math.max(
      0,
      ...contender.rounds.flatMap((cells) => Object.values(cells ?? {}).map((cell) => cell?.others ?? 0)),
    ),
  }))
  const { when, node, browser, cores, processor, rounds, artefacts } = result
  return { when, node, browser, cores, processor, rounds, artefacts, contenders }
}
