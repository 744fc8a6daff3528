import { expect, it } from 'vitest'
import type { Config } from '../../../model/policy.js'
import type { Known } from '../../../model/services.js'
import { leftovers } from './leftover.js'

const service = (id: string, cookies: string[]) => ({ id, name: id, purpose: 'p', service: id, cookies }) as Known
const shut = service('shut', ['_ym_visorc', 'shared', 'wide*', 'soglasie*'])
const open = service('open', ['_ym_*', 'shared', 'wide_narrow*'])
const left = leftovers({ cookie: { name: 'choice' } } as Config, [shut, open], (one) => one === shut)

it.each([
  ['_ym_visorc', true],
  ['_ym_uid', false],
  ['shared', false],
  ['wide_1', true],
  ['wide_narrow_1', false],
  ['nobody', false],
  ['choice', false],
  ['soglasie', false],
])('%s is left behind: %s', (name, expected) => {
  expect(left('cookies', name)).toBe(expected)
})
