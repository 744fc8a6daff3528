import type { Purpose } from '../model/policy.js'
import type { NoticeTexts } from '../model/texts.js'
import { say } from './say.js'

/** What a purpose is called: the operator's own label, or that of the language. */
export const purposeLabel = ({ id, label }: Purpose, labels: NoticeTexts, locale: string): string =>
  say(label, locale) || labels[id as 'analytics']
