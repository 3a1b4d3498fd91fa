import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { LearnerMark } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { homeOf, within } from '../orgs/index.ts'

/** The person with the place of home, when it lies within the scope. */
export function findPlaced(db: Db | Trx, scope: Scope, personId: string, today: string) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select(['p.id', 'home.path'])
    .where('p.id', '=', personId)
    .where(within(scope, sql.ref('home.path')))
    .executeTakeFirst()
}

/** Whose record it is, as its head says: the person, home today, and the body at the top of the tree. */
export function findRecordHead(db: Db, personId: string, today: string) {
  return db
    .selectFrom('person as p')
    .leftJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .leftJoin('org as county', (join) => join.on('county.parentId', 'is', null))
    .select(['p.id', 'p.name', 'p.memberNo', 'home.id as orgId', 'home.name as orgName', 'county.name as countyName'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
}

export const listMarks = (db: Db, personId: string) =>
  db
    .selectFrom('learnerMark')
    .select(['id', 'mark', 'fromOn', 'untilOn'])
    .where('personId', '=', personId)
    .orderBy('fromOn')
    .execute()

export async function insertMark(trx: Trx, mark: Insertable<LearnerMark>): Promise<void> {
  await trx.insertInto('learnerMark').values(mark).execute()
}

export async function deleteMark(trx: Trx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('learnerMark')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
