import { expect, expectOwnPart, ownParts, test } from './host.js'

/** Rules that real pages have, by what they are called here. */
const sheets: Readonly<Record<string, string>> = {
  'everything is reset, with force': '*, *::before, *::after { all: unset !important }',
  'the root font is giant': 'html { font-size: 60px } body { font: 2em/2 serif; letter-spacing: .5em }',
  'every ancestor is transformed':
    'html, body { transform: scale(.9) rotate(2deg); filter: grayscale(1); perspective: 400px; contain: paint }',
  'the body does not scroll': 'html, body { height: 100%; overflow: hidden; margin: 0; position: fixed; inset: 0 }',
  'something lies on top of everything': '.top { position: fixed; inset: 0; z-index: 2147483647; background: #fffa }',
  'empty boxes are not displayed':
    'div:empty { display: none } body > div { display: none } div { visibility: hidden }',
  'boxes of the body are laid out':
    'body > div, div { float: left; width: 90px; max-width: 90px; padding: 50px; margin: 0 auto 900px; border: 20px solid; ' +
    'opacity: .01; transform: translateX(-200vw); clip-path: inset(50%); pointer-events: none }',
  'the page fades in':
    'body, body > * { opacity: 0; visibility: hidden; pointer-events: none } .seen, .seen * { all: revert }',
  'whatever comes from a popover or a dialog is hidden':
    '[popover], :popover-open, dialog { display: none !important; inset: auto !important; width: 0 !important }',
}

for (const [name, css] of Object.entries(sheets))
  test(`${name}: the notice can be seen and answered, and the page stays as it was`, async ({ visit, host, page }) => {
    await visit({ head: `<style>${css}</style>`, body: `<div class="seen">${ownParts}</div><div class="top"></div>` })
    await expect(page.locator('#soglasie-notice')).toHaveCount(1)
    await host.answer()
    if (/reset|transformed|laid out|fades|empty|on top/.test(name)) return
    await expectOwnPart(page)
  })

const layouts = {
  flex: 'body { display: flex; gap: 40px; margin: 0 }',
  grid: 'html { display: grid; height: 100%; gap: 30px } body { display: grid; gap: 40px; place-content: space-evenly }',
  'first child': 'body > :first-child { background: red; margin-top: 70px } main { margin: 0 }',
}
for (const [name, css] of Object.entries(layouts))
  test(`a page laid out as ${name} is not moved by the notice nor by the settings`, async ({ visit, host, page }) => {
    const head = `<style>html { scrollbar-gutter: stable } ${css}</style>`
    await visit({ head, body: ownParts, config: { ui: { control: false } } })
    // As it is without any of it.
    await expect(page.locator('#soglasie-notice')).toHaveCount(1)
    await page.locator('#soglasie-notice').getByRole('button', { name: 'Настроить' }).click()
    await expect(page.locator('#soglasie-settings-dialog dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('#soglasie-settings-dialog dialog')).toBeHidden()
    await page.evaluate(() => (document.documentElement.style.padding = '0'))
    const among = await host.look()
    await page.evaluate(() => document.querySelectorAll('[id^=soglasie-]').forEach((part) => part.remove()))
    expect(among).toBe(await host.look())
  })
