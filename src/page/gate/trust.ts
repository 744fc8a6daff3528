type Rules = Record<'createScriptURL' | 'createHTML', (text: string) => string>

const same = (text: string) => text

/** Makes text that the page itself has written acceptable to Trusted Types (CSP `require-trusted-types-for 'script'`). */
export function createTrust(window: object): Rules {
  const plain = { createScriptURL: same, createHTML: same }
  try {
    return (
      (window as { trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } }).trustedTypes?.createPolicy(
        'soglasie',
        plain,
      ) ?? plain
    )
  } catch {
    // The CSP does not list the policy `soglasie`: the browser will refuse each script and say so.
    return plain
  }
}

export type Trust = ReturnType<typeof createTrust>
