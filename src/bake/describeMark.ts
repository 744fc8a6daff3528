import type { Mark } from '../html/mark.js'
import type { Config } from '../model/policy.js'

/** One line on what was marked, for whoever runs the build. */
export function describeMark(
  file: string,
  { line, tag, service, purpose, what, also, cut }: Mark,
  purposes: Config['purposes'],
): { readonly text: string; readonly problem: boolean } {
  const known = purposes.some(({ id }) => id === purpose)
  const text = [
    `${file}:${line}: ${tag} ${what}`,
    cut
      ? `taken out for ${service}, and nothing brings it back: load it by a <link> or an <img>, or from your own server`
      : known
        ? `waits for ${service} (${purpose})`
        : `waits for ${service} for ever: the configuration has no purpose "${purpose}"; name the service under one of yours`,
    ...(also.length ? [`opens without asking for ${also.join(', ')}: split it`] : []),
  ]
  return { text: text.join('; '), problem: Boolean(cut) || !known || also.length > 0 }
}
