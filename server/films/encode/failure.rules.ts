/** Why a version failed, as it is stored: a kind with a sentence in web/messages, its numbers, and words for whoever must mend it. */
import { EncodeFailed, FilmRefused } from '#media/problem.ts'

export interface Failure {
  failureKind: string
  failureDetail: string | null
  failureFacts: string
}

const LONGEST = 1900

export const failureOf = (kind: string, detail: string | null = null, facts: Record<string, number> = {}): Failure => ({
  failureKind: kind,
  failureDetail: detail && detail.slice(0, LONGEST),
  failureFacts: JSON.stringify(facts),
})

/** What the pipeline says of itself; null: something else has failed. */
export function failureFrom(error: unknown): Failure | null {
  if (error instanceof FilmRefused) return failureOf(error.kind, error.message, error.facts)
  if (error instanceof EncodeFailed) return failureOf(error.kind, error.log ? `${error.message}\n${error.log}` : error.message)
  return null
}
