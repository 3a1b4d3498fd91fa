/** What an answer on the page is, and what a press of a button makes of it. */

export interface Answer {
  choices?: number[] | undefined
  texts?: string[] | undefined
}
type Kind = 'single' | 'multiple' | 'true_false' | 'fill_in' | 'matching' | 'ordering' | 'numeric' | 'short_answer'

/** The place of a blank in a stem, as the server writes it. */
const BLANK = '____'

/** Nothing was answered: the same rule as the server's. */
export const isBlank = (answer: Answer | null | undefined): boolean =>
  !answer || ((answer.choices ?? []).every((one) => one === -1) && (answer.texts ?? []).every((text) => text.trim() === ''))

/** How far a question is answered; a matching or a fill-in may be half done. */
export function answeredPart(
  question: { kind: Kind; lefts: readonly string[]; blankCount: number },
  answer: Answer | null | undefined,
): 'none' | 'some' | 'all' {
  if (isBlank(answer)) return 'none'
  if (question.kind === 'matching') return countOf(answer?.choices, (one) => one >= 0) < question.lefts.length ? 'some' : 'all'
  if (question.kind === 'fill_in')
    return countOf(answer?.texts, (one) => one.trim() !== '') < question.blankCount ? 'some' : 'all'
  return 'all'
}
const countOf = <T>(values: readonly T[] | undefined, is: (value: T) => boolean) => (values ?? []).filter(is).length

/** One option of a multiple choice put in or taken out; in the order shown. */
export const toggled = (choices: readonly number[], option: number): number[] =>
  choices.includes(option) ? choices.filter((one) => one !== option) : [...choices, option].sort((one, other) => one - other)

/** One place of a list filled; what was missing before it becomes `empty`. */
export function placed<T>(values: readonly T[], at: number, value: T, size: number, empty: T): T[] {
  const all = Array.from({ length: size }, (_, place) => values[place] ?? empty)
  all[at] = value
  return all
}

/** The items of an ordering as they stand now: as answered, or as they were shown. */
export const orderNow = (answer: Answer | null | undefined, count: number): number[] =>
  answer?.choices?.length === count ? [...answer.choices] : Array.from({ length: count }, (_, place) => place)

/** The item at `from` moved to `to`, the others closing up. */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const rest = order.filter((_, place) => place !== from)
  const item = order[from]
  return item === undefined ? [...order] : [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** A stem cut at its blanks, one piece more than blanks; a stem that draws none has one blank after it. */
export function stemParts(stem: string, blankCount: number): string[] {
  const parts = stem.split(BLANK)
  return parts.length === blankCount + 1 ? parts : [stem]
}
