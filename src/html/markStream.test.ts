import { Readable } from 'node:stream'
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Config } from '../model/policy.js'
import { markHtml } from './markHtml.js'
import { markStream } from './markStream.js'
import { servicesToMark } from './services.js'

const service = { id: 'count', name: 'Count', hosts: ['count.example', 'xn--e1aybc.xn--p1ai'], globals: ['ct'] }
const services = servicesToMark({ purposes: [{ id: 'analytics', services: [service] }] } as unknown as Config)

const page = `\uFEFF<!doctype html>\r\n<html><head><title>a < b &amp; <img src="//count.example"></title>\r
<style>@import url(//count.example/a.css);\r\np { color: red }</style>
<script src='https://count.example/a.js' async></script> <!-- x --> <script>\r\nct("init") // 😀</script>
<noscript><img\r\nsrc=//count.example/p></noscript></head><body>Привет &amp;amp; 😀 \0 <iframe srcdoc="<img src=//count.example>"></iframe>
<svg><![CDATA[<img src="//count.example">]]><image href="https://тест.рф/i"/></svg><textarea><img src="//count.example"></textarea>
<img src="&#47;/count&period;example/i"><p`

async function through<Chunk extends string | Uint8Array>(chunks: Iterable<Chunk>): Promise<Chunk[]> {
  const out: Chunk[] = []
  const source = Readable.toWeb(Readable.from(chunks)) as ReadableStream<Chunk>
  const stream = source.pipeThrough(markStream<Chunk>(services))
  for await (const chunk of stream) out.push(chunk)
  return out
}

/** A text in pieces. */
function cut<Text extends string | Uint8Array>(text: Text, places: readonly number[]): Text[] {
  const at = [0, ...places.map((place) => Math.floor(place * (text.length + 1))).sort((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end) as Text)
}

const places = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 40 })

it('the page used here has something to mark of every kind', () => {
  expect(markHtml(page, services).match(/data-consent/g)).toHaveLength(7)
})

it('however a text is cut into pieces, the same comes out', async () => {
  const whole = markHtml(page, services)
  await fc.assert(
    fc.asyncProperty(places, async (at) => {
      expect((await through(cut(page, at))).join('')).toBe(whole)
    }),
    { numRuns: 60 },
  )
  expect((await through(Array.from({ length: page.length }, (_, at) => page[at] as string))).join('')).toBe(whole)
})

it('bytes come out as bytes, the same however they are cut', async () => {
  const bytes = new TextEncoder().encode(page)
  const whole = Buffer.from(markHtml(page, services))
  await fc.assert(
    fc.asyncProperty(places, async (at) => {
      expect(Buffer.concat(await through(cut(bytes, at))).equals(whole)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('bytes of another encoding stay as they are', async () => {
  const before = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const tag = Buffer.from('"\'><img src="//count.example" alt="\xcf\xf0\xe8\xe2\xe5\xf2">', 'latin1')
  const after = Buffer.concat(await through([before, tag]))
  expect(after.subarray(0, 256).equals(before)).toBe(true)
  expect(after.subarray(256).toString('latin1')).toBe(
    '"\'><img data-consent="analytics" data-service="count" data-src="//count.example" alt="\xcf\xf0\xe8\xe2\xe5\xf2">',
  )
})

it('what is done is passed on before the page ends', async () => {
  const { writable, readable } = markStream<string>(services)
  const writer = writable.getWriter()
  const reader = readable.getReader()
  const first = reader.read()
  await writer.write('<p>ready</p><img src="//count.example"><scr')
  expect((await first).value).toBe(
    '<p>ready</p><img data-consent="analytics" data-service="count" data-src="//count.example">',
  )
})

it('takes the streams of Node', async () => {
  const file = new URL('../../e2e/vendors/snippets/metrica.html', import.meta.url)
  const stream = Readable.toWeb(Readable.from([readFileSync(file)])) as ReadableStream<Uint8Array>
  const out = await new Response(stream.pipeThrough(markStream(services))).text()
  expect(out).toBe(readFileSync(file, 'utf8'))
})
