import type { Trx } from '#db/connect.ts'
import { progressKey, type Desk } from './desk.ts'
import { storeJudged } from './report-queries.ts'
import { toMultirange } from './spans.rules.ts'

/** Writes down what the batch has changed, in one statement. */
export async function storeDesk(trx: Trx, desk: Desk) {
  if (desk.stored.length === 0) return
  const touched = new Set(desk.stored.map(({ sessionId }) => sessionId))
  const seats = [...desk.seats.values()].filter(({ row }) => touched.has(row.id))
  const people = new Set(seats.map(({ row }) => row.personId))
  await storeJudged(trx, {
    reports: desk.stored,
    clocks: [...people].map((personId) => {
      const { spent, offlineLeftMs } = desk.clocks.get(personId)!
      return { personId, spent: toMultirange(spent), offlineLeftMs }
    }),
    sessions: seats.map(({ row, sitting }) => ({
      id: row.id,
      playingSince: sitting.course.playingSince === null ? null : new Date(sitting.course.playingSince),
      lastMadeAt: new Date(sitting.course.lastMadeAt),
      gained: sitting.gained,
      presenceDueAt: sitting.presence.dueAt === null ? null : new Date(sitting.presence.dueAt),
      askId: sitting.presence.askId,
      askedAt: sitting.presence.askedAt === null ? null : new Date(sitting.presence.askedAt),
    })),
    progress: progressRows(desk),
  })
}

function progressRows(desk: Desk) {
  const rows = new Map([...desk.seats.values()].map(({ row }) => [progressKey(row), row]))
  return [...desk.progress]
    .filter(([, { isChanged }]) => isChanged)
    .map(([at, { pass, creditEntryId }]) => {
      const { personId, filmVersionId, filmId } = rows.get(at)!
      return {
        ...{ personId, filmVersionId, filmId, pass: pass.pass, positionMs: pass.positionMs, creditedOn: pass.creditedOn },
        watched: toMultirange(pass.watched),
        lastWatchedAt: new Date(pass.lastWatchedAt),
        completedAt: pass.completedAt === null ? null : new Date(pass.completedAt),
        creditEntryId,
      }
    })
}
