import { isIP } from 'node:net'
import * as z from 'zod/mini'
import { StartError } from '../StartError.js'

const port = z
  .number('write a whole number from 0 to 65535, as 8787; 0 takes any free port')
  .check(
    z.int('write a whole number, as 8787'),
    z.minimum(0, 'write a number from 0 to 65535'),
    z.maximum(65_535, 'write a number from 0 to 65535'),
  )

const filled = (message: string) => z.string(message).check(z.minLength(1, message))

const network = filled('write an IP address or a network, as "10.0.0.0/8"').check(
  z.refine((value) => {
    const [address = '', bits = '0', rest] = value.split('/')
    const family = isIP(address)
    return !!family && rest === undefined && /^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  }, 'not an IP address or network; write it as "127.0.0.1", "10.0.0.0/8" or "fd00::/8"'),
)

const origin = filled('write an origin or a host name').check(
  z.regex(
    /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$|^[a-z0-9.-]+$/,
    'write an origin as "http://localhost:5173", or a host name as "localhost" for every port',
  ),
)

const rate = z
  .number('write a whole number')
  .check(
    z.int('write a whole number'),
    z.minimum(0, 'write 0 (no limit) or more'),
    z.maximum(1e6, 'write at most 1000000'),
  )

const settingsSchema = z.strictObject({
  port: z.prefault(port, 8787),
  host: z.prefault(
    filled('write the address to listen on, as "127.0.0.1", or "0.0.0.0" for every network'),
    '127.0.0.1',
  ),
  database: z.prefault(
    filled('write the path of the SQLite file, or postgres://user:password@host:5432/name'),
    './data/soglasie.db',
  ),
  keys: z.optional(filled('write the directory of the signing keys and of the copy of the checkpoints')),
  operators: z.prefault(
    z.array(
      z.union(
        [z.string().check(z.minLength(1)), z.record(z.string(), z.unknown())],
        'write the path of a configuration, of a directory of them, or the configuration itself',
      ),
      'list the configurations: ["operators/shop.json"]',
    ),
    [],
  ),
  token: z.optional(
    z
      .string('write the token of the read API as a string')
      .check(z.minLength(16, 'write at least 16 characters; `openssl rand -base64 32` makes a good one')),
  ),
  retention: z.prefault(
    z.record(
      z.string(),
      z
        .number('write the days as a number')
        .check(
          z.int('write whole days'),
          z.minimum(1, 'write at least 1 day'),
          z.maximum(36_500, 'write at most 36500 days'),
        ),
      'write days by operator: { "shop": 1095 }',
    ),
    {},
  ),
  limits: z.prefault(
    z.strictObject({
      perAddress: z.prefault(rate, 100),
      perSite: z.prefault(rate, 5000),
      concurrency: z.prefault(rate.check(z.minimum(1, 'write at least 1')), 2000),
    }),
    {},
  ),
  trustProxy: z.prefault(z.array(network, 'list the proxies in front: ["127.0.0.1"]'), []),
  ip: z.prefault(z.enum(['whole', 'masked', 'none'], 'write "whole", "masked" or "none"'), 'whole'),
  renewCookie: z.prefault(
    z.array(
      z
        .string('write a host name')
        .check(
          z.regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'write "shop.example", or ".shop.example" for all its subdomains'),
        ),
      'list the hosts: [".shop.example"]',
    ),
    [],
  ),
  extraOrigins: z.prefault(z.array(origin, 'list the origins: ["http://localhost:5173"]'), []),
})

/** Everything that can be set, with the defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>

/** Where each setting is written, told beside every mistake. */
export const sources: Readonly<Record<keyof Settings, { readonly variable: string; readonly flag?: string }>> = {
  port: { variable: 'SOGLASIE_PORT', flag: '--port' },
  host: { variable: 'SOGLASIE_HOST', flag: '--host' },
  database: { variable: 'DATABASE_URL', flag: '--data' },
  keys: { variable: 'SOGLASIE_KEYS', flag: '--keys' },
  operators: { variable: 'SOGLASIE_OPERATORS', flag: '--operators' },
  token: { variable: 'SOGLASIE_TOKEN' },
  trustProxy: { variable: 'SOGLASIE_TRUST_PROXY' },
  retention: { variable: 'SOGLASIE_RETENTION' },
  limits: { variable: 'SOGLASIE_LIMITS' },
  ip: { variable: 'SOGLASIE_IP' },
  renewCookie: { variable: 'SOGLASIE_RENEW_COOKIE' },
  extraOrigins: { variable: 'SOGLASIE_EXTRA_ORIGINS' },
}

/**
 * Checks settings and fills in the defaults.
 * @throws StartError with every mistake, where it stands and what to write
 */
export function checkSettings(input: unknown): Settings {
  const result = z.safeParse(settingsSchema, input)
  if (result.success) return result.data
  const lines = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = issue.path.length ? ['perAddress', 'perSite', 'concurrency'] : Object.keys(sources)
        return `${[...issue.path, key].join('.')}: there is no such setting; there are ${known.join(', ')}`
      })
    const source = sources[issue.path[0] as keyof Settings]
    const places = source ? ` (${[source.flag, source.variable].filter(Boolean).join(', ')})` : ''
    return `${issue.path.join('.') || 'settings'}${places}: ${issue.message}`
  })
  throw new StartError('the settings hold mistakes; correct them and start again:', lines, 2)
}
