export { type Collector, type CollectorOptions, startCollector } from './startCollector.js'
export { StartError } from './StartError.js'
export type { LogEntry } from './log.js'
