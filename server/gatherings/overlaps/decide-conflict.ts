import { v7 as uuid } from 'uuid'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockedGathering, type Asker } from '../asker.ts'
import { writeMarks } from '../mark-attendance.ts'
import { findOpenConflict, insertMarkDecision } from './conflict-queries.ts'

interface Choice {
  markId: string
  /** Take the mark that had been held back; otherwise what stands is kept. */
  isTaken: boolean
  /** Of the row as it was looked at. */
  version: number
}

/** Two clerks wrote different things about one person: somebody says which stands. */
export async function decideConflict(asker: Asker, id: string, { markId, isTaken, version }: Choice) {
  const { deps, viewer, actor } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'])
    const mark = await findOpenConflict(trx, id, markId)
    if (!mark) throw notFound()
    if (mark.version !== version) throw new Problem('stale-version', 'Marked again meanwhile', { version: mark.version })
    const { personId, status, reason, note, lateMinutes, earlyMinutes } = mark
    if (isTaken)
      await writeMarks(trx, asker, gathering, [
        { ...{ id: uuid(), personId, status, reason, note, lateMinutes, earlyMinutes }, method: methodOf(mark.method) },
      ])
    await insertMarkDecision(trx, {
      ...{ markId, gatheringId: id, personId, isTaken, decidedBy: viewer.accountId, decidedAt: deps.now() },
    })
    await recordAudit(trx, actor, {
      action: 'gathering.decide-mark',
      object: { kind: 'gathering', id },
      orgPath: gathering.path,
      detail: { title: gathering.title, personId, isTaken },
    })
  })
}

/** How it came stays with it; a mark of everybody at once is from then on one of roll call. */
const methodOf = (method: string) =>
  method === 'paper' || method === 'door' || method === 'remote' || method === 'correction' ? method : 'roll_call'
