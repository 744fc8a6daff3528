import { expect, onTestFinished, test, vi } from 'vitest'
import { createLog, printEntry } from './log.js'
import { givenRecord } from './testing/samples.js'
import { request } from './testing/request.js'
import { token, withCollector } from './testing/withCollector.js'

const hostile = 'unmistakable\r\n{"level":"error","event":"forged"}\u001b[2J\u2028'

test('an entry is one line, whatever stands in it', () => {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  onTestFinished(() => write.mockRestore())
  createLog(printEntry)('warn', hostile, { reason: hostile, [hostile]: [hostile] })
  write.mockRestore()
  expect(written).toHaveLength(1)
  expect(written[0]?.indexOf('\n')).toBe((written[0]?.length ?? 0) - 1)
  expect(written[0]).not.toContain('\u001b')
  expect(written[0]).not.toContain('\r')
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 'warn', event: hostile, reason: hostile })
})

test('nothing of what a stranger sends is in the log', async () => {
  const { url, log, send, get } = await withCollector({ trustProxy: ['127.0.0.1'] })
  const encoded = encodeURIComponent(hostile)
  const word = 'unmistakable'
  await send(givenRecord({ site: hostile, operator: hostile, sdk: hostile }))
  await send(givenRecord({ control: { id: hostile, label: hostile }, locale: word }))
  await send(hostile, { 'content-type': 'text/plain' })
  await send(givenRecord(), { origin: `https://${word}.example`, 'user-agent': word, 'x-forwarded-for': word })
  await get(`/v1/records/${encoded}`, { authorization: `Subject ${word}-${word}` })
  await get(`/v1/records?event=${encoded}`, { authorization: `Bearer ${word}` })
  await get(`/${encoded}?${encoded}`)
  const headers = { authorization: `Bearer ${token}`, 'content-type': word }
  await request(`${url}/v1/documents?operator=shop&id=${word}&edition=1`, { method: 'POST', headers, body: hostile })
  const body = { operator: 'shop', subject: 'unmistakable-subject', reason: hostile, by: hostile }
  await request(url + '/v1/erasures', { headers, body })
  await request(url + '/v1/blocks', { headers, body: { ...body, by: undefined } })
  expect(JSON.stringify(log)).not.toContain(word)
})
