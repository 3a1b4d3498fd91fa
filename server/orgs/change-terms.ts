import { v7 as uuid } from 'uuid'
import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import { notFound, Problem } from '../http/problem.ts'
import type { Asked } from './asked.ts'
import { badField, inTheWay } from './fault.ts'
import { deleteTerm, insertTerm, listTerms, lockPlace } from './org-queries.ts'
import type { NewTerm } from './org-schemas.ts'
import { recordAudit } from './record-audit.ts'

/** Records a term of office of a committee; terms do not overlap. */
export async function addTerm({ db }: Deps, asked: Asked, orgId: string, term: NewTerm): Promise<void> {
  if (term.untilOn <= term.fromOn) throw badField('untilOn', 'until-not-after-from', 'A term ends after it begins')
  await db.transaction().execute(async (trx) => {
    const org = await lockPlace(trx, asked.scope, orgId, 'update')
    if (!org) throw notFound()
    const other = (await listTerms(trx, orgId)).find((one) => one.fromOn < term.untilOn && term.fromOn < one.untilOn)
    if (other && other.number !== term.number)
      throw inTheWay('fromOn', 'term-overlaps', `Term ${other.number} lasts from ${other.fromOn} until ${other.untilOn}`)
    const id = uuid()
    await pointAt({ term_org_id_number_key: '/body/number' }, insertTerm(trx, { ...term, id, orgId }))
    await recordAudit(trx, asked.actor, {
      action: 'term.add',
      object: { kind: 'org', id: orgId },
      orgPath: org.path,
      detail: { termId: id, ...term },
    })
  })
}

/** For a term entered by mistake; one that posts refer to stays. */
export async function removeTerm({ db }: Deps, asked: Asked, orgId: string, termId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const org = await lockPlace(trx, asked.scope, orgId, 'update')
    if (!org || !(await deleteTerm(trx, orgId, termId).catch(inUse))) throw notFound()
    await recordAudit(trx, asked.actor, {
      action: 'term.remove',
      object: { kind: 'org', id: orgId },
      orgPath: org.path,
      detail: { termId },
    })
  })
}

function inUse(error: { constraint?: string }): never {
  if (error.constraint !== 'post_term_id_fkey') throw error as Error
  throw new Problem('conflict', 'Posts are recorded for this term', { reason: 'term-in-use' })
}
