// Finds the browsers the tests run in: those of the system first, Playwright's own where it has been installed.
import { existsSync, readdirSync } from 'node:fs'

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

/** Paths of WebKitGTK's driver and browser and of the screen they draw on, or undefined when one of them is missing. */
export function webkit() {
  const library = '/usr/lib'
  const browsers = existsSync(library)
    ? readdirSync(library).map((folder) => `${library}/${folder}/webkit2gtk-4.1/MiniBrowser`)
    : []
  const driver = first('/usr/bin/WebKitWebDriver')
  const browser = first(...browsers)
  const screen = first('/usr/bin/Xvfb')
  return driver && browser && screen ? { driver, browser, screen } : undefined
}
