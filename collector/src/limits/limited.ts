import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from '../routes/Services.js'
import type { Limiter } from './createLimiter.js'

/** Holds the limits for the routes behind it. */
export const limited = (limiter: Limiter) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const refusal = limiter.enter(c.env.incoming)
    if (refusal) return c.json({ error: refusal.error }, refusal.status, { 'Retry-After': String(refusal.retryAfter) })
    try {
      await next()
    } finally {
      limiter.leave()
    }
  })
