import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { DryRun, StandingState } from '#db/types.ts'
import { within } from '../orgs/index.ts'
import type { PolicyDocument } from './document.ts'

const document = sql<PolicyDocument>`document`.as('document')

const KEPT_MS = 7 * 86_400_000

/** Keeps a run; runs of more than a week before it are forgotten. */
export async function insertDryRun(trx: Trx, run: Insertable<DryRun> & { createdAt: Date }): Promise<void> {
  await trx
    .deleteFrom('dryRun')
    .where('createdAt', '<', new Date(run.createdAt.getTime() - KEPT_MS))
    .execute()
  await trx.insertInto('dryRun').values(run).execute()
}

export function findDryRun(db: Db, id: string) {
  return db
    .selectFrom('dryRun')
    .select([
      'id',
      'policyId',
      'state',
      'isOff',
      'appliesFrom',
      'totalCount',
      'doneCount',
      'failure',
      'createdAt',
      'finishedAt',
      document,
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Begins, or begins again after a killed worker: what was found before is found anew. */
export async function restartDryRun(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('dryRunChange').where('dryRunId', '=', id).execute()
  await trx
    .updateTable('dryRun')
    .set((eb) => ({
      state: 'running',
      doneCount: 0,
      totalCount: eb.selectFrom('person').select((e) => e.fn.countAll<number>().as('n')),
    }))
    .where('id', '=', id)
    .execute()
}

export async function finishDryRun(db: Db, id: string, failure: string | null, finishedAt: Date): Promise<void> {
  await db
    .updateTable('dryRun')
    .set({ state: failure ? 'failed' : 'done', failure, finishedAt })
    .where('id', '=', id)
    .execute()
}

export async function listPeopleAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const people = await db.selectFrom('person').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
  return people.map(({ id }) => id)
}

export interface Change {
  personId: string
  policyId: string
  periodFrom: string
  periodKey: string
  stateBefore: StandingState | null
  stateAfter: StandingState | null
  orgPath: string
}

export async function insertChanges(trx: Trx, dryRunId: string, changes: readonly Change[], people: number): Promise<void> {
  if (changes.length > 0)
    await sql`
      insert into dry_run_change (dry_run_id, person_id, policy_id, period_from, period_key, state_before, state_after, org_path)
      select ${dryRunId}::uuid, "personId", "policyId", "periodFrom", "periodKey", "stateBefore", "stateAfter", "orgPath"
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as n ("personId" uuid, "policyId" uuid, "periodFrom" date,
        "periodKey" text, "stateBefore" standing_state, "stateAfter" standing_state, "orgPath" text)`.execute(trx)
  await trx
    .updateTable('dryRun')
    .set({ doneCount: sql<number>`done_count + ${people}` })
    .where('id', '=', dryRunId)
    .execute()
}

/** How many go from one state to another, for each body directly below the top of the tree (null: at the top itself). */
export async function countTransitions(db: Db, dryRunId: string) {
  const { rows } = await sql<{
    orgId: string | null
    orgName: string | null
    policyId: string
    periodKey: string
    before: StandingState | null
    after: StandingState | null
    people: number
  }>`
    select o.id as "orgId", o.name as "orgName", c.policy_id as "policyId", c.period_key as "periodKey", c.state_before as before,
      c.state_after as after, count(*) as people
    from dry_run_change c left join org o on o.serial = nullif(split_part(c.org_path, '/', 3), '')::integer
    where c.dry_run_id = ${dryRunId} group by o.id, 3, 4, 5, 6 order by o.sort_order, o.serial, 3, 4, 5, 6`.execute(db)
  return rows
}

export interface ChangeFilter {
  policyId?: string
  before?: StandingState | 'not_applicable'
  after?: StandingState | 'not_applicable'
  underPath?: string
  from?: { orgPath: string; personId: string; policyId: string; periodFrom: string }
  limit: number
}

/** The names behind the numbers, in the order of the tree. */
export function listChanges(db: Db, dryRunId: string, { policyId, before, after, underPath, from, limit }: ChangeFilter) {
  const asState = (state: string) => (state === 'not_applicable' ? null : (state as StandingState))
  return db
    .selectFrom('dryRunChange as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .innerJoin('org as o', 'o.path', 'c.orgPath')
    .select(['p.id as personId', 'p.name', 'p.memberNo', 'o.id as orgId', 'o.name as orgName', 'c.policyId', 'c.periodFrom'])
    .select(['c.periodKey', 'c.stateBefore', 'c.stateAfter', 'c.orgPath'])
    .where('c.dryRunId', '=', dryRunId)
    .$if(policyId !== undefined, (query) => query.where('c.policyId', '=', policyId!))
    .$if(before !== undefined, (query) => query.where('c.stateBefore', 'is not distinct from', asState(before!)))
    .$if(after !== undefined, (query) => query.where('c.stateAfter', 'is not distinct from', asState(after!)))
    .$if(underPath !== undefined, (query) => query.where(within({ paths: [underPath!] }, sql.ref('c.orgPath'))))
    .$if(from !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('c.orgPath', 'c.personId', 'c.policyId', 'c.periodFrom'),
          '>',
          eb.tuple(from!.orgPath, from!.personId, from!.policyId, from!.periodFrom),
        ),
      ),
    )
    .orderBy('c.orgPath')
    .orderBy('c.personId')
    .orderBy('c.policyId')
    .orderBy('c.periodFrom')
    .limit(limit)
    .execute()
}
