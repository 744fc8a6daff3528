import { expect, test } from '../harness/test.js'

/** The vendor's host is a name of its own on the same server, so that it counts what reaches the network. */
const config = (port: string) => ({
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      services: [{ id: 'metrica', name: 'Метрика', hosts: ['vendor.localhost'], cookies: ['_v*'], storage: ['_v*'] }],
    },
  ],
  ...(port && {}),
})

test('a snippet nobody marked waits for the grant, its listeners survive, and its pixel comes too', async ({
  visit,
  notice,
  site,
  page,
}) => {
  const at = (path: string) => site.at('vendor.localhost', path)
  await visit({ config: config('') })
  await page.evaluate(
    ([tag, pixel, frame]) => {
      const script = document.createElement('script')
      script.addEventListener('load', () => ((window as never as { loaded: number })['loaded'] = 1))
      script.async = true
      script.src = tag as string
      document.head.append(script)
      new Image().src = pixel as string
      const box = document.createElement('div')
      box.innerHTML = `<iframe src="${frame}"></iframe>`
      document.body.append(box)
      document.cookie = '_vid=1; Path=/'
      localStorage.setItem('_vkey', '1')
    },
    [at('/tag/a.js'), at('/pixel/p.gif'), at('/frame/f')],
  )
  const failed = await page.evaluate(
    async ([url]) => [
      await fetch(url as string).then(
        () => 'answered',
        (cause: Error) => cause.name,
      ),
      navigator.sendBeacon(url as string),
      document.cookie,
      localStorage.length,
      document.createElement.toString(),
      Element.prototype.setAttribute.toString(),
    ],
    [at('/pixel/fetch')],
  )
  expect(failed.slice(0, 4)).toEqual(['TypeError', false, '', 0])
  expect(failed[5]).toContain('[native code]')
  expect(failed[5]).toContain('setAttribute')
  expect(site.calls).toEqual([])
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => [...site.calls].sort()).toEqual(['frame/f', 'pixel/p', 'tag/a'])
  await expect.poll(() => page.evaluate('window.loaded')).toBe(1)
})
