import { t } from '#lib/i18n/i18n.ts'
import type editing from '../../messages/zh-CN/editing.json'
import words from '../../messages/zh-CN/editing.json'

/** Where a film or a course stands between the first word and its release. */
export type ContentState = keyof typeof editing.state
export type ReviewStage = keyof typeof editing.stage
export type Decision = 'pass' | 'return'
export interface Review {
  stage: ReviewStage
  decision: Decision
  comment: string
  byName: string
  at: string
}

/** Every state with its word, in their order: options of a <Select>. */
export const STATES = () =>
  (Object.keys(words.state) as ContentState[]).map((value) => ({ value, label: t(`editing:state.${value}`) }))
