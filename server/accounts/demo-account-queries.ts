import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Role } from '#db/types.ts'

/** Where the demo accounts belong, and whose two of them are. */
export interface DemoPlaces {
  countyId: string
  townshipId: string
  branchId: string
  secretaryId: string
  secretaryName: string
  memberId: string
  memberName: string
}

/** The first township with a village branch whose secretary and an ordinary member have no account, or the demo accounts of these names. */
export async function findDemoPlaces(db: Db | Trx, today: string): Promise<DemoPlaces> {
  const { rows } = await sql<DemoPlaces>`
    select county.id as "countyId", township.id as "townshipId", branch.id as "branchId",
           secretary.id as "secretaryId", secretary.name as "secretaryName", member.id as "memberId", member.name as "memberName"
    from org county
    join org township on township.parent_id = county.id and township.setting = 'township_organ'
    join org branch on branch.parent_id = township.id and branch.setting = 'village' and branch.form = 'regular'
    join post on post.org_id = branch.id and post.position = 'secretary' and post.until_on is null
    join person secretary on secretary.id = post.person_id and not exists (select from account a where a.person_id = secretary.id and a.login_name is distinct from 'secretary')
    join lateral (
      select p.id, p.name from tie t join person p on p.id = t.person_id
        join membership m on m.person_id = p.id and m.until_on is null and m.registry_status = 'active' and m.member_status = 'full'
      where t.org_id = branch.id and t.from_on <= ${today} and t.until_on is null
        and not exists (select from post x where x.person_id = p.id and x.until_on is null)
        and not exists (select from away w where w.person_id = p.id and w.until_on is null)
        and not exists (select from exemption e where e.person_id = p.id and e.until_on is null)
        and not exists (select from account a where a.person_id = p.id and a.login_name is distinct from 'member')
      order by p.id limit 1) member on true
    where county.parent_id is null
    order by township.sort_order, branch.sort_order limit 1`.execute(db)
  if (!rows[0])
    throw new Error('The demo county has no township with a village branch, a secretary and a member without accounts')
  return rows[0]
}

/** The account of this name, and whether it holds `role` now. */
export function findDemoAccount(db: Db | Trx, loginName: string, role: Role | null, today: string) {
  return db
    .selectFrom('account as a')
    .select((eb) => [
      'a.id',
      'a.passwordHash',
      'a.disabledAt',
      eb
        .exists(
          eb
            .selectFrom('roleGrant as g')
            .whereRef('g.accountId', '=', 'a.id')
            .where('g.role', '=', role)
            .where('g.revokedAt', 'is', null)
            .where('g.fromOn', '<=', today)
            .where((e) => e.or([e('g.untilOn', 'is', null), e('g.untilOn', '>', today)])),
        )
        .$castTo<boolean>()
        .as('holdsRole'),
    ])
    .where('a.loginName', '=', loginName)
    .executeTakeFirst()
}

export async function reopenAccount(trx: Trx, accountId: string, passwordHash: string, at: Date): Promise<void> {
  await trx
    .updateTable('account')
    .set({ passwordHash, passwordChangedAt: at, disabledAt: null })
    .where('id', '=', accountId)
    .execute()
}

/** Says for ever that this database has accounts whose password everybody knows. */
export async function markAsDemo(trx: Trx): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key: 'demo-accounts', value: JSON.stringify(true) })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function hasDemoAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('setting').select('key').where('key', '=', 'demo-accounts').executeTakeFirst()) !== undefined
}
