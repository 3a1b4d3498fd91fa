import { sql, type InsertObject, type UpdateObject } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { DB, EducationLevel } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { pinyinOf, searchTokens } from './name.rules.ts'
import { shownColumns } from './people-queries.ts'
import { within } from './scope.ts'

/** People (p) with the tie (h) and organisation (o) they belong to today or belonged to last, within the scope. */
const people = (db: Db | Trx, scope: Scope, today: string) =>
  db
    .selectFrom('person as p')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('tie as t')
          .select(['t.orgId', 't.untilOn'])
          .whereRef('t.personId', '=', 'p.id')
          .where('t.fromOn', '<=', today)
          .orderBy('t.fromOn', 'desc')
          .limit(1)
          .as('h'),
      (join) => join.onTrue(),
    )
    .innerJoin('org as o', 'o.id', 'h.orgId')
    .where(within(scope, sql.ref('o.path')))

/** Everything a profile shows that has no date of its own, and the path of the organisation. */
export function findShownPerson(db: Db | Trx, scope: Scope, id: string, today: string) {
  return people(db, scope, today)
    .where('p.id', '=', id)
    .select(shownColumns(today))
    .select([
      'p.ethnicity',
      'p.birthOn',
      sql<EducationLevel | null>`p.education`.as('education'),
      'p.nationalIdLast4',
      'p.note',
      'p.version',
      'o.path',
      sql<boolean>`h.until_on is not null and h.until_on <= ${today}`.as('isFormer'),
    ])
    .executeTakeFirst()
}

/** Bodies above the path, from the topmost within the scope down. */
export function listAbove(db: Db | Trx, scope: Scope, path: string) {
  return db
    .selectFrom('org')
    .select(['id', 'name'])
    .where(sql<boolean>`starts_with(${path}, path)`)
    .where('serial', 'in', serialsOf(path)) // so that the index finds them
    .where('path', '<>', path)
    .where(within(scope, sql.ref('path')))
    .orderBy(sql`length(path)`)
    .execute()
}

const serialsOf = (path: string) => path.split('/').filter(Boolean).map(Number)

/** Locks the person until the end of the transaction: changes of one person's history happen one after another. */
export function lockPerson(trx: Trx, scope: Scope, id: string, today: string) {
  return people(trx, scope, today)
    .where('p.id', '=', id)
    .selectAll('p')
    .select('o.path as homePath')
    .forUpdate('p')
    .executeTakeFirst()
}

/** Sort and search keys are made from these and kept beside them. */
export const keysOf = (person: { name: string; memberNo: string | null; phone: string | null }) => ({
  namePinyin: pinyinOf(person.name),
  search: sql<string>`array_to_tsvector(${searchTokens(person)}::text[])`,
})

export async function insertPerson(trx: Trx, person: InsertObject<DB, 'person'>): Promise<void> {
  await trx.insertInto('person').values(person).execute()
}

export async function updatePerson(trx: Trx, id: string, change: UpdateObject<DB, 'person'>): Promise<void> {
  await trx
    .updateTable('person')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Who else has this identity number or member number; whether the asker may see him. */
export function findSame(
  trx: Trx,
  scope: Scope,
  same: { nationalIdHash?: Buffer; memberNo?: string },
  except: string,
  today: string,
) {
  return trx
    .selectFrom('person as s')
    .select((eb) => [
      's.id',
      eb.exists(people(trx, scope, today).select('p.id').where('p.id', '=', sql.ref<string>('s.id'))).as('isSeen'),
    ])
    .$if(same.nationalIdHash !== undefined, (query) => query.where('s.nationalIdHash', '=', same.nationalIdHash!))
    .$if(same.memberNo !== undefined, (query) => query.where('s.memberNo', '=', same.memberNo!))
    .where('s.id', '<>', except)
    .executeTakeFirst()
}
