/** An answer that is not what was asked for. */
export class AnswerError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export interface Client {
  /** @throws AnswerError for any status but 2xx */
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: object): Promise<Answer>
}

/** Asks the collector this page came from. The token goes in a header only: addresses end in logs. */
export function createClient(token: string): Client {
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`api/${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } })
    const body = (await answer.json().catch(() => ({}))) as { error?: string }
    if (!answer.ok) throw new AnswerError(answer.status, body.error ?? answer.statusText)
    return body as Answer
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}
