const numbers = (values) => values.filter((value) => Number.isFinite(value)).sort((left, right) => left - right)

/** @param {readonly unknown[]} values those that are no numbers do not count */
export function quantile(values, part) {
  const known = numbers(values)
  if (!known.length) return undefined
  const at = (known.length - 1) * part
  const low = Math.floor(at)
  return known[low] + (known[Math.min(low + 1, known.length - 1)] - known[low]) * (at - low)
}

export const median = (values) => quantile(values, 0.5)

/** @returns {{ median?: number, q1?: number, q3?: number }} */
export const summary = (values) => ({
  median: median(values),
  q1: quantile(values, 0.25),
  q3: quantile(values, 0.75),
})
