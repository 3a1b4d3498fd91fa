import { errorAt } from '#lib/api/problem-text.ts'
import type { ApiProblem } from '#lib/api/problem.ts'
import { findingText } from '../words.ts'
import { lookUp } from '#lib/i18n/i18n.ts'

const BASE = '/body/question'

/** Text of the fault of exactly this part of a question: '/options/2'. Parts of a list are told at their own lines. */
export function faultAt(problem: ApiProblem | undefined, part: string): string | undefined {
  const fault = problem?.errors.find(({ pointer }) => pointer === `${BASE}${part}`)
  if (!problem || !fault) return undefined
  return lookUp(`quizzes:finding.${fault.kind ?? ''}`) ? findingText({ kind: fault.kind ?? '' }) : errorAt(problem, fault.pointer)
}

/** As above for whatever part of a list is faulty. */
export function faultBelow(problem: ApiProblem | undefined, part: string): string | undefined {
  const fault = problem?.errors.find(({ pointer }) => pointer === `${BASE}${part}` || pointer.startsWith(`${BASE}${part}/`))
  return fault && faultAt(problem, fault.pointer.slice(BASE.length))
}

/** Pointers that the form shows at their fields. */
export const PLACED = ['stem', 'feedback', 'options', 'correct', 'blanks', 'pairs', 'distractors', 'items', 'value', 'tolerance']
  .concat('unit', 'guidance', 'maxLength', 'category', 'tags', 'difficulty')
  .map((part) => `${BASE}/${part}`)
