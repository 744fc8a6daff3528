import { useState } from 'preact/hooks'

/** Copies, and says in words whether it did. */
export function useCopy(): readonly [said: string, copy: (text: string) => void, forget: () => void] {
  const [said, setSaid] = useState('')
  const copy = (text: string) => {
    const failed = () => setSaid('The browser does not let this page copy; select the text and copy it yourself.')
    // Not on http pages of other hosts.
    if (!navigator.clipboard) return failed()
    navigator.clipboard.writeText(text).then(() => setSaid('Copied.'), failed)
  }
  return [said, copy, () => setSaid('')]
}
