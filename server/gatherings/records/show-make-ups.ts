import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { notFound } from '../../http/problem.ts'
import { findGathering } from '../gathering-queries.ts'
import { listMakeUps } from './make-up-queries.ts'

/** Study made up for a gathering, with what was taken back and why. */
export async function showMakeUps(db: Db, scope: Scope, id: string) {
  if (!(await findGathering(db, scope, id))) throw notFound()
  const rows = await listMakeUps(db, id)
  return {
    items: rows.map(({ personId, name, madeAt, reversedAt, reversalReason, reversedByName, ...row }) => ({
      ...{ ...row, person: { id: personId, name }, madeAt: madeAt.toISOString() },
      reversed:
        reversedAt === null ? null : { byName: reversedByName ?? '', at: reversedAt.toISOString(), reason: reversalReason ?? '' },
    })),
  }
}
