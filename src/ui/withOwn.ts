/**
 * The texts of a language with the operator's own in their place. A blank one stays the language's: an answer must not be
 * a button that says nothing.
 */
export function withOwn<Texts extends object>(texts: Texts, own?: Readonly<Record<string, string>>): Texts {
  const all = { ...texts } as Record<string, string>
  // A configuration nobody has checked may hold anything.
  for (const [key, text] of Object.entries<unknown>(own ?? {})) if (String(text).trim()) all[key] = text as string
  return all as Texts
}
