import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { StoredGoal } from './stored.rules.ts'

export const findClosedYear = (db: Db | Trx, year: number) =>
  db.selectFrom('closedYear').select(['year', 'closedAt']).where('year', '=', year).executeTakeFirst()

/** Latest first. */
export const listClosedYears = (db: Db) =>
  db
    .selectFrom('closedYear as c')
    .leftJoin('account as a', 'a.id', 'c.closedBy')
    .select(['c.year', 'c.closedAt', 'c.note', 'a.displayName as closedByName'])
    .orderBy('c.year', 'desc')
    .execute()

export function listReportedOf(db: Db, personId: string, year: number) {
  return db
    .selectFrom('reportedStanding')
    .select(['policyId', 'periodFrom', 'state', sql<StoredGoal[]>`goals`.as('goals')])
    .where('personId', '=', personId)
    .where('year', '=', year)
    .execute()
}

export async function insertClosedYear(
  trx: Trx,
  closing: { year: number; closedBy: string; closedAt: Date; note: string | null },
): Promise<void> {
  await trx.insertInto('closedYear').values(closing).execute()
}

/** Copies how everybody stands in the periods whose last day is in the year, and the counts of every organisation. */
export async function copyStandings(trx: Trx, year: number): Promise<number> {
  const ends = sql`s.period_until > make_date(${year}, 1, 1) and s.period_until <= make_date(${year} + 1, 1, 1)`
  const { numAffectedRows } = await sql`
    insert into reported_standing (year, person_id, policy_id, period_from, period_until, period_key, state, goals, org_id, org_path)
    select ${year}::smallint, s.person_id, s.policy_id, s.period_from, s.period_until, s.period_key, s.state, s.goals, s.org_id, s.org_path
    from standing s where ${ends}`.execute(trx)
  await sql`
    insert into reported_count (year, org_serial, policy_id, period_key, state, people)
    select ${year}::smallint, at::integer, policy_id, period_key, state, count(*) from reported_standing r,
      unnest(string_to_array(btrim(org_path, '/'), '/')) at where r.year = ${year} group by 2, 3, 4, 5`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
