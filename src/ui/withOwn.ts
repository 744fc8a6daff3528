/**
 * The texts of a language with the operator's own in their place. A blank one stays the language's: an answer must not be
 * a button that says nothing.
 */
export function withOwn<Texts extends object>(texts: Texts, own?: Readonly<Record<string, string>>): Texts {
  const all = { ...texts } as Record<string, string>
  for (const [key, text] of Object.entries(own ?? {})) if (String(text).trim()) all[key] = text
  return all as Texts
}
