import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { showAttendance, showGathering } from '../show-gathering.ts'
import { listCorrections, listCredited, listFiles } from './record-queries.ts'
import type { GatheringRecord } from './record-schemas.ts'

type Change = GatheringRecord['corrections'][number]['changes'][number]

/** The official record (活动记录) of one gathering. Throws not-found outside the scope. */
export async function showRecord(db: Db, scope: Scope, id: string): Promise<GatheringRecord> {
  const gathering = await showGathering(db, scope, id)
  const [{ items }, credited, files, corrections] = await Promise.all([
    showAttendance(db, scope, id),
    listCredited(db, id),
    listFiles(db, id),
    listCorrections(db, id),
  ])
  const nameOf = new Map(items.map(({ person }) => [person.id, person.name]))
  const hours = [...credited.values()].reduce((sum, one) => sum + one, 0)
  return {
    gathering,
    list: items.map(({ person, homeOrg, role, canVote, status, reason, note, lateMinutes, earlyMinutes, method, madeUp }) => ({
      ...{ person, homeOrg, role, canVote, status, reason, note, lateMinutes, earlyMinutes, method, madeUp },
      hours: credited.get(person.id) ?? 0,
    })),
    credited: { people: credited.size, hours: Math.round(hours * 100) / 100 },
    files: files.map(({ addedAt, ...file }) => ({ ...file, at: addedAt.toISOString() })),
    corrections: corrections.map(({ kind, changes, correctedAt, ...correction }) => ({
      ...{ ...correction, kind: kind as 'record', at: correctedAt.toISOString() },
      changes: (changes as unknown as Change[]).map(({ what, ...change }) => ({ ...change, what: nameOf.get(what) ?? what })),
    })),
  }
}
