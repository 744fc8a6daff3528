import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Call, HttpEnv } from './Services.js'

/** Lets pass who sends the operator's token. */
export const bearer = (token: string | undefined) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (token === undefined)
      return c.json(
        {
          error: 'the read API is closed: no token is set; set SOGLASIE_TOKEN and send it as "Authorization: Bearer …"',
        },
        403,
      )
    if (hasToken(c, token)) return next()
    return c.json({ error: 'send the token as "Authorization: Bearer …"' }, 401, { 'WWW-Authenticate': 'Bearer' })
  })

export const hasToken = (c: Call, token: string | undefined): boolean =>
  token !== undefined && isSecret(credentials(c, 'Bearer'), token)

/** The subject id a visitor proves itself by, `Authorization: Subject ID`; undefined for anything that is no such id. */
export function subjectOf(c: Call): string | undefined {
  const given = credentials(c, 'Subject')
  return /^[\w-]{16,64}$/.test(given) ? given : undefined
}

/** Compares hashes: their length is fixed, so the time tells nothing about the secret. */
export const isSecret = (given: string, secret: string): boolean => timingSafeEqual(sha256(given), sha256(secret))

const credentials = (c: Call, scheme: string) =>
  new RegExp(`^${scheme} (.+)$`, 'i').exec(c.req.header('authorization') ?? '')?.[1] ?? ''

const sha256 = (text: string) => createHash('sha256').update(text).digest()
