import type { Db } from '#db/connect.ts'
import { notFound } from '../http/problem.ts'
import { explain, type Explanation } from './explain.rules.ts'
import { loadDossiers, type Dossier } from './facts-queries.ts'
import type { Goal as RuleGoal } from './goals.rules.ts'
import { findRecordHead } from './mark-queries.ts'
import { listPublished } from './policy-queries.ts'
import type { Goal, StandingItem, YearStanding } from './schemas.ts'
import { judgePerson, prepare, type Standing } from './standing.rules.ts'
import type { StoredGoal } from './stored.rules.ts'
import { findClosedYear, listReportedOf } from './year-queries.ts'

/** How a person stands in a year: judged now, from what is recorded now, with the reason for every entry. */
export async function showStanding(
  db: Db,
  personId: string,
  today: string,
  year = Number(today.slice(0, 4)),
): Promise<YearStanding> {
  const [dossier] = await loadDossiers(db, [personId])
  const closed = await findClosedYear(db, year)
  const reported = closed ? await listReportedOf(db, personId, year) : []
  const standings = dossier ? judged(dossier, prepare(await listPublished(db), today), today, year) : []
  const items = standings.map((one) => {
    const was = reported.find((row) => row.policyId === one.policy.id && row.periodFrom === one.period.from)
    return itemOf(one, dossier!, was ? { state: was.state, goals: was.goals.map(shownGoal) } : null)
  })
  const head = await headOf(db, personId, today)
  const years = [...new Set([Number(today.slice(0, 4)), ...(dossier?.entries ?? []).map(({ on }) => Number(on.slice(0, 4)))])]
  return {
    ...{ year, asOf: today, closedAt: closed?.closedAt.toISOString() ?? null, items, ...head },
    years: years.sort((a, b) => b - a),
  }
}

async function headOf(db: Db, personId: string, today: string): Promise<Pick<YearStanding, 'person' | 'org' | 'countyName'>> {
  const head = await findRecordHead(db, personId, today)
  if (!head) throw notFound()
  const { id, name, memberNo, orgId, orgName, countyName } = head
  return { person: { id, name, memberNo }, org: orgId && orgName ? { id: orgId, name: orgName } : null, countyName }
}

/** Periods that touch the year, without those of policies that do not concern the person; what another policy replaces is shown. */
function judged({ facts, entries }: Dossier, policies: ReturnType<typeof prepare>, today: string, year: number): Standing[] {
  const { standings } = judgePerson(policies, facts, entries, today)
  return standings.filter(
    ({ period, judgement }) =>
      period.from <= `${year}-12-31` &&
      (period.until === null || period.until > `${year}-01-01`) &&
      (judgement.state !== 'not_applicable' || judgement.reason === 'superseded'),
  )
}

function itemOf(
  { policy, version, period, judgement }: Standing,
  dossier: Dossier,
  reported: StandingItem['reported'],
): StandingItem {
  const { about, countableModes, optionalModes, sessionFilter } = version.document
  const { nameZh, nameEn, severity, legalForce, quoteZh, source, verify } = about
  const { state, reason, isAnyBaseEnough, dueOn, behindFrom, goals } = judgement
  return {
    policy: {
      id: policy.id,
      key: policy.key,
      nameZh,
      nameEn,
      severity,
      legalForce,
      quoteZh,
      source,
      verify,
      countableModes,
      optionalModes,
      sessionFilter,
    },
    period: { key: period.key, from: period.from, lastOn: dueOn },
    ...{ state, reason, isAnyBaseEnough, dueOn, behindFrom },
    goals: goals.map(shownGoal),
    ...inUnits(explain(version.document, goals, period, dossier.entries), goals),
    reported,
  }
}

const inUnit = (kind: RuleGoal['kind'], amount: number) => (kind === 'sessions' ? amount : amount / 100)

/** A goal in the units that are shown. */
export function shownGoal(goal: StoredGoal | RuleGoal): Goal {
  const { kind, isBase, categories, levels, window, label, required, earned, carried = 0 } = goal
  return {
    ...{ kind, isBase, window: window ?? null, label: label ?? null },
    categories: categories ? [...categories] : null,
    levels: levels ? [...levels] : null,
    required: inUnit(kind, required),
    earned: inUnit(kind, earned),
    missing: inUnit(kind, Math.max(0, required - earned)),
    carried: inUnit(kind, carried),
  }
}

function inUnits({ counted, notCounted }: Explanation, goals: readonly RuleGoal[]) {
  const inGoal = ({ goal, amount }: { goal: number; amount: number }) => ({ goal, amount: inUnit(goals[goal]!.kind, amount) })
  return { counted: counted.map(({ entryId, amounts }) => ({ entryId, amounts: amounts.map(inGoal) })), notCounted }
}
