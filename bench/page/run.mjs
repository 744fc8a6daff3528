// What a consent tool costs a page, side by side: `npm run bench -- [options]`; README.md says what is measured and how.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const folder = fileURLToPath(new URL('.', import.meta.url))

const usage = `npm run bench -- [options] [FILE]
  --rounds N      rounds, each over every contender in turn; default 9
  --only A,B*     these contenders, with those they are compared with; * stands for any ending
  --cells A,B     of work1, work4, desktop, phone, settings1, settingsPhone, leaks; default all
  --patience N    seconds a cell waits for a quiet machine; 0: neither waits nor is repeated; default 20
  --trace         keep traces of the Soglasie set-ups and of the file floor, and print what they say
  --smoke         does each contender show, open and answer? pictures in results/smoke
  --report        print the tables of FILE again: a result, or published.json
  --publish       make FILE the published result; draw docs/bench.svg and the README's table from the published one`

/** Ends with what to do instead. */
function refuse(message) {
  console.error(`[bench] [options] ${message}\n${usage}`)
  process.exit(2)
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '9' },
        patience: { type: 'string', default: '20' },
        only: { type: 'string' },
        cells: { type: 'string' },
        trace: { type: 'boolean', default: false },
        smoke: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return refuse(error.message)
  }
}

/** A result of an earlier run. */
function readResult(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    if (!Array.isArray(result.contenders)) throw new Error('no contenders in it')
    return result
  } catch (error) {
    return refuse(`${file} is no result of this bench (${error.message}); give one of bench/page/results`)
  }
}

const {
  values,
  positionals: [file, ...more],
} = readOptions()
const rounds = Number(values.rounds)
if (values.help) {
  console.log(usage)
  process.exit()
}
if (!Number.isInteger(rounds) || rounds < 1) refuse(`--rounds ${values.rounds}: write a whole number, 1 or more`)
const patience = Number(values.patience)
if (!(patience >= 0)) refuse(`--patience ${values.patience}: write seconds, 0 or more`)
if (more.length) refuse(`one FILE at a time, not ${[file, ...more].join(' ')}`)
if (file && !values.report && !values.publish) refuse(`${file}: a FILE goes with --report or --publish`)
if (values.report && !file) refuse('--report needs the FILE of a result')

if (values.publish) {
  const { publish } = await import('./publish.mjs')
  await publish(file && readResult(file))
} else if (values.report) {
  const { printReport } = await import('./report.mjs')
  printReport(readResult(file))
} else {
  if (!existsSync(new URL('../../dist/cli/soglasie.js', import.meta.url)))
    refuse('dist is not built; run `npm run build` first')
  if (!existsSync(new URL('node_modules/playwright-core', import.meta.url))) {
    console.log('Installing the packages that are measured …')
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (status) refuse('npm ci did not succeed in bench/page; see above')
  }
  // Playwright only closes the browser; without this the cells would go on and fail one by one.
  process.once('SIGTERM', () => process.exit(143))
  const { measure } = await import('./measure.mjs')
  await measure({ ...values, rounds, patience: patience * 1000, refuse })
}
