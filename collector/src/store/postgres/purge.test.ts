import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { eraseSubject } from '../../operations/erasing.js'
import { storedRecord } from '../../testing/samples.js'
import { describePostgres } from '../../testing/describePostgres.js'
import { openPostgres } from './openPostgres.js'

describePostgres((server) => {
  test('after a thorough purge no byte of what was erased is in the files of the tables', async () => {
    const url = await server().createDatabase()
    const store = await openPostgres(url, () => {})
    const subject = 'subject-with-a-mark'
    const marked = { subject, facts: { page: 'https://shop.example/unmistakable' } }
    await store.append(Array.from({ length: 50 }, (_, index) => storedRecord(index % 2 ? marked : {})))
    const held = async () => {
      await server().execute(url, 'checkpoint')
      // grep ends with 1 where it finds nothing.
      const command = `grep -raoE unmistakable ${server().directory}/data/base | wc -l`
      return Number(execFileSync('sh', ['-c', command], { encoding: 'utf8' }))
    }
    expect(await held()).toBeGreaterThanOrEqual(25)
    const operator = { id: 'shop', name: 'ООО «Магазин»' }
    const done = await eraseSubject(store, { operator, subject, reason: 'a check', by: 'Ivanova' })
    expect(done).toMatchObject({ status: 'erased', act: { body: expect.stringContaining('(vacuum)') } })
    await store.purge()
    const before = await held()
    const steps: [number, number][] = []
    await store.purge(true, (done, total) => steps.push([done, total]))
    // Three months and the rest.
    expect(steps).toEqual([0, 1, 2, 3].map((done) => [done, 4]))
    expect([before > 0, await held()]).toEqual([true, 0])
    expect((await store.append([storedRecord()]))[0]).toMatchObject({ status: 'stored', seq: 52 })
    await store.close()
  }, 60_000)
})
