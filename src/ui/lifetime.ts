/** How long something is kept, in words: `2 years`, `30 minutes`. Whole years and months are said as such. */
export function sayLifetime(days: number, locale: string): string {
  const [value, unit] =
    days % 365 === 0
      ? [days / 365, 'year']
      : days >= 60 && days % 30 === 0
        ? [days / 30, 'month']
        : days >= 1
          ? [days, 'day']
          : days * 24 >= 1
            ? [Math.round(days * 24), 'hour']
            : [Math.round(days * 1440), 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' } as const).format(value)
}
