import { HTTPException } from 'hono/http-exception'
import * as z from 'zod/mini'
import { readJson } from '../intake/readJson.js'
import type { Call } from './Services.js'
import { readBody } from './readBody.js'

/** @throws HTTPException 400 that names what is wrong with the query */
export function parseQuery<Schema extends z.ZodMiniType>(c: Call, schema: Schema): z.infer<Schema> {
  return parse(schema, c.req.query(), 'the query')
}

/** @throws HTTPException 400 that names what is wrong with the body */
export async function parseBody<Schema extends z.ZodMiniType>(c: Call, schema: Schema): Promise<z.infer<Schema>> {
  const bytes = await readBody(c.env.incoming, 16 * 1024)
  try {
    return parse(schema, readJson(bytes), 'the body')
  } catch (error) {
    if (error instanceof SyntaxError) throw new HTTPException(400, { message: error.message, cause: error })
    throw error
  }
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown, what: string): z.infer<Schema> {
  const result = z.safeParse(schema, input)
  if (result.success) return result.data
  const mistakes = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `there is no "${issue.keys.join('", "')}"`
      : `"${issue.path.join('.')}": ${issue.message === 'Invalid input' ? 'missing or of a wrong kind' : issue.message}`,
  )
  throw new HTTPException(400, { message: `${what} cannot be used: ${mistakes.join('; ')}` })
}
