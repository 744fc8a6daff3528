import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { type TemporaryPostgres, postgresPrograms, startTemporaryPostgres } from '../../testing/temporaryPostgres.js'
import { textArray } from './textArray.js'

describe.skipIf(!postgresPrograms())('with a server (skipped where no PostgreSQL is installed)', () => {
  let server: TemporaryPostgres
  let client: Client
  beforeAll(async () => {
    server = await startTemporaryPostgres()
    client = new Client(await server.createDatabase())
    await client.connect()
  }, 60_000)
  afterAll(async () => {
    await client.end()
    await server.stop()
  })

  test.each<[string, (string | null)[]]>([
    ['nothing', []],
    ['one', ['a']],
    ['what an array literal would have to quote', ['', 'NULL', '{a,b}', '"\\', ' a ', "'", '\n']],
    ['nulls', [null, 'a', null]],
    ['text of more bytes than characters', ['Принять все', '€', '😀', 'a'.repeat(9000)]],
  ])('PostgreSQL reads %s as it was given', async (_, given) => {
    const { rows } = await client.query('select $1::text[] as given', [textArray(given)])
    expect(rows).toEqual([{ given }])
  })
})
