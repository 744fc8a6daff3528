import type { Standing } from './acceptance.js'
import type { Decision } from './decision.js'

/** Everything a visit leaves behind: the content of the decision cookie. */
export interface State {
  /** Random 128-bit id, no personal data. */
  readonly subject: string
  readonly policy?: Standing | undefined
  readonly decision?: Decision | undefined
}

/** 32-bit polynomial hash as base 36: names services in the cookie and guards it against damage. */
export function hash(text: string, length: number): string {
  let value = 7
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) | 0
  return (value >>> 0).toString(36).slice(-length).padStart(length, '0')
}

/** Three characters that stand for a service in the cookie; `npx soglasie check` reports two services with one code. */
export const serviceCode = (id: string): string => hash(id, 3)

const statuses = ['noticed', 'accepted', 'refused', 'renewed'] as const
const marks = '?*!~'

/**
 * State as cookie text, at most 300 bytes for 4 purposes and 30 services:
 * `1:subject:policy:record:time:edition:purposes:services:check`, empty parts where there is nothing.
 */
export const encode = (state: State): string => encodeBy(hash, state)

/** The same by a {@link hash} that is there already: the app takes head's. */
export function encodeBy(hashed: typeof hash, { subject, policy, decision }: State): string {
  const parts: (string | undefined)[] = [
    '1',
    subject,
    policy && marks[statuses.indexOf(policy.status)] + policy.edition,
  ]
  if (decision)
    parts.push(
      decision.record.replaceAll('-', ''),
      (decision.at / 1000).toString(36),
      decision.edition,
      Object.entries(decision.purposes)
        .map(([id, granted]) => (granted ? '*' : '!') + id)
        .join(''),
      Object.keys(decision.services)
        .map((id) => hashed(id, 3))
        .join(''),
    )
  const body = parts.join(':')
  return body + ':' + hashed(body, 5)
}

/**
 * The state a cookie text stands for, or undefined when it is damaged or of an unknown version.
 * @param services ids of the configured services; codes of services that no longer exist are dropped.
 */
export function decode(text: string | undefined, services: readonly string[]): State | undefined {
  const [, body = '', check] = /^(1:.*):(.*)/s.exec(text ?? '') ?? []
  if (hash(body, 5) !== check) return undefined
  const [, subject, policy, record, time, edition, purposes, codes] = body.split(':')
  if (!subject) return undefined
  const state: State = {
    subject,
    policy: policy
      ? { edition: policy.slice(1), status: statuses[marks.indexOf(policy[0] as string)] ?? 'refused' }
      : undefined,
  }
  const at = parseInt(time as string, 36) * 1000
  // A time that no date can have is damage as well: whoever writes it out would throw.
  if (!record || !edition || !+new Date(at) || codes === undefined) return state
  return {
    ...state,
    decision: {
      record: record.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      at,
      edition,
      purposes: Object.fromEntries(
        [...(purposes as string).matchAll(/([*!])([^*!]+)/g)].map(([, mark, id]) => [id as string, mark === '*']),
      ),
      services: Object.fromEntries(
        services.filter((id) => codes.match(/.../g)?.includes(serviceCode(id))).map((id) => [id, false as const]),
      ),
    },
  }
}
