export type { Mark, MarkOptions } from '../html/mark.js'
export { markHtml } from '../html/markHtml.js'
export { markStream } from '../html/markStream.js'
export { type Markable, servicesToMark } from '../html/services.js'
