import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { StandingRow, StoredGoal } from './stored.rules.ts'

/** Keys of the advisory locks, beside those of the audit log and the tree. */
const JUDGING_LOCK = 724023
const WRITING_LOCK = 724024

/** How many parts the people are in: one worker at a time judges a part, so nobody is judged by two at once. */
export const SHARDS = 8

/** Until the end of the transaction this part is ours; false: somebody else's. */
export async function lockShard(trx: Trx, shard: number): Promise<boolean> {
  const { rows } = await sql<{
    ours: boolean
  }>`select pg_try_advisory_xact_lock(${sql.lit(JUDGING_LOCK)}, ${shard}) as ours`.execute(trx)
  return rows[0]!.ours
}

/** Stale people of a part by id, from the one after `after`; `due`: those whom the day concerns. */
export async function listStale(trx: Trx, shard: number, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct person_id as id from stale_person where shard = ${shard} and person_id > ${after} order by 1 limit ${limit}`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}

export async function listDue(trx: Trx, shard: number, today: string, limit: number): Promise<string[]> {
  const found = await trx
    .selectFrom('judgedPerson')
    .select('personId')
    .where('shard', '=', shard)
    .where('recheckOn', '<=', today)
    .orderBy('recheckOn')
    .limit(limit)
    .execute()
  return found.map(({ personId }) => personId)
}

/** Strikes them off the list. What is noted about them from now on stays noted. */
export async function clearStale(trx: Trx, shard: number, personIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('stalePerson')
    .where('shard', '=', shard)
    .where('personId', '=', sql<string>`any (${[...personIds]}::uuid[])`)
    .execute()
}

/** Keeps these people from being deleted until the end of the transaction. */
export async function holdPeople(trx: Trx, personIds: readonly string[]): Promise<void> {
  await sql`select from person where id = any (${[...personIds]}::uuid[]) order by id for key share`.execute(trx)
}

export function listStandings(db: Db | Trx, personIds: readonly string[]): Promise<StandingRow[]> {
  return db
    .selectFrom('standing')
    .select(['personId', 'policyId', 'periodFrom', 'periodUntil', 'periodKey', 'state', 'orgId', 'orgPath'])
    .select(sql<StoredGoal[]>`goals`.as('goals'))
    .where('personId', '=', sql<string>`any (${[...personIds]}::uuid[])`)
    .execute()
}

/** Writers of standing go one after another: the counts of the county are the same rows for all of them. */
export async function lockWriting(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(WRITING_LOCK)})`.execute(trx)
}

export async function upsertStandings(trx: Trx, rows: readonly StandingRow[]): Promise<void> {
  await sql`
    insert into standing (person_id, policy_id, period_from, period_until, period_key, state, goals, org_id, org_path)
    select "personId", "policyId", "periodFrom", "periodUntil", "periodKey", state, goals, "orgId", "orgPath"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n ("personId" uuid, "policyId" uuid, "periodFrom" date,
      "periodUntil" date, "periodKey" text, state standing_state, goals jsonb, "orgId" uuid, "orgPath" text)
    on conflict (person_id, policy_id, period_from) do update set period_until = excluded.period_until,
      period_key = excluded.period_key, state = excluded.state, goals = excluded.goals, org_id = excluded.org_id,
      org_path = excluded.org_path`.execute(trx)
}

type Key = Pick<StandingRow, 'personId' | 'policyId' | 'periodFrom'>

export async function deleteStandings(trx: Trx, keys: readonly Key[]): Promise<void> {
  await sql`
    delete from standing s using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as n ("personId" uuid, "policyId" uuid, "periodFrom" date)
    where s.person_id = n."personId" and s.policy_id = n."policyId" and s.period_from = n."periodFrom"`.execute(trx)
}

export async function upsertJudged(trx: Trx, judged: readonly { personId: string; recheckOn: string }[]): Promise<void> {
  await sql`
    insert into judged_person (person_id, recheck_on)
    select * from unnest(${judged.map(({ personId }) => personId)}::uuid[], ${judged.map(({ recheckOn }) => recheckOn)}::date[])
    on conflict (person_id) do update set recheck_on = excluded.recheck_on where judged_person.recheck_on <> excluded.recheck_on`.execute(
    trx,
  )
}

const MOST_COUNTED = 1000

/** About how many people wait to be judged, noted as stale or due because the day moved: 0 is exact, 1000 means 'many'. */
export async function countWaiting(db: Db | Trx, today: string): Promise<number> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
  const { rows } = await sql<{ n: number }>`
    select count(distinct person_id) as n from (
      select stale.person_id from unnest(${shards}::smallint[]) as place (shard), lateral (
        select person_id from stale_person where shard = place.shard order by person_id limit ${MOST_COUNTED}) stale
      union all
      (select person_id from judged_person where shard = any (${shards}::smallint[]) and recheck_on <= ${today} limit ${MOST_COUNTED})
    ) waiting`.execute(db)
  return Math.min(rows[0]!.n, MOST_COUNTED)
}
