/** Answers on their way to the server. */
import type { Answer } from './answer.rules.ts'

export interface KeptAnswer {
  itemId: string
  attemptId: string
  /** Whose it is: a shared device has other readers. */
  accountId: string
  /** The device's own number of it; a later answer has a higher one. */
  seq: number
  answer: Answer
  /** When it was given, in milliseconds of the device's clock. */
  givenAtMs: number
}

/** How long it has been held; a clock set back must not make it younger than new. */
export const heldForS = ({ givenAtMs }: Pick<KeptAnswer, 'givenAtMs'>, nowMs: number): number =>
  Math.min(10_000_000, Math.max(0, Math.round((nowMs - givenAtMs) / 100) / 10))

/** What stands on the page: what the server has, and over it what it has not taken yet. */
export function answersNow(
  items: readonly { id: string; answer: Answer | null }[],
  kept: readonly Pick<KeptAnswer, 'itemId' | 'answer'>[],
): Record<string, Answer | null> {
  const answers: Record<string, Answer | null> = {}
  for (const { id, answer } of items) answers[id] = answer
  for (const { itemId, answer } of kept) if (itemId in answers) answers[itemId] = answer
  return answers
}
