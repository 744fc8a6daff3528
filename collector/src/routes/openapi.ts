import * as z from 'zod/mini'
import { recordSchema } from '../../../src/schema/record.js'
import { escapeHtml } from '../exports/evidencePage.js'
import type { Call } from './Services.js'
import { failure } from './answers.js'
import { type Answer, type Operation, operations } from './operations.js'

type Json = Record<string, unknown>

const jsonSchema = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}

const refused = (words: string): Answer => ({ words, schema: failure, types: ['application/json'] })

/** What every route of its kind may answer beside its own. */
const commonAnswers = ({ path, auth, query, body }: Operation): Readonly<Partial<Record<number, Answer>>> => ({
  ...((query || body?.schema) && { 400: refused('A parameter or the body is wrong; the answer says which.') }),
  ...(auth !== 'none' && { 401: refused('The token or subject id is missing or wrong.') }),
  ...(auth === 'token' && { 403: refused('No token is set: the read API is closed.') }),
  ...(path.startsWith('/v1/') && {
    429: refused('Too many requests; Retry-After tells when to send again.'),
    503: refused('Cannot answer now; Retry-After tells when to send again.'),
  }),
})

/** Everything an operation may answer, by status. */
const answersOf = (operation: Operation): [string, Answer][] =>
  Object.entries({ ...commonAnswers(operation), ...operation.answers }).flatMap(([status, answer]) =>
    answer ? [[status, answer]] : [],
  )

function describeAnswer(status: string, { words, schema, types }: Answer): Json {
  return {
    description: words,
    ...((status === '429' || (status === '503' && schema === failure)) && {
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
    }),
    ...(types.length && {
      content: Object.fromEntries(
        types.map((type) => [type, type === 'application/json' && schema ? { schema: jsonSchema(schema) } : {}]),
      ),
    }),
  }
}

const securities: Readonly<Record<string, object[]>> = {
  none: [],
  token: [{ token: [] }],
  subject: [{ subject: [] }],
  'token or subject': [{ token: [] }, { subject: [] }],
  'subject, if you have it': [{}, { subject: [] }],
}

function describe(operation: Operation): Json {
  const { summary, auth, query, path, body } = operation
  const { properties = {}, required = [] } = (query ? jsonSchema(query) : {}) as {
    properties?: Json
    required?: string[]
  }
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
  ]
  return {
    summary,
    security: securities[auth],
    ...(parameters.length && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          body.types.map((type) => [type, { schema: body.schema ? jsonSchema(body.schema) : {} }]),
        ),
      },
    }),
    responses: Object.fromEntries(
      answersOf(operation).map(([status, answer]) => [status, describeAnswer(status, answer)]),
    ),
  }
}

/** The API as OpenAPI 3.1, made of the very schemas that check the requests. */
export function openApi(): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Soglasie collector',
      version: '1.0.0',
      summary: 'Receives records of consent, keeps them durably and proves them.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: { Record: jsonSchema(recordSchema) },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The operator’s token (SOGLASIE_TOKEN).' },
        subject: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`Subject ID`: the random id that only the visitor’s device knows.',
        },
      },
    },
  }
}

export function getOpenApi() {
  const text = JSON.stringify(openApi())
  return (c: Call) => c.body(text, 200, { 'Content-Type': 'application/json' })
}

/** `GET /docs`: the same as one page, without script. */
export function getDocs() {
  const rows = operations.map(
    ({ method, path, summary, auth }) =>
      `<tr><td><code>${method.toUpperCase()} ${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td><td>${escapeHtml(auth)}</td></tr>`,
  )
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Soglasie collector: API</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.4rem .8rem;border-bottom:1px solid #8888;overflow-wrap:anywhere}</style></head>
<body><h1>Soglasie collector</h1><p>Every parameter and body: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<table><thead><tr><th>Request</th><th>What it does</th><th>Authorization</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`
  return (c: Call) => {
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    return c.html(page)
  }
}
