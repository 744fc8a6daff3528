import { afterAll, beforeAll, describe } from 'vitest'
import { type TemporaryPostgres, postgresPrograms, startTemporaryPostgres } from './temporaryPostgres.js'

/**
 * Tests on a PostgreSQL server of their own; skipped where none is installed.
 * @param body receives what gives the server once the tests run
 */
export function describePostgres(body: (server: () => TemporaryPostgres) => void): void {
  describe.skipIf(!postgresPrograms())('PostgreSQL (skipped where none is installed)', () => {
    let server: TemporaryPostgres
    beforeAll(async () => {
      server = await startTemporaryPostgres()
    }, 60_000)
    afterAll(() => server.stop())
    body(() => server)
  })
}
