import { createHash } from 'node:crypto'
import { countChoices } from './grading.rules.ts'
import type { Question } from './question.rules.ts'

/** One question that a section may draw. */
export interface Pooled {
  questionId: string
  /** The version that was frozen. */
  versionId: string
}
export interface FrozenSection {
  /** How many are drawn; null: all, in this order. */
  draw: number | null
  /** What each question of the section is worth. */
  points: number
  pool: readonly Pooled[]
}
/** A question of an attempt. */
export interface Drawn {
  versionId: string
  points: number
  /** Its place in the plan of the quiz, the same for everybody however it was shuffled: statistics compare slots. */
  slot: number
}

/** Numbers from 0 to below 1 that look random and are always the same for one seed: mulberry32. */
export function seeded(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Fisher and Yates. Does not change its input. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items]
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[all[at], all[other]] = [all[other]!, all[at]!]
  }
  return all
}

/** The paper of one attempt, section after section. No question comes twice. */
export function drawPaper(sections: readonly FrozenSection[], shufflesQuestions: boolean, random: () => number): Drawn[] {
  const taken = new Set(sections.flatMap(({ draw, pool }) => (draw === null ? pool.map(({ questionId }) => questionId) : [])))
  let slot = 0
  return sections.flatMap(({ draw, points, pool }) => {
    const chosen =
      draw === null
        ? pool
        : shuffled(
            pool.filter(({ questionId }) => !taken.has(questionId)),
            random,
          ).slice(0, draw)
    chosen.forEach(({ questionId }) => taken.add(questionId))
    const items = chosen.map(({ versionId }) => ({ versionId, points, slot: slot++ }))
    return shufflesQuestions ? shuffled(items, random) : items
  })
}

/**
 * Sections that some paper could not fill, by index: fixed questions are taken, and so may be all that other sections with a
 * common question draw.
 */
export function unfillable(sections: readonly FrozenSection[]): number[] {
  const fixed = new Set(sections.flatMap(({ draw, pool }) => (draw === null ? pool.map(({ questionId }) => questionId) : [])))
  const free = sections.map(({ pool }) => new Set(pool.map(({ questionId }) => questionId).filter((id) => !fixed.has(id))))
  return sections.flatMap(({ draw, pool }, at) => {
    if (draw === null) return pool.length === 0 ? [at] : []
    const rivals = sections.reduce(
      (sum, other, n) => sum + (n !== at && other.draw !== null && !free[n]!.isDisjointFrom(free[at]!) ? other.draw : 0),
      0,
    )
    return free[at]!.size < draw + rivals ? [at] : []
  })
}

/**
 * The order in which a question shows its choices: at each place which one. What would give itself away in its own order (right
 * sides, items to order) is always shuffled; options if the quiz says so; true and false never.
 */
export function choiceOrder(question: Question, shufflesOptions: boolean, random: () => number): number[] {
  const order = Array.from({ length: countChoices(question) }, (_, at) => at)
  const isShuffled = { matching: true, ordering: true, single: shufflesOptions, multiple: shufflesOptions }
  return isShuffled[question.kind as keyof typeof isShuffled] ? shuffled(order, random) : order
}
