import { sql, type Insertable } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db, Trx } from '#db/connect.ts'
import type { CreditCategory, EvidenceFile } from '#db/types.ts'
import type { Viewer } from '../http/access.ts'

const MARK = 'demo-settled'

export const isMarkedSettled = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('setting').select('key').where('key', '=', MARK).executeTakeFirst()) !== undefined

export async function markSettled(trx: Trx): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key: MARK, value: JSON.stringify(true) })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** The organisation on top, with the account of its office. */
export async function findCounty(db: Db | Trx) {
  return db
    .selectFrom('org as o')
    .innerJoin('account as a', 'a.orgId', 'o.id')
    .innerJoin('roleGrant as g', (join) => join.onRef('g.accountId', '=', 'a.id').onRef('g.orgId', '=', 'o.id'))
    .select(['o.id', 'o.path', 'a.id as accountId', 'a.displayName'])
    .where('o.parentId', 'is', null)
    .where('g.role', '=', 'county_officer')
    .orderBy('a.id')
    .executeTakeFirst()
}

/** Entries of that year without which the person would have been short of the hours asked: the last one of each of `count` people. */
export async function listNarrow(trx: Trx, year: number, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry.id from reported_standing r
      join policy p on p.id = r.policy_id and p.key = 'member-annual-32h'
      join lateral (select e.id, e.hours from credit_entry e where e.person_id = r.person_id and e.year = ${year} and e.reverses is null
          and e.source_kind = 'gathering' and e.delivery_mode <> 'home_delivery'
          and not exists (select from credit_entry x where x.reverses = e.id) order by e.happened_on desc, e.id limit 1) entry on true
    where r.year = ${year} and r.state = 'met' and (r.goals -> 0 ->> 'earned')::int - entry.hours * 100 < 3200
    order by md5(r.person_id::text) limit ${count}`.execute(trx)
  return rows.map(({ id }) => id)
}

/** People reported short of that year's hours by not much. */
export async function listShort(trx: Trx, year: number, count: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select r.person_id as "personId" from reported_standing r join policy p on p.id = r.policy_id and p.key = 'member-annual-32h'
    where r.year = ${year} and r.state = 'overdue' and (r.goals -> 0 ->> 'earned')::int between 2400 and 3199
    order by md5(r.person_id::text) limit ${count}`.execute(trx)
  return rows.map(({ personId }) => personId)
}

/** Hours of a person's year that count for everybody's yearly hours: those together with others. */
export async function sumTogether(trx: Trx, personId: string, year: number): Promise<number> {
  const { rows } = await sql<{ hours: number }>`
    select coalesce(sum(hours), 0) as hours from credit_entry where person_id = ${personId} and year = ${year}
      and delivery_mode not in ('online_self_paced', 'home_delivery')`.execute(trx)
  return rows[0]!.hours
}

/** The last thing a person did together with others. */
export const findLastGathering = (trx: Trx, personId: string) =>
  trx
    .selectFrom('creditEntry as e')
    .leftJoin('creditEntry as r', 'r.reverses', 'e.id')
    .select('e.id')
    .where('e.personId', '=', personId)
    .where('e.sourceKind', '=', 'gathering')
    .where('e.reverses', 'is', null)
    .where('r.id', 'is', null)
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id')
    .limit(1)
    .executeTakeFirst()

/** The person of a demo account, and where it belongs. */
export const findDemoPerson = (trx: Trx, loginName: string) =>
  trx.selectFrom('account').select(['id', 'personId']).where('loginName', '=', loginName).executeTakeFirst()

export interface OnlineTitle {
  kind: 'film' | 'course'
  id: string
  title: string
  category: CreditCategory
  minutes: number
  hours: number
}

/** What others have learnt online. */
export async function listOnlineTitles(trx: Trx, count: number): Promise<OnlineTitle[]> {
  const { rows } = await sql<OnlineTitle>`
    select distinct on (title) source_kind as kind, source_id as id, title, category, (basis ->> 'minutes')::int as minutes, hours
    from credit_entry where source_kind in ('film', 'course') and reverses is null order by title limit ${count}`.execute(trx)
  return rows
}

export async function insertEvidence(trx: Trx, file: Insertable<EvidenceFile>): Promise<void> {
  await trx.insertInto('evidenceFile').values(file).execute()
}

interface Declared {
  personId: string
  declaredBy: string
  declaredAt: string
  evidenceFileId: string
  title: string
  /** The whole of this day. */
  on: string
  refused?: { by: string; at: string; reason: string }
}

export async function insertClaim(trx: Trx, { on, refused, ...claim }: Declared): Promise<void> {
  const decision = refused && { decidedBy: refused.by, decidedAt: refused.at, decisionReason: refused.reason }
  await trx
    .insertInto('claim')
    .values({
      ...{ id: uuid(), kind: 'claim', ...claim, organiser: '市农业农村局', category: 'knowledge_skills' },
      ...{ deliveryMode: 'in_person_class', organiserLevel: 'municipal', isConcentrated: true },
      sessions: JSON.stringify([{ on, hours: 8, days: 1, basis: { halfDays: 2 } }]),
      ...{ state: refused ? 'refused' : 'submitted', ...decision },
    })
    .execute()
}

const LIVING = 'demo-living'

/** How far the background has come with what makes the county alive. */
export interface LivingState {
  /** The day it was begun: what happened before is reckoned from it, also when it is finished on a later one. */
  startedOn: string
  done: string[]
  /** What is being made, and how much there is in all. */
  doing: { kind: string; title: string }[]
  count: number
}

export async function findLivingState(db: Db): Promise<LivingState | undefined> {
  const found = await db
    .selectFrom('setting')
    .select(sql<LivingState>`value`.as('value'))
    .where('key', '=', LIVING)
    .executeTakeFirst()
  return found?.value
}

export async function keepLivingState(db: Db, state: LivingState): Promise<void> {
  const value = JSON.stringify(state)
  await db
    .insertInto('setting')
    .values({ key: LIVING, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute()
}

/** An account as the one who asks, with everything it has been granted. */
export async function findDemoViewer(db: Db, accountId: string): Promise<Viewer> {
  const account = await db
    .selectFrom('account')
    .select(['id as accountId', 'personId', 'displayName'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const grants = await db
    .selectFrom('roleGrant as g')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['g.role', 'g.orgId', 'o.path'])
    .where('g.accountId', '=', accountId)
    .where('g.revokedAt', 'is', null)
    .execute()
  return { ...account, sessionId: accountId, stage: 'open', grants }
}

/** Account ids of the demo accounts by login name, and where those hold what they hold. */
export function listCast(db: Db) {
  return db
    .selectFrom('account as a')
    .leftJoin('roleGrant as g', (join) => join.onRef('g.accountId', '=', 'a.id').on('g.revokedAt', 'is', null))
    .select(['a.id', 'a.personId', 'a.loginName', 'g.orgId'])
    .where('a.loginName', 'is not', null)
    .orderBy('g.fromOn')
    .execute()
}

/** A file sent in today belongs to a film released long ago: the demo begins with its past. */
export async function datePast(db: Db, filmVersionId: string, at: Date): Promise<void> {
  await db.updateTable('filmVersion').set({ createdAt: at, finishedAt: at }).where('id', '=', filmVersionId).execute()
}

/** Accounts of people who learn by themselves: at home, not one of the demo's own; always the same ones. */
export async function listStudents(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a join person p on p.id = a.person_id
    where a.login_name is null and a.disabled_at is null
      and exists (select from tie t where t.person_id = p.id and t.until_on is null and t.from_on < current_date - 500)
      and exists (select from membership m where m.person_id = p.id and m.until_on is null and m.registry_status = 'active')
    order by md5(a.id::text) limit ${count}`.execute(db)
  return rows.map(({ id }) => id)
}
