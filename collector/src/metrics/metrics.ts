type Labels = Readonly<Record<string, string>>

/** Numbers of this process for Prometheus. No label ever holds what a stranger wrote. */
export interface Metrics {
  count(name: MetricName, labels?: Labels, by?: number): void
  /** The same without working out the labels again: for what is counted with every record. */
  counter(name: MetricName, labels?: Labels): (by?: number) => void
  /** Asked for its value whenever somebody looks. */
  gauge(name: MetricName, value: () => number): void
  observe(name: 'commit_seconds', seconds: number): void
  /** Prometheus text format 0.0.4. */
  text(): string
}

const help = {
  records_total: ['counter', 'Records answered, by operator and status.'],
  requests_total: ['counter', 'Requests answered, by route and status.'],
  refused_total: ['counter', 'Requests refused before they were read, by reason.'],
  commit_seconds: ['histogram', 'Time from a batch being taken to its being durable.'],
  batches_total: ['counter', 'Batches committed.'],
  requests_under_way: ['gauge', 'Requests under way.'],
} as const

export type MetricName = keyof typeof help

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const line = (name: string, labels: string, value: number) => `soglasie_${name}${labels && `{${labels}}`} ${value}\n`

export function createMetrics(): Metrics {
  const values = new Map<MetricName, Map<string, () => number>>()
  const counters = new Map<string, (by?: number) => void>()
  const buckets = bounds.map(() => 0)
  let [sum, total] = [0, 0]

  const add = (name: MetricName, key: string, value: () => number) => {
    const series = values.get(name) ?? new Map<string, () => number>()
    values.set(name, series.set(key, value))
  }
  const counter: Metrics['counter'] = (name, labels = {}) => {
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${value.replace(/["\\\n]/g, '_')}"`)
      .join(',')
    const known = counters.get(`${name} ${key}`)
    if (known) return known
    let count = 0
    const increase = (by = 1) => void (count += by)
    counters.set(`${name} ${key}`, increase)
    add(name, key, () => count)
    return increase
  }

  return {
    counter,
    count: (name, labels, by) => counter(name, labels)(by),
    gauge: (name, value) => add(name, '', value),
    observe(_name, seconds) {
      sum += seconds
      total++
      bounds.forEach((bound, index) => seconds <= bound && (buckets[index] = (buckets[index] as number) + 1))
    },
    text() {
      let text = ''
      for (const [name, [type, words]] of Object.entries(help) as [MetricName, readonly [string, string]][]) {
        text += `# HELP soglasie_${name} ${words}\n# TYPE soglasie_${name} ${type}\n`
        if (type !== 'histogram')
          for (const [labels, value] of values.get(name) ?? []) text += line(name, labels, value())
        else {
          bounds.forEach((bound, index) => (text += line(`${name}_bucket`, `le="${bound}"`, buckets[index] as number)))
          text +=
            line(`${name}_bucket`, 'le="+Inf"', total) + line(`${name}_sum`, '', sum) + line(`${name}_count`, '', total)
        }
      }
      const { rss } = process.memoryUsage()
      return text + `# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes ${rss}\n`
    },
  }
}
