// Finds the browsers the tests run in: those of the system first, Playwright's own where it has been installed.
import { existsSync } from 'node:fs'

const first = (...paths) => paths.find((path) => path && existsSync(path))

const windows = process.env['ProgramFiles']

/** Path of Chromium or Chrome, or undefined: then Playwright's own build is used. */
export const chromium = () =>
  first(
    process.env['SOGLASIE_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    windows && `${windows}\\Google\\Chrome\\Application\\chrome.exe`,
  )

/** Path of a Firefox of the system (driven over WebDriver BiDi), or undefined: then Playwright's own build is used. */
export const firefox = () =>
  first(
    process.env['SOGLASIE_FIREFOX'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    windows && `${windows}\\Mozilla Firefox\\firefox.exe`,
  )
