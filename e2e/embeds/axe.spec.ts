import { violations } from '../a11y/axe.js'
import { expect, test } from '../harness/test.js'
import { config, embed, placeholders, withoutNotice } from './page.js'

test.skip(
  ({ browserName, packaging }) => browserName !== 'chromium' || packaging !== 'script',
  'axe looks at what all draw alike',
)

const body = `<style>.v { width: 100%; aspect-ratio: 16/9; border: 0 }</style>
  <p>${embed('player', 'class="v" title="Разбор урока"')}</p><p>${embed('map', 'title="Карта проезда"')}</p>
  <p>${embed('player', 'controls title="Звук"', 'audio')} ${embed('map', 'width="88" height="31" title="Кнопка"')}</p>`

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 360, 1280])
    test(`axe-core finds nothing and leaves nothing open: ${colorScheme}, ${width} px`, async ({ visit, page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await visit({ config: { ...config, ui: { control: false } }, body, lang: 'ru' })
      await withoutNotice(page)
      await expect(placeholders(page)).toHaveCount(4)
      expect(await violations(page, 'incomplete')).toEqual([])
    })
