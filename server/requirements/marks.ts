import { v7 as uuid } from 'uuid'
import { notFound } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import type { Asker } from './asker.ts'
import { deleteMark, findPlaced, insertMark } from './mark-queries.ts'

/** What the county says about a learner that no other page holds: that the person is a cadre, and when. */
export async function addMark(
  { deps, actor, scope, today }: Asker,
  personId: string,
  span: { fromOn: string; untilOn?: string | null },
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const person = await findPlaced(trx, scope, personId, today)
    if (!person) throw notFound()
    const { fromOn, untilOn = null } = span
    await insertMark(trx, { id: uuid(), personId, mark: 'cadre_below_county_division', fromOn, untilOn })
    await recordAudit(trx, actor, {
      action: 'person.mark',
      object: { kind: 'person', id: personId },
      orgPath: person.path,
      detail: { fromOn, untilOn },
    })
  })
}

export async function removeMark({ deps, actor, scope, today }: Asker, personId: string, markId: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const person = await findPlaced(trx, scope, personId, today)
    if (!person || !(await deleteMark(trx, personId, markId))) throw notFound()
    await recordAudit(trx, actor, {
      action: 'person.unmark',
      object: { kind: 'person', id: personId },
      orgPath: person.path,
      detail: { markId },
    })
  })
}
