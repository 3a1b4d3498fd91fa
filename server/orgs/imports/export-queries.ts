import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { EducationLevel } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { peopleIn, shownColumns, type PeopleFilter } from '../people-queries.ts'

export async function countPeople(db: Db, scope: Scope, filter: PeopleFilter, today: string): Promise<number> {
  const row = await peopleIn(db, scope, filter, today)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** First day of a status; statuses of one kind may follow one another (党籍 suspended and restored). */
const since = (statuses: string) =>
  sql<
    string | null
  >`(select min(from_on)::text from membership where person_id = p.id and member_status in (${sql.raw(statuses)}))`

/** Some of the people of the list, in the order of names, with what an export tells of them. */
export function listExported(
  db: Db,
  scope: Scope,
  filter: PeopleFilter,
  today: string,
  { after, limit }: { after: { namePinyin: string; id: string } | undefined; limit: number },
) {
  const page = peopleIn(db, scope, filter, today)
    .select(['p.id', 'p.namePinyin', 'h.orgId', 'h.fromOn'])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.name_pinyin, p.id) > (${after!.namePinyin}, ${after!.id}::uuid)`),
    )
    .orderBy('p.namePinyin')
    .orderBy('p.id')
    .limit(limit)
  return db
    .selectFrom(page.as('f'))
    .innerJoin('person as p', 'p.id', 'f.id')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .leftJoin('org as above', 'above.id', 'o.parentId')
    .select(shownColumns(today))
    .select([
      'f.namePinyin',
      'f.fromOn as tieFrom',
      'above.name as aboveName',
      'p.ethnicity',
      'p.birthOn',
      'p.nationalIdLast4',
      'p.note',
    ])
    .select([
      sql<EducationLevel | null>`p.education`.as('education'),
      since("'probationary', 'full'").as('joinedOn'),
      since("'full'").as('fullOn'),
    ])
    .orderBy('f.namePinyin')
    .orderBy('f.id')
    .execute()
}
