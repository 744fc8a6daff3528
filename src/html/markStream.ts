import type { MarkOptions } from './mark.js'
import { Marker } from './marker.js'
import type { Markable } from './services.js'

/** Bytes as characters U+0000–U+00FF and back, whatever encoding they are in. */
const characters = (bytes: Uint8Array): string => {
  let text = ''
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/**
 * `markHtml` for a stream of strings or of bytes (of any encoding in which ASCII is ASCII: UTF-8, windows-1251, …; an
 * address outside ASCII is read as UTF-8). What goes in as bytes comes out as bytes.
 * @example new Response(response.body.pipeThrough(markStream(services)), response)
 */
export function markStream<Chunk extends string | Uint8Array = Uint8Array>(
  services: readonly Markable[],
  options: MarkOptions = {},
): TransformStream<Chunk, Chunk> {
  let binary = false
  const utf8 = new TextDecoder()
  const decode = (text: string) => (binary && /[^\0-\x7f]/.test(text) ? utf8.decode(bytes(text)) : text)
  const marker = new Marker(services, options, 1, decode)
  const send = (text: string, controller: TransformStreamDefaultController<Chunk>) => {
    if (text) controller.enqueue((binary ? bytes(text) : text) as Chunk)
  }
  return new TransformStream<Chunk, Chunk>({
    transform(chunk, controller) {
      binary = typeof chunk !== 'string'
      send(marker.write(typeof chunk === 'string' ? chunk : characters(chunk)), controller)
    },
    flush: (controller) => send(marker.end(), controller),
  })
}
