import type { Page } from '@playwright/test'
import type { Visit } from '../harness/test.js'

/** Two services under one purpose, one under another. */
export const config: Visit['config'] = {
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'functional',
      services: [
        {
          id: 'player',
          name: 'Плеер',
          party: 'ООО «Кадр»',
          hosts: ['player.localhost'],
          description: 'Видео с разбором урока.',
        },
        { id: 'map', name: 'Карта', hosts: ['map.localhost'] },
      ],
    },
    { id: 'analytics', services: [{ id: 'counter', name: 'Счётчик' }] },
  ],
}

/** A marked embed. */
export const embed = (service: string, more = '', tag = 'iframe'): string =>
  `<${tag} data-consent="functional" data-service="${service}" data-src="/frame/${service}" ${more}></${tag}>`

/** Placeholders that are on the page. */
export const placeholders = (page: Page) => page.locator('soglasie-embed')

/** Takes the notice away, so that it covers nothing; the question stays open. */
export const withoutNotice = async (page: Page): Promise<void> => {
  await page.locator('#soglasie-notice').waitFor({ state: 'attached' })
  await page.locator('#soglasie-notice').evaluate((host) => host.remove())
}
