/** The quizzes of a member, by what there is to do. */

interface Listed {
  isPassed: boolean
  mayStart: boolean
  refusal: string | null
  attempts: readonly { state: 'open' | 'marking' | 'done' }[]
}
export const QUIZ_GROUPS = ['underWay', 'toTake', 'later', 'passed', 'over'] as const
export type QuizGroup = (typeof QUIZ_GROUPS)[number]

/** An attempt under way comes first; one that waits for its marks is nothing to do now. */
export function groupOf({ isPassed, mayStart, refusal, attempts }: Listed): QuizGroup {
  if (attempts.some(({ state }) => state === 'open')) return 'underWay'
  if (isPassed) return 'passed'
  if (mayStart) return 'toTake'
  return refusal === 'too-early' || refusal === 'not-open-yet' || attempts.some(({ state }) => state === 'marking')
    ? 'later'
    : 'over'
}

/** Where a member came from and goes back to: a lesson, and nothing else that an address may hold. */
export const lessonOf = (from: string | null): string | undefined =>
  from !== null && /^\/courses\/[0-9a-f-]{36}\/lessons\/[0-9a-f-]{36}$/.test(from) ? from : undefined

export const withLesson = (address: string, lesson: string | undefined): string =>
  lesson === undefined ? address : `${address}?from=${encodeURIComponent(lesson)}`
