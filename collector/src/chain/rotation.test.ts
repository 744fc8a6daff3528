import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../commands/context.js'
import { keys } from '../commands/upkeep.js'
import { verify } from '../commands/verify.js'
import { checkEvidence } from '../exports/evidence.js'
import { parseArguments } from '../settings/parseArguments.js'
import { startCollector } from '../startCollector.js'
import { request } from '../testing/request.js'
import { givenRecord, shopConfig } from '../testing/samples.js'
import { trustedKeys } from './keys.js'
import { type SignedReceipt, isSignedReceipt } from './receipt.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('a key rotated by the command signs in the running collector, and what was signed before stays good', async () => {
  const database = join(directory, 'soglasie.db')
  const collector = await startCollector({ port: 0, database, operators: [shopConfig()], log: () => {} })
  const known = async () => (await request(collector.url + '/v1/keys')).body.keys
  const send = async () => {
    const record = givenRecord()
    const { body } = await request(collector.url + '/v1/records?receipt=1', { body: record })
    return { record, receipt: body.receipt as SignedReceipt }
  }
  const evidenceOf = async ({ record }: Awaited<ReturnType<typeof send>>) => {
    const headers = { authorization: `Subject ${record.subject}` }
    return (await request(`${collector.url}/v1/records/${record.id}/evidence`, { headers })).body
  }
  const [first] = await known()
  const early = await send()
  const pack = await evidenceOf(early)
  expect([early.receipt.key, pack.checkpoint.key]).toEqual([first.id, first.id])

  await runCommand(keys, parseArguments(['keys', '--rotate', '--data', database]), {})
  await expect.poll(async () => (await known()).length).toBe(2)
  const [, second] = await known()
  const late = await send()
  expect(late.receipt.key).toBe(second.id)
  expect((await evidenceOf(late)).checkpoint.key).toBe(second.id)

  // Whoever published the first key only: both receipts and both packs are good by it.
  const trusted = trustedKeys(await known(), new Set([first.id]))
  for (const { receipt } of [early, late])
    expect(isSignedReceipt(receipt, trusted.get(receipt.key) ?? expect.fail('not trusted'))).toBe(true)
  expect(checkEvidence(await evidenceOf(early), new Set([first.id]))).toEqual([])
  expect(checkEvidence(await evidenceOf(late), new Set([first.id]))).toEqual([])
  await collector.close()
  const args = parseArguments(['verify', '--data', database, '--trust', first.id])
  expect(await runCommand(verify, args, {})).toMatchObject({ exitCode: 0 })
})
