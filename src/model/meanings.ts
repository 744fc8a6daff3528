/** Categories of other consent tools and the purpose of the same meaning. */
const meanings: Readonly<Record<string, string>> = {
  essential: 'necessary',
  required: 'necessary',
  functionality: 'functional',
  preferences: 'functional',
  experience: 'functional',
  statistics: 'analytics',
  measurement: 'analytics',
  performance: 'analytics',
  advertising: 'marketing',
  advertisement: 'marketing',
  ads: 'marketing',
  targeting: 'marketing',
}

/** The purpose that means what another tool's category means, or undefined where that is not plain. */
export const meaningOf = (category: string): string | undefined => meanings[category.toLowerCase()]

/** A name of another tool as an id of ours. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
