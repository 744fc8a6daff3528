import type { MarkOptions } from './mark.js'
import { Marker } from './marker.js'
import type { Markable } from './services.js'

/**
 * Marks the tags of known services in a page, so that the gate holds what the parser would request: scripts (inline
 * ones that name a service's address too), frames, images, style sheets, connection hints, media, embeds. Everything
 * else stays as it is, byte for byte; what carries `data-consent` is not touched.
 * @param services see `servicesToMark`
 * @example markHtml('<script src="https://mc.yandex.ru/metrika/tag.js"></script>', servicesToMark(config, [metrica]))
 * // <script type="text/plain" data-consent="analytics" data-service="metrica" data-src="https://mc.yandex.ru/…"></script>
 */
export function markHtml(html: string, services: readonly Markable[], options: MarkOptions = {}): string {
  const marker = new Marker(services, options)
  return marker.write(html) + marker.end()
}
