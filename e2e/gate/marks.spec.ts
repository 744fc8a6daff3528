import { expect, test } from '../harness/test.js'

const script = (marks: string, name: string) =>
  `<script type="text/plain" ${marks} data-src="/tag/${name}.js"></script>`
const frame = (marks: string, name: string) => `<iframe title="f" ${marks} data-src="/frame/${name}"></iframe>`

test('a mark names one purpose and one service: with two it opens for neither', async ({ visit, page, site }) => {
  const two = 'data-consent="analytics marketing"'
  const both = 'data-consent="analytics" data-service="metrica counter"'
  await visit({
    body:
      [script, frame].flatMap((tag) => [tag(two, 'two'), tag(both, 'both')]).join('') +
      script('data-consent="analytics"', 'one'),
  })
  await page.evaluate('soglasie.decide({ analytics: true }, { counter: false })')
  await expect.poll(() => site.calls).toEqual(['tag/one'])
  await page.evaluate('soglasie.acceptAll()')
  await page.waitForTimeout(300)
  expect(site.calls).toEqual(['tag/one'])
})

test('an address that two services claim is held until one of them is granted', async ({ visit, page, site }) => {
  const shared = (id: string) => ({ id, name: id, hosts: ['shared.localhost'] })
  await visit({
    config: {
      purposes: [
        { id: 'necessary', required: true },
        { id: 'analytics', services: [shared('counter')] },
        { id: 'marketing', services: [shared('pixel')] },
      ],
    },
  })
  const add = (name: string) =>
    page.evaluate(
      (address) => {
        document.head.append(Object.assign(document.createElement('script'), { src: address }))
      },
      site.at('shared.localhost', `/tag/${name}.js`),
    )
  await add('early')
  await page.waitForTimeout(200)
  expect(site.calls).toEqual([])
  await page.evaluate('soglasie.decide({ marketing: true })')
  await expect.poll(() => page.evaluate("soglasie.has('marketing')")).toBe(true)
  await add('late')
  await expect.poll(() => site.calls).toEqual(['tag/late'])
  // Held for the first of the two.
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => site.calls).toEqual(['tag/late', 'tag/early'])
})

test('marks inside a shadow root stay shut; the component opens what waits in it when it is told', async ({
  visit,
  page,
  site,
}) => {
  await visit({ body: '<x-player></x-player>' })
  await page.evaluate(
    (html) => {
      class Player extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' })
          root.setHTMLUnsafe(html)
          const { soglasie } = window as unknown as { soglasie: { when(purpose: string): Promise<void> } }
          void soglasie.when('marketing').then(() => {
            root.querySelector('iframe#told')?.setAttribute('src', '/frame/told')
          })
        }
      }
      customElements.define('x-player', Player)
    },
    script('data-consent="analytics"', 'inside') + frame('data-consent="analytics"', 'inside') + '<iframe id="told">',
  )
  await page.evaluate('soglasie.decide({ analytics: true })')
  await expect.poll(() => page.evaluate("soglasie.has('analytics')")).toBe(true)
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => site.calls).toEqual(['frame/told'])
})

test('what a component makes without a mark is held in its shadow root; what it has not written opens on the grant', async ({
  visit,
  page,
  site,
}) => {
  await visit({
    config: {
      purposes: [
        { id: 'necessary', required: true },
        { id: 'analytics', services: [{ id: 'counter', name: 'Счётчик', hosts: ['vendor.localhost'] }] },
      ],
    },
  })
  const make = () =>
    page.evaluate(
      ([tag, embed, written]) => {
        const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
        root.innerHTML = `<iframe src="${written}"></iframe>`
        root.append(
          Object.assign(document.createElement('script'), { src: tag }),
          Object.assign(document.createElement('iframe'), { src: embed }),
        )
      },
      ['/tag/made.js', '/frame/made', '/frame/written'].map((path) => site.at('vendor.localhost', path)),
    )
  await make()
  await page.waitForTimeout(200)
  expect(site.calls).toEqual([])
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => [...site.calls].sort()).toEqual(['frame/made', 'tag/made'])
  await expect.poll(() => page.evaluate('soglasie.has("analytics")')).toBe(true)
  // What was written as markup comes with the next page.
  await page.waitForTimeout(200)
  expect(site.calls).toHaveLength(2)
  await page.reload()
  await make()
  await expect.poll(() => [...site.calls]).toContain('frame/written')
})
