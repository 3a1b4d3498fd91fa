/** What two people read on one answer sheet, and whether a result may be taken from it. */
import { nextStart, type PastAttempt, type QuizSettings, type StartRefusal } from '../attempt.rules.ts'
import { fold } from '../folding.rules.ts'
import { fits, isBlank, type Answer } from '../grading.rules.ts'
import type { Question } from '../question.rules.ts'

/** One reading of a sheet. */
export interface Entry {
  /** The day it was written, 'YYYY-MM-DD'. */
  takenOn: string
  /** By position; null: nothing was answered. */
  answers: (Answer | null)[]
}
export interface Differences {
  takenOn: boolean
  /** Positions of the questions, from 0. */
  positions: number[]
}

/** Answers of which some do not fit their questions, by position; too many or too few are one fault too. */
export function misfits(questions: readonly Question[], { answers }: Entry): number[] {
  if (answers.length !== questions.length) return [Math.min(answers.length, questions.length)]
  return questions.flatMap((question, at) => (answers[at] && !fits(question, answers[at]) ? [at] : []))
}

/** Where the two readings say different things: neither blanks nor ways of writing count, and of several choices not the order. */
export function differencesOf(questions: readonly Question[], first: Entry, second: Entry): Differences {
  const positions = questions.flatMap((question, at) => {
    const [one, other] = [first, second].map(({ answers }) => said(question, answers[at] ?? null))
    return one === other ? [] : [at]
  })
  return { takenOn: first.takenOn !== second.takenOn, positions }
}

export const isAgreed = ({ takenOn, positions }: Differences): boolean => !takenOn && positions.length === 0

function said({ kind }: Question, answer: Answer | null): string {
  if (!answer || isBlank(answer)) return ''
  if (answer.texts) return JSON.stringify(trimmed(answer.texts.map(fold), ''))
  const choices = answer.choices ?? []
  return JSON.stringify(kind === 'multiple' ? choices.toSorted((one, other) => one - other) : trimmed(choices, -1))
}

/** What was left out at the end is as good as left blank. */
const trimmed = <T>(parts: readonly T[], blank: T): T[] => parts.slice(0, parts.findLastIndex((part) => part !== blank) + 1)

/** Why no result of that day, from its beginning to its end, may be taken; null: it may. As online, by days. */
export function paperRefusal(
  settings: QuizSettings,
  past: readonly PastAttempt[],
  day: { beginsAt: Date; endsAt: Date },
): StartRefusal | null {
  if (settings.opensAt && day.endsAt <= new Date(settings.opensAt)) return 'not-open-yet'
  if (settings.closesAt && day.beginsAt >= new Date(settings.closesAt)) return 'closed'
  if (settings.maxAttempts !== null && past.length >= settings.maxAttempts) return 'attempts-used'
  const mayStart = nextStart(settings, past)
  return mayStart && day.endsAt <= mayStart ? 'too-early' : null
}
