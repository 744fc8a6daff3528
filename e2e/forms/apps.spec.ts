import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { stored } from '../harness/test.js'
import { expect, test } from './shop.js'

/** An application and its framework as one classic script that puts `mount(place, backend)` on `window`. */
async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL('apps/' + file, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // Vue with its compiler: the templates are written as the guide writes them.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'mount' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error(`${file} was not built`)
  return output.output[0].code
}

for (const file of ['react.jsx', 'vue.js'])
  test(`an application of ${file.split('.')[0]} draws, holds and sends forms with consents`, async ({
    open,
    page,
    backend,
    site,
    posted,
    packaging,
  }) => {
    test.skip(packaging === 'script', 'how applications have it')
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await open('<soglasie-consent hidden></soglasie-consent><div id="app"></div>')
    await page.addScriptTag({ content: await bundle(file) })
    await page.evaluate(`mount(document.querySelector('#app'), '${backend.url}')`)
    const boxes = page.getByRole('checkbox')
    await expect(boxes).toHaveCount(2)
    // Every letter draws the form anew; what stands in it stays, with what the visitor has ticked.
    await page.getByLabel('рассылку').check()
    // Letters that have a key: others Playwright writes into the field of Firefox itself, and React hears of nothing.
    await page.getByLabel('Имя').pressSequentially('Anna')
    await expect(page.getByText('4 букв, аналитика закрыта')).toBeVisible()
    await expect(boxes).toHaveCount(2)
    await expect(page.getByLabel('рассылку')).toBeChecked()
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'отметьте' })).toBeVisible()
    expect(backend.posts).toEqual([])
    await page.evaluate('soglasie.decide({ analytics: true })')
    await expect(page.getByText('4 букв, аналитика открыта')).toBeVisible()
    await page.getByLabel('обработку заявки').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    const records = await stored(site, 'document.accepted', 2)
    const idOf = (document: string) => records.find((record) => record.document?.id === document)?.id
    expect(await posted('soglasie-consent-lead')).toEqual([idOf('lead')])
    expect(await posted('soglasie-consent-marketing')).toEqual([idOf('marketing')])

    // Away and back again: boxes of its own, not ticked, and a record of its own.
    await page.getByRole('button', { name: 'Другая страница' }).click()
    await expect(boxes).toHaveCount(0)
    await page.getByRole('button', { name: 'Другая страница' }).click()
    await expect(boxes).toHaveCount(2)
    await expect(page.getByLabel('рассылку')).not.toBeChecked()
    await page.getByLabel('Имя').fill('Борис')
    await page.getByLabel('обработку заявки').check()
    await page.getByRole('button', { name: 'Отправить' }).click()
    const all = await stored(site, 'document.accepted', 3)
    expect(await posted('soglasie-consent-lead', 2)).toEqual([all[2]?.id])
    expect(errors).toEqual([])
  })
