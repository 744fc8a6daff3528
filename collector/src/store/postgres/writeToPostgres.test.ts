import { expect, test } from 'vitest'
import { storedRecord } from '../../testing/samples.js'
import { genesis } from '../../chain/entry.js'
import { createPostgresWriter } from './writeToPostgres.js'

const ends = (seq: number) => new Map([['shop', { operator: 'shop', seq, head: genesis }]])

test('behind a pooler that loses prepared statements the batch goes the careful way, the next ones without a name', async () => {
  const names: (string | undefined)[] = []
  let failure: { code: string } | undefined = { code: '26000' }
  const writer = createPostgresWriter({
    async query({ name }) {
      names.push(name)
      if (failure) throw Object.assign(new Error('refused'), failure)
    },
  })
  writer.moved(ends(0), ends(0))
  expect(await writer.write([storedRecord()])).toBeUndefined()
  failure = undefined
  writer.moved(ends(0), ends(1))
  expect(await writer.write([storedRecord()])).toMatchObject([{ seq: 2 }])
  expect(names).toEqual(['soglasie_batch', undefined])
})
