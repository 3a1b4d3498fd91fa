/** The presence check: one big button at moments that nobody foresees. Off unless an editor asks for it; it takes nothing back. */

const PRESENCE_POLICY = {
  /** Time to find the button before parts stop counting. */
  graceMs: 2 * 60_000,
} as const

export interface Presence {
  dueAt: number | null
  askId: string | null
  askedAt: number | null
}

/** The next moment: `everyMs` on average, half to one and a half times of it. `chance` in [0, 1). */
export const nextDue = (after: number, everyMs: number, chance: number) => Math.round(after + everyMs * (0.5 + chance))

/** Whether what was played at `madeAt` has to wait for an answer. */
export const isWaiting = ({ askedAt }: Presence, madeAt: number) => askedAt !== null && madeAt > askedAt + PRESENCE_POLICY.graceMs

/** Whether it is time for a question: the film plays and none is open. */
export const isTimeToAsk = ({ dueAt, askId }: Presence, at: { receivedAt: number; isPlaying: boolean }) =>
  dueAt !== null && askId === null && at.isPlaying && at.receivedAt >= dueAt
