import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { givenAt, supersedes } from '../attempt.rules.ts'
import { fits, type Answer } from '../grading.rules.ts'
import { personOf } from './asker.ts'
import { findItem, lockTiming, noteAnswer, type ItemRow } from './attempt-queries.ts'

interface Saving {
  attemptId: string
  itemId: string
  /** Made once by the device; it numbers its answers itself. */
  deviceId: string
  seq: number
  answer: Answer
  /** How long the device has kept it. */
  heldForS: number
}
export interface Saved {
  answer: Answer | null
  /** Whether it is this answer that counts now. */
  isKept: boolean
}

/** To one question: an honest member changes a mind some times; a machine may not fill the disk. */
const MAX_ANSWERS = 500

/**
 * Keeps one answer; when this returns it outlives any crash. The same device and number twice is one answer. Every arrival is
 * noted, also one that comes too late or after a newer one. Throws conflict 'attempt-ended', 'answer-too-late'.
 */
export async function saveAnswer(deps: Deps, viewer: Viewer, saving: Saving): Promise<Saved> {
  const personId = personOf(viewer)
  const now = deps.now()
  const { attemptId, itemId, deviceId, seq, answer, heldForS } = saving
  const saved = await deps.db.transaction().execute(async (trx) => {
    const timing = await lockTiming(trx, attemptId, personId)
    const item = timing && (await findItem(trx, attemptId, itemId))
    if (!item) throw notFound()
    if (!fits(item.question, answer)) throw notFitting()
    if (timing.state !== 'open') throw new Problem('conflict', 'This attempt has ended', { reason: 'attempt-ended' })
    if (item.answerCount >= MAX_ANSWERS) throw new Problem('too-many-tries', 'Too many answers to one question')
    const given = givenAt(timing, heldForS, now)
    const isNewest = given !== null && supersedes({ deviceId, seq, givenAt: given }, currentOf(item))
    const fate = given === null ? 'late' : isNewest ? 'kept' : 'overtaken'
    const isNew = await noteAnswer(trx, { itemId, deviceId, seq, answer, givenAt: given, receivedAt: now, fate })
    // Not thrown here: what came too late stays noted.
    if (given === null) return null
    if (isNew && isNewest) return { answer, isKept: true }
    return { answer: item.answer, isKept: !isNew && item.deviceId === deviceId && item.seq === seq }
  })
  if (!saved) throw new Problem('conflict', 'The time of this attempt was over', { reason: 'answer-too-late' })
  return saved
}

const currentOf = ({ deviceId, seq, givenAt: given }: ItemRow) =>
  deviceId !== null && seq !== null && given !== null ? { deviceId, seq, givenAt: given } : null

const notFitting = () =>
  new Problem('invalid-input', 'This is no answer to this question', {
    errors: [{ pointer: '/body/answer', detail: 'does not fit the question', kind: 'answer-not-fitting' }],
  })
