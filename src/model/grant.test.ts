import { expect, it } from 'vitest'
import { complete } from './decision.js'
import { grantOnly } from './grant.js'
import type { Config } from './policy.js'

const config = {
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'functional',
      services: [
        { id: 'player', name: 'P' },
        { id: 'map', name: 'M' },
      ],
    },
    { id: 'analytics', services: [{ id: 'counter', name: 'C' }] },
  ],
} as unknown as Config

const decided = (purposes: Record<string, boolean>, services: Record<string, false> = {}) => ({
  record: 'r',
  at: 0,
  edition: '1',
  purposes,
  services,
})

it.each([
  ['nothing decided', undefined, 'player', { functional: true, analytics: false }, { map: false }],
  [
    'the other refused',
    decided({ functional: true, analytics: true }, { player: false }),
    'player',
    { functional: true, analytics: true },
    {},
  ],
  [
    'the other granted',
    decided({ functional: true, analytics: false }, { map: false }),
    'map',
    { functional: true, analytics: false },
    {},
  ],
  [
    'the whole purpose',
    decided({ functional: false, analytics: true }),
    undefined,
    { functional: true, analytics: true },
    {},
  ],
])('%s: one service is granted, all else stays', (_, decision, service, purposes, services) => {
  const choice = grantOnly(config, decision, 'functional', service)
  expect(complete(config, choice.purposes, choice.services)).toEqual({ purposes, services })
})
