import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

export async function listPersonIdsAfter(trx: Trx, after: string, limit: number): Promise<string[]> {
  const people = await trx.selectFrom('person').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
  return people.map(({ id }) => id)
}

/** Those of these people whose standing is about to be judged again. */
export async function listNoted(trx: Trx, ids: readonly string[], today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${[...ids]}::uuid[]) p (id)
    where exists (select from stale_person s where s.shard = shard_of(p.id) and s.person_id = p.id)
      or coalesce((select j.recheck_on <= ${today} from judged_person j where j.person_id = p.id), true)`.execute(trx)
  return rows.map(({ id }) => id)
}

/** How many counts of organisations are not what the rows of standing add up to. */
export async function countCountDifferences(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with summed as (
      select at::integer as org_serial, policy_id, period_key, state, count(*) as people
      from standing, unnest(string_to_array(btrim(org_path, '/'), '/')) at group by 1, 2, 3, 4)
    select count(*) as n from summed s full join (select * from standing_count where people <> 0) c
      using (org_serial, policy_id, period_key, state) where s.people is distinct from c.people`.execute(trx)
  return rows[0]!.n
}

export async function noteStale(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`insert into stale_person (person_id) select distinct unnest(${[...personIds]}::uuid[])`.execute(db)
}
