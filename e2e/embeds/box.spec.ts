import { expect, test } from '../harness/test.js'
import { config, embed, placeholders } from './page.js'

/** Ways a page gives an embed its box. */
const boxes: Readonly<Record<string, string>> = {
  'nothing said': embed('player'),
  attributes: embed('player', 'width="560" height="315"'),
  'a percentage': embed('player', 'width="100%" height="200"'),
  'block, fluid, aspect-ratio': `<style>iframe { display: block; width: 100%; aspect-ratio: 16/9; border: 0; margin: 10px 0 }</style>${embed('player')}`,
  'limits and padding': `<style>iframe { width: 700px; max-width: 80%; height: 30vh; padding: 7px; border: 5px solid; box-sizing: border-box }</style>${embed('player')}`,
  'padding hack': `<style>.hack { position: relative; padding-bottom: 56.25%; height: 0 } .hack iframe { position: absolute; inset: 0; width: 100%; height: 100% }</style><div class="hack">${embed('player')}</div>`,
  centred: `<style>.c { position: relative; height: 300px } .c iframe { position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%); width: 50% }</style><div class="c">${embed('player')}</div>`,
  'flex with gap': `<style>.f { display: flex; gap: 20px } .f iframe { flex: 1 }</style><div class="f"><b>a</b>${embed('player')}${embed('map')}</div>`,
  'grid cells': `<style>.g { display: grid; grid-template-columns: 1fr 2fr; gap: 10px } .g iframe { width: 100% }</style><div class="g">${embed('player')}<i>b</i>${embed('map', 'style="grid-column: 1 / 3"')}</div>`,
  float: `<style>iframe { float: right; width: 200px; margin: 0 0 10px 10px }</style>${embed('player')}text`,
  'siblings in the selector': `<style>p + iframe { margin-top: 40px } iframe + b { display: block; margin-top: 30px } .o > * + * { margin-top: 25px } .o > iframe { width: 90% }</style><div class="o"><p>p</p>${embed('player')}<b>b</b></div>`,
  'rules for everything': `<style>* { padding: 9px !important; border: 3px solid red !important; min-height: 50px } soglasie-embed { display: none !important } :not(:defined) { visibility: hidden }</style>${embed('player')}`,
  'inline in text': `text ${embed('player', 'width="120" height="90" style="vertical-align: middle"')} text`,
  video: `<style>video { width: 100%; height: auto }</style>${embed('player', 'width="640" height="360" controls', 'video')}`,
  'video without a size': embed('player', 'controls', 'video'),
  audio: embed('player', 'controls', 'audio'),
  tiny: `text ${embed('player', 'width="88" height="31"')} text`,
}

/** The boxes of the embeds and of what follows, before anything stands in for them. */
const record = `<p class="end">end</p><script>
  boxes = () => ({
    embeds: [...document.querySelectorAll('[data-service]')].map((embed) =>
      (embed.previousSibling?.localName === 'soglasie-embed' ? embed.previousSibling : embed).getBoundingClientRect().toJSON()),
    others: [...document.querySelectorAll('b, i, p')].map((other) => other.getBoundingClientRect().toJSON()),
  })
  before = boxes()
  shifts = []
  try { new PerformanceObserver((list) => shifts.push(...list.getEntries().flatMap(({ sources }) => sources.flatMap(({ node }) => node?.nodeName ?? [])))).observe({ type: 'layout-shift', buffered: true }) } catch {}
</script>`

for (const [name, body] of Object.entries(boxes))
  test(`the placeholder takes the very box of the embed, nothing else moves: ${name}`, async ({ visit, page }) => {
    await visit({ config, body: body + record })
    await expect(placeholders(page).first()).toBeVisible()
    await expect(page.locator('[data-service]:not([data-soglasie=held])')).toHaveCount(0)
    const before = await page.evaluate('before')
    expect(await page.evaluate('boxes()')).toEqual(before)
    expect(await page.evaluate('shifts')).toEqual([])
    // Narrower than the minimum of two embeds a flex row overflows; the placeholders shrink instead.
    await page.setViewportSize({ width: name.startsWith('flex') ? 800 : 420, height: 700 })
    // A resize is told of in the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const placed = await page.evaluate('boxes()')
    // The same page without a placeholder, in the new width.
    await page.evaluate('soglasie.destroy()')
    await expect(placeholders(page)).toHaveCount(0)
    expect(placed).toEqual(await page.evaluate('boxes()'))
  })

test('what the visitor is not meant to see gets none', async ({ visit, page }) => {
  await visit({
    config,
    body:
      embed('player', 'width="1" height="1"') +
      embed('player', 'style="display: none"') +
      embed('player', 'hidden') +
      embed('player', '', 'audio') +
      embed('map'),
  })
  await expect(placeholders(page).last()).toBeVisible()
  expect(await placeholders(page).evaluateAll((hosts) => hosts.map((host) => host.checkVisibility()))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
})

test('follows the embed: shown later, hidden, restyled', async ({ visit, page }) => {
  await visit({ config, body: embed('player', 'style="display: none"') })
  const placeholder = placeholders(page)
  await expect(placeholder).toBeAttached()
  const style = (text: string) =>
    page.locator('iframe').evaluate((frame, text) => frame.setAttribute('style', text), text)
  await style('width: 400px; height: 300px; border: 0')
  await expect
    .poll(() => placeholder.evaluate((host: HTMLElement) => [host.offsetWidth, host.offsetHeight]))
    .toEqual([400, 300])
  await style('display: none')
  await expect(placeholder).toBeHidden()
})
