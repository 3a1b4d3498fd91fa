import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { homeOf } from '../orgs/index.ts'

/** Held against closing while somebody enters; people enter beside one another. */
export function lockHall(trx: Trx, id: string) {
  return trx
    .selectFrom('gathering')
    .select(['state', 'title', 'startsAt', 'place'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
}

export const countPresent = async (db: Db, gatheringId: string) =>
  (
    await db
      .selectFrom('attendance')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('gatheringId', '=', gatheringId)
      .where('status', '=', 'present')
      .executeTakeFirstOrThrow()
  ).n

/** People by exact member number, telephone or fingerprint of the identity number, with where they are at home on `day`. */
export function findByNumber(db: Db | Trx, { number, idHash, day }: { number: string; idHash: Buffer; day: string }) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', day), (join) => join.onTrue())
    .select(['p.id', 'p.name'])
    .where((eb) => eb.or([eb('p.memberNo', '=', number), eb('p.phone', '=', number), eb('p.nationalIdHash', '=', idHash)]))
    .limit(2)
    .execute()
}

/** What concerns one member: gatherings the person is expected at or was at. */
export function listOwn(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('attendance as a')
    .innerJoin('gathering as g', 'g.id', 'a.gatheringId')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['g.id', 'g.title', 'g.purposes', 'g.startsAt', 'g.place', 'g.state', 'o.id as orgId', 'o.name as orgName'])
    .leftJoin('makeUp as u', (join) =>
      join.onRef('u.gatheringId', '=', 'g.id').onRef('u.personId', '=', 'a.personId').on('u.reversedAt', 'is', null),
    )
    .select(['a.role', 'a.status', 'a.reason', 'a.lateMinutes', 'a.earlyMinutes', 'a.needsConfirmation', 'u.onDay as madeUpOn'])
    .where('a.personId', '=', personId)
    .where('g.state', '<>', 'cancelled')
    .orderBy('g.startsAt', 'desc')
    .limit(limit)
    .execute()
}

/** What the codes of a hall are made from. */
export const findSecret = async (db: Db, gatheringId: string) =>
  (await db.selectFrom('gathering').select('codeSecret').where('id', '=', gatheringId).executeTakeFirst())?.codeSecret
