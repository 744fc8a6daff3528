import type { BrowserContext } from '@playwright/test'
import type { Choice } from '../../src/model/decision.js'
import { encode } from '../../src/model/token.js'
import { base } from '../harness/config.js'

/** Gives the browser the cookie of a visitor who answered an hour ago. */
export const answered = (context: BrowserContext, url: string, purposes: Choice): Promise<void> =>
  context.addCookies([
    {
      name: 'soglasie',
      url,
      value: encode({
        subject: 'c29nbGFzaWUtdmlzaXRvcg',
        policy: { edition: base.policy.edition, status: 'accepted' },
        decision: {
          record: '01900000-0000-7000-8000-000000000000',
          at: Math.floor(Date.now() / 1000 - 3600) * 1000,
          edition: base.consent.edition,
          purposes,
          services: {},
        },
      }),
    },
  ])
