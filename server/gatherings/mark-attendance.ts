import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound } from '../http/problem.ts'
import { lockedGathering, type Asker, type Locked } from './asker.ts'
import { applyMarks, insertMarks, listUnmarked, lockAttendance, type AppliedMark } from './attendance-queries.ts'
import type { NewMark } from './attendance-schemas.ts'

type Row = Awaited<ReturnType<typeof lockAttendance>>[number]
export type Outcome = 'applied' | 'repeated' | 'conflict'

/**
 * Roll call: marks for people on the list, by one clerk at a time or gathered offline. A mark made upon a row that somebody else has
 * changed meanwhile is kept as a conflict and changes nothing; the same mark twice is one. Answers the outcome of each id.
 */
export async function markAttendance(asker: Asker, id: string, marks: readonly NewMark[]): Promise<Map<string, Outcome>> {
  return asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'])
    return writeMarks(trx, asker, gathering, marks)
  })
}

/** Everybody expected who is not marked yet is present, but for some. Answers how many were marked. */
export async function markAllPresent(asker: Asker, id: string, except: readonly string[]): Promise<number> {
  return asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'])
    const people = (await listUnmarked(trx, id)).filter((personId) => !except.includes(personId))
    const marks = people.map((personId): NewMark => ({ id: uuid(), personId, status: 'present' }))
    if (marks.length > 0) await writeMarks(trx, asker, gathering, marks, 'all_present')
    return marks.length
  })
}

export async function writeMarks(
  trx: Trx,
  asker: Asker,
  gathering: Locked,
  marks: readonly NewMark[],
  method?: 'all_present' | 'correction',
): Promise<Map<string, Outcome>> {
  const rows = new Map(
    (
      await lockAttendance(
        trx,
        gathering.id,
        marks.map(({ personId }) => personId),
      )
    ).map((row) => [row.personId, row]),
  )
  if (marks.some(({ personId }) => !rows.has(personId))) throw notFound()
  const isStale = ({ personId, version }: NewMark) => version !== undefined && version !== rows.get(personId)!.version
  const fresh = await insertMarks(
    trx,
    marks.map((mark) => logged(asker, gathering.id, mark, isStale(mark), method)),
  )
  const applied = marks.filter((mark) => fresh.has(mark.id) && !isStale(mark))
  if (applied.length > 0)
    await applyMarks(
      trx,
      gathering.id,
      applied.map((mark) => whole(mark, rows.get(mark.personId)!, method)),
      asker.viewer.accountId,
    )
  return new Map(marks.map((mark) => [mark.id, outcomeOf(fresh.has(mark.id), isStale(mark))]))
}

const outcomeOf = (isFresh: boolean, isStale: boolean): Outcome => (!isFresh ? 'repeated' : isStale ? 'conflict' : 'applied')

const absence = ({ status, reason = null }: NewMark) => (status === 'absent' ? reason : null)
const missed = ({ status, lateMinutes = 0, earlyMinutes = 0 }: NewMark) =>
  status === 'present' ? { lateMinutes, earlyMinutes } : { lateMinutes: 0, earlyMinutes: 0 }

function logged({ deps, viewer }: Asker, gatheringId: string, mark: NewMark, isConflict: boolean, method?: string) {
  const { id, personId, status, note = null, madeAt } = mark
  return {
    ...{ id, gatheringId, personId, status, reason: absence(mark), note, ...missed(mark), isConflict },
    ...{ method: (method ?? mark.method ?? 'roll_call') as 'roll_call', accountId: viewer.accountId },
    madeAt: madeAt ? new Date(madeAt) : deps.now(),
  }
}

function whole(mark: NewMark, row: Row, method?: string): AppliedMark {
  const { personId, status, note = null } = mark
  return {
    ...{ personId, status, reason: absence(mark), note, ...missed(mark), needsConfirmation: false },
    // Confirming who signed in by the code keeps how that was done.
    method: method ?? mark.method ?? (status === 'present' && row.method === 'code' ? 'code' : 'roll_call'),
    signedInAt: row.signedInAt,
  }
}
