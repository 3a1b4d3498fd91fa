import type { Static } from 'typebox'
import type { Db } from '#db/connect.ts'
import type { StandingState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { decodeCursor, pageOf } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { listClosedYears, shownGoal, showPolicies, type StoredGoal } from '../requirements/index.ts'
import * as queries from './queries.ts'
import type { CorrectionQuery, Corrections, Periods } from './schemas.ts'

/** Policies and the periods for which there is something to see, and which years are closed. */
export async function showPeriods(db: Db, scope: Scope, today: string): Promise<Periods> {
  const periods = new Map((await queries.listPeriods(db, scope)).map((one) => [one.policyId, one.periods]))
  const policies = (await showPolicies(db, today)).filter(({ id }) => periods.has(id))
  const closed = await listClosedYears(db)
  return {
    items: policies.map(({ id, key, versions }) => {
      const { nameZh, nameEn } = versions.at(-1)!.document.about
      return { policyId: id, key, nameZh, nameEn, periods: periods.get(id)! }
    }),
    closedYears: closed.map((one) => ({ ...one, closedAt: one.closedAt.toISOString() })),
  }
}

/** Whoever stands otherwise now than was reported. */
export async function showCorrections(
  db: Db,
  scope: Scope,
  { year, org, cursor, limit }: Static<typeof CorrectionQuery>,
): Promise<Static<typeof Corrections>> {
  const row = await queries.findRow(db, scope, org, { policy: NOBODY, period: '' })
  if (!row) throw notFound()
  const [orgPath, personId, policyId, periodFrom] = cursor ? (decodeCursor(cursor, 4) as [string, string, string, string]) : []
  const after = orgPath && personId && policyId && periodFrom ? { orgPath, personId, policyId, periodFrom } : null
  const found = await queries.listCorrections(db, { year, path: row.path, after, limit: limit + 1 })
  const page = pageOf(found, limit, (one) => [one.orgPath, one.personId, one.policyId, one.periodFrom])
  return {
    ...page,
    items: page.items.map((one) => ({
      person: { id: one.personId, name: one.name, memberNo: one.memberNo },
      org: { id: one.orgId, name: one.orgName },
      policyId: one.policyId,
      periodKey: one.periodKey,
      reported: shown(one.reportedState, one.reportedGoals),
      now: shown(one.state, one.goals),
    })),
  }
}

const shown = (state: StandingState | null, goals: StoredGoal[] | null) =>
  state && goals ? { state, goals: goals.map(shownGoal) } : null

const NOBODY = '00000000-0000-0000-0000-000000000000'
