// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Config } from '../../model/policy.js'
import { runJobs } from './runJobs.js'
import { translateMarkup } from './translateMarkup.js'

const config = {
  purposes: [
    { id: 'necessary', required: true, services: [{ id: 'session', name: 'S' }] },
    { id: 'functional', services: [{ id: 'map', name: 'Map' }] },
    { id: 'analytics', services: [{ id: 'google-analytics', name: 'GA' }] },
    { id: 'marketing' },
  ],
} as unknown as Config
const terms = { purposes: { reklama: 'marketing' }, services: { gtag: 'google-analytics' } }

let undo = () => {}
const warn = vi.fn<(message: string) => void>()
beforeEach(() => void warn.mockClear())
afterEach(() => undo())

/** The marks that a piece of markup has got. */
function translated(html: string) {
  document.body.innerHTML = html
  undo = translateMarkup(document, config, terms, warn)
  return [...document.querySelectorAll('[data-consent]')].map((element) => [
    element.getAttribute('data-consent'),
    element.getAttribute('data-service'),
  ])
}

describe('markup of other tools', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'a category of the same name',
      '<script type="text/plain" data-category="analytics"></script>',
      ['analytics', null],
    ],
    ['version 2', '<script type="text/plain" data-cookiecategory="analytics"></script>', ['analytics', null]],
    ['a mapped category', '<script type="text/plain" data-category="reklama"></script>', ['marketing', null]],
    [
      'a category of the same meaning',
      '<script type="text/plain" data-cookieconsent="Statistics"></script>',
      ['analytics', null],
    ],
    ['essential ones', '<script type="text/plain" data-c15t-category="necessary"></script>', ['necessary', null]],
    [
      'two of one meaning',
      '<script type="text/plain" data-cookieconsent="statistics,performance"></script>',
      ['analytics', null],
    ],
    [
      'a service by its label',
      '<script type="text/plain" data-category="analytics" data-service="Google Analytics"></script>',
      ['analytics', 'google-analytics'],
    ],
    ['a mapped service', '<script type="text/plain" data-name="gtag"></script>', ['analytics', 'google-analytics']],
    ['a link of Klaro', '<link rel="stylesheet" data-name="map" data-href="/m.css">', ['functional', 'map']],
    ['a required service', '<img alt="" data-name="session" data-src="/s.gif">', ['necessary', 'session']],
  ])('is understood: %s', (_, html, marks) => {
    expect(translated(html)).toEqual([marks])
    expect(warn).not.toHaveBeenCalled()
  })

  it.each([
    ['a running script', '<script data-category="analytics"></script>'],
    ['a list of goods', '<li data-category="analytics" data-name="map"></li>'],
    ['an image with a category', '<img alt="" data-category="analytics" data-src="/a.gif">'],
    ['what Cookiebot must leave alone', '<script type="text/plain" data-cookieconsent="ignore"></script>'],
    ['an image of a name that is no service', '<img alt="" data-name="photo" data-src="/a.jpg">'],
    ['a box of nobody', '<div class="contact_form" data-url="/f"></div>'],
  ])('is not seen where there is none: %s', (_, html) => {
    expect(translated(html)).toEqual([])
    expect(warn).not.toHaveBeenCalled()
  })

  it('moves addresses to where the gate looks, and leaves marks of ours alone', () => {
    translated(
      `<img alt="" data-cookieconsent="marketing" data-cookieblock-src="/a.gif" data-cookieblock-srcset="/b.gif 2x">
       <script type="text/plain" data-consent="marketing" data-category="analytics" data-service="own"></script>`,
    )
    expect(document.querySelector('img')?.dataset).toMatchObject({ src: '/a.gif', srcset: '/b.gif 2x' })
    expect(document.querySelector('script')?.dataset).toMatchObject({ consent: 'marketing', service: 'own' })
  })

  it('says what it does not understand once, and no more after its undo', async () => {
    const unknown = '<script type="text/plain" data-category="weather"></script>'
    expect(translated(unknown + unknown)).toEqual([
      ['weather', null],
      ['weather', null],
    ])
    expect(warn).toHaveBeenCalledOnce()
    undo()
    const late = document.createElement('script')
    late.type = 'text/plain'
    late.setAttribute('data-category', 'analytics')
    document.body.append(late)
    await Promise.resolve()
    expect(late.hasAttribute('data-consent')).toBe(false)
  })
})

describe('jobs of tarteaucitron', () => {
  type Stub = {
    job: { push(key: string): void }
    services: Record<string, object>
    userInterface: { openPanel(): void }
  }
  const serviceOf = (key: string) =>
    key === 'gtag' ? { purpose: 'analytics', service: 'google-analytics' } : undefined
  const page = () => {
    const queue: ((consent: unknown) => void)[] = []
    const host = { document, soglasie: queue } as unknown as Window & { tarteaucitron: Stub }
    runJobs(host, serviceOf, warn)
    return { queue, host, stub: host.tarteaucitron }
  }

  it('run when their service is granted, and a failing one harms nothing', async () => {
    const { queue, stub } = page()
    const js = vi.fn<() => void>(() => {
      throw new Error('broken')
    })
    stub.services['gtag'] = { js }
    stub.job.push('gtag')
    let grant = () => {}
    const when = vi.fn<(purpose: string, service: string) => Promise<void>>(
      () => new Promise((resolve) => (grant = resolve)),
    )
    for (const call of queue) call({ when })
    expect(when).toHaveBeenCalledExactlyOnceWith('analytics', 'google-analytics')
    expect(js).not.toHaveBeenCalled()
    grant()
    await Promise.resolve()
    expect(js).toHaveBeenCalledOnce()
    expect(warn.mock.lastCall?.[0]).toContain('broken')
  })

  it('of services that are not here, or whose tag is not, say what to do', async () => {
    const { queue, stub } = page()
    stub.job.push('vimeo')
    expect(warn.mock.lastCall?.[0]).toContain('"vimeo"')
    stub.job.push('gtag')
    for (const call of queue) call({ when: () => Promise.resolve() })
    await Promise.resolve()
    expect(warn.mock.lastCall?.[0]).toContain('data-consent')
  })

  it('are left to tarteaucitron itself where it is on the page', () => {
    const host = { document, tarteaucitron: 'its own' } as unknown as Window & { tarteaucitron: unknown }
    runJobs(host, serviceOf, warn)
    expect(host.tarteaucitron).toBe('its own')
  })

  it('open the settings where the page asks for its panel', () => {
    const { queue, stub } = page()
    stub.userInterface.openPanel()
    const showSettings = vi.fn<() => void>()
    for (const call of queue) call({ showSettings })
    expect(showSettings).toHaveBeenCalledOnce()
  })
})
