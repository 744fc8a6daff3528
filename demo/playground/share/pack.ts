/** `1` is how the rest is written: JSON, deflated, as base64url. */
const mark = '#1.'

/** No configuration is as long; a fragment can be made to unpack into gigabytes. */
const limit = 2_000_000

const damaged =
  'The configuration in this address was cut or changed on its way, so nothing was taken from it. Ask for the whole address again.'

const through = (bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(change).getReader()

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > limit) {
      await reader.cancel()
      throw new Error(damaged)
    }
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The configuration as a fragment of an address, `#1.…`: browsers send fragments nowhere. */
export async function pack(config: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(config))
  const bytes = await drain(through(text, new CompressionStream('deflate-raw')))
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return mark + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * The configuration out of a fragment.
 * @returns undefined when the fragment is none of ours
 * @throws Error in words for the reader when it is damaged
 */
export async function unpack(fragment: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!/^#\d+\./.test(fragment)) return undefined
  if (!fragment.startsWith(mark))
    throw new Error('This address was made by a newer playground; open it there, or ask for the JSON.')
  let config: unknown
  try {
    const binary = atob(fragment.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
    const text = await drain(through(bytes, new DecompressionStream('deflate-raw')))
    config = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch (cause) {
    throw new Error(damaged, { cause })
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) throw new Error(damaged)
  return config as Readonly<Record<string, unknown>>
}
