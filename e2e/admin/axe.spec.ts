import { violations } from '../a11y/axe.js'
import { expect, isElsewhere, test } from './admin.js'

test.skip(isElsewhere, 'the dashboard has one packaging, and is looked at in one browser')

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe-core finds nothing: ${colorScheme}, ${width} px`, async ({ page, place, signIn }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 740 })
      await page.goto(place.url)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page), 'sign-in').toEqual([])
      await signIn()
      for (const table of await page.locator('summary').all()) await table.click()
      expect(await violations(page), 'overview').toEqual([])

      await page.goto(`${place.url}/#/search`)
      await page.getByLabel('Id of a record or of a subject').fill(place.subject)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: 'Show more' })).toBeVisible()
      expect(await violations(page), 'search').toEqual([])

      await page.goto(`${place.url}/#/record/${place.hostileId}`)
      await expect(page.getByRole('status')).toContainText('Proved')
      expect(await violations(page), 'record').toEqual([])

      await page.goto(`${place.url}/#/chain`)
      await expect(page.getByText('Verified until')).toBeVisible()
      expect(await violations(page), 'chain').toEqual([])
    })
