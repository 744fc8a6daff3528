import { expect, test } from 'vitest'
import { givenRecord } from '../testing/samples.js'
import { request } from '../testing/request.js'
import { withCollector } from '../testing/withCollector.js'

test('a page on another origin can read how long it is asked to wait', async () => {
  const { url } = await withCollector({ limits: { perAddress: 0, perSite: 1, concurrency: 10 } })
  const send = () => request(url + '/v1/records', { body: givenRecord(), headers: { origin: 'https://shop.example' } })
  let answer = await send()
  for (let count = 0; answer.status !== 429 && count < 50; count++) answer = await send()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  // Not among the headers that CORS shows by itself (Fetch, "CORS-safelisted response-header name").
  expect(answer.headers['access-control-expose-headers']).toBe('Retry-After')
})
