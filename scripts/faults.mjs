// `npm run test:faults`: 2,000 records over a bad line. SOGLASIE_FAULTS: how many; SOGLASIE_SEED: the seed a run printed.
import { buildIfStale, tool } from './prepare.mjs'

process.env['SOGLASIE_FAULTS'] ??= '2000'
buildIfStale()
tool('@playwright/test/cli.js', 'test', 'e2e/faults', '--project=chromium-script', ...process.argv.slice(2))
