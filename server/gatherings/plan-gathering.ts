import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { dayOf, type Asker } from './asker.ts'
import { syncExpected } from './attendance-queries.ts'
import { insertGathering, listFilmsByIds, listOrgsWithin, replaceAgenda, replaceOrgs } from './gathering-queries.ts'
import { monthsOn } from './months.ts'
import type { NewGathering, NewItem } from './schemas.ts'

/** Bodies whose own members are expected unless the plan says otherwise; above them, people are named one by one. */
const OWN_MEMBERS = ['general_branch', 'branch', 'group']

/** Plans a gathering, or one a month. The same id twice is one. Answers the id of the first. */
export async function planGathering(asker: Asker, plan: NewGathering): Promise<string> {
  const { id = uuid(), orgId, orgIds, repeatMonthly = 1 } = plan
  const starts = monthsOn(asker.deps.config.COUNTY_TIME_ZONE, new Date(plan.startsAt), repeatMonthly)
  const seriesId = repeatMonthly > 1 ? uuid() : null
  await asker.deps.db.transaction().execute(async (trx) => {
    const [org] = await listOrgsWithin(trx, asker.scope, [orgId])
    if (!org) throw notFound()
    const branches = orgIds ?? (OWN_MEMBERS.includes(org.kind) ? [orgId] : [])
    await checkBranches(trx, asker, branches)
    for (const [at, startsAt] of starts.entries()) {
      const oneId = at === 0 ? id : uuid()
      if (!(await insertGathering(trx, { ...rowOf(plan, asker), id: oneId, startsAt, seriesId }))) return
      await replaceOrgs(trx, oneId, branches)
      await writeAgenda(trx, oneId, at === 0 ? plan.agenda : plan.agenda.map((item) => ({ ...item, id: uuid() })))
      await syncExpected(trx, oneId, dayOf(asker.deps, startsAt))
    }
    await recordAudit(trx, asker.actor, {
      action: 'gathering.plan',
      object: { kind: 'gathering', id },
      orgPath: org.path,
      detail: { title: plan.title.trim(), times: repeatMonthly },
    })
  })
  return id
}

function rowOf(plan: NewGathering, { viewer }: Asker) {
  const { orgId, title, purposes, place, host, recorder, lecturer, organiserLevel, isConcentrated, isRotation } = plan
  const words = { place, host, recorder, lecturer }
  return {
    ...Object.fromEntries(
      Object.entries({ ...words, organiserLevel, isConcentrated, isRotation }).filter(([, value]) => value !== undefined),
    ),
    ...{ orgId, title: title.trim(), purposes, codeSecret: randomBytes(32), createdBy: viewer.accountId },
  }
}

/** Throws invalid-input at the place of the first branch that is not the asker's. */
export async function checkBranches(trx: Trx, { scope }: Asker, orgIds: readonly string[]) {
  if (orgIds.length === 0) return
  const known = new Set((await listOrgsWithin(trx, scope, orgIds)).map(({ id }) => id))
  const errors = orgIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/body/orgIds/${at}`, detail: 'no such branch of yours', kind: 'org-not-found' }],
  )
  if (errors.length > 0) throw new Problem('invalid-input', 'A branch is not yours to call together', { errors })
}

/** Writes the agenda anew. A film item must name a film that has been released. */
export async function writeAgenda(trx: Trx, gatheringId: string, agenda: readonly NewItem[]) {
  await checkFilms(trx, agenda)
  await replaceAgenda(
    trx,
    gatheringId,
    agenda.map(({ id = uuid(), kind, title, filmId = null, category = null, deliveryMode, plannedMinutes }, position) => ({
      ...{ id, gatheringId, position, kind, title: title.trim(), filmId, category, deliveryMode, plannedMinutes },
    })),
  )
}

async function checkFilms(trx: Trx, agenda: readonly NewItem[]) {
  const ids = agenda.flatMap(({ filmId }) => filmId ?? [])
  const onAir =
    ids.length === 0 ? [] : (await listFilmsByIds(trx, ids)).filter(({ currentVersionId }) => currentVersionId !== null)
  const errors = agenda.flatMap(({ kind, filmId }, at) => {
    const pointer = `/body/agenda/${at}/filmId`
    if ((kind === 'film') !== (filmId != null)) return [{ pointer, detail: 'a film item names its film', kind: 'film-needed' }]
    return filmId == null || onAir.some(({ id }) => id === filmId)
      ? []
      : [{ pointer, detail: 'not released', kind: 'film-not-released' }]
  })
  if (errors.length > 0) throw new Problem('invalid-input', 'An item of the agenda cannot be held', { errors })
}
