import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from './Services.js'

/**
 * Set before the answer is made, so that it is made once: hono's own middleware writes them onto the finished answer,
 * which then is built twice (measured together with `readBody`: a third of the throughput). No HSTS: whoever terminates TLS decides about it; sent from a path of the operator's
 * site it would bind the whole site.
 */
export const securityHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Pages of other sites read the answers; CORS says which.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const

export const addSecurityHeaders = createMiddleware<HttpEnv>(async (c, next) => {
  for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
  await next()
})
