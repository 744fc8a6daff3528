import { createMiddleware } from 'hono/factory'
import type { Origins } from '../operators/origins.js'
import type { HttpEnv } from './Services.js'

/** CORS: answers are readable by pages of configured sites, without credentials. Answers every preflight itself. */
export const allowOrigins = (origins: Origins) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const { origin } = c.env.incoming.headers
    c.header('Vary', 'Origin')
    if (origin !== undefined && origins.hostOf(origin) !== undefined) c.header('Access-Control-Allow-Origin', origin)
    // How long to wait is not among what CORS shows by itself.
    c.header('Access-Control-Expose-Headers', 'Retry-After')
    if (c.req.method !== 'OPTIONS') return next()
    c.header('Access-Control-Allow-Methods', 'GET, POST')
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Encoding, Content-Type')
    c.header('Access-Control-Max-Age', '7200')
    return c.body(null, 204)
  })
