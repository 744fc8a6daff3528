/** The halves of locales for the settings, their lower part, embeds and forms, each a chunk of the site's own build. */
export const halves = import.meta.glob<{ default: unknown }>('../locales/*/*.ts')
