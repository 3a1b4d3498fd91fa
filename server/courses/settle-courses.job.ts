import type { Deps } from '../http/deps.ts'
import { listCoursesOf } from './catalogue/enrolment-queries.ts'
import { refreshEnrolment } from './catalogue/refresh-enrolment.ts'
import { todayOf } from './catalogue/studied.ts'
import { clearStale, enrolAudience, listStale, lockWaitingAudience, markSettled, takeNewcomers } from './settle-queries.ts'

const BATCH = 100

/**
 * Looks again at the courses of whoever has watched, passed or taken something, each person by itself: one that fails keeps none
 * of the others, and is told at the end. What is noted while a person is looked at stays noted. Answers whether there were any.
 */
export async function settleCourses(deps: Deps, signal: AbortSignal): Promise<boolean> {
  const waiting = await listStale(deps.db, BATCH)
  const faults: unknown[] = []
  for (const personId of waiting) {
    if (signal.aborted) break
    await settlePerson(deps, personId).catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw faults[0]
  return waiting.length > 0
}

const settlePerson = (deps: Deps, personId: string) =>
  deps.db.transaction().execute(async (trx) => {
    await clearStale(trx, personId)
    for (const courseId of await listCoursesOf(trx, personId)) await refreshEnrolment(trx, deps, courseId, personId)
  })

/** Enrols who has come into an audience: new audiences, newcomers, and once a day everybody, for ties that begin today. */
export async function settleAudiences(deps: Deps): Promise<boolean> {
  const [today, now] = [todayOf(deps), deps.now()]
  const isAudience = await deps.db.transaction().execute(async (trx) => {
    const audience = await lockWaitingAudience(trx, today)
    if (!audience) return false
    await enrolAudience(trx, { audienceId: audience.id, today, now })
    await markSettled(trx, audience.id, today)
    return true
  })
  const hasNewcomers = await deps.db.transaction().execute(async (trx) => {
    const personIds = await takeNewcomers(trx, 1000)
    if (personIds.length > 0) await enrolAudience(trx, { personIds, today, now })
    return personIds.length > 0
  })
  return isAudience || hasNewcomers
}
