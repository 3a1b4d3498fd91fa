import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { homeOf, queryTokens, within } from '../../orgs/index.ts'
import type { FollowState } from './following-schemas.ts'

/** SQL: how an enrolment `e` stands on that day. Its due day is the last on which it is in time. */
const stateOn = (today: string): RawBuilder<FollowState> => sql<FollowState>`case
  when e.completed_at is not null then 'done' when e.due_on < ${today} then 'overdue'
  when e.begun_at is null then 'not_started' else 'under_way' end`

const enrolled = (db: Db, scope: Scope, today: string) =>
  db
    .selectFrom('enrolment as e')
    .innerJoinLateral(homeOf('e.personId', today), (join) => join.onTrue())
    .where(within(scope, sql.ref('home.path')))

const counted = (today: string) =>
  [
    sql<number>`count(*)::int`.as('enrolled'),
    sql<number>`(count(*) filter (where ${stateOn(today)} = 'not_started'))::int`.as('notStarted'),
    sql<number>`(count(*) filter (where ${stateOn(today)} = 'under_way'))::int`.as('underWay'),
    sql<number>`(count(*) filter (where ${stateOn(today)} = 'overdue'))::int`.as('overdue'),
    sql<number>`(count(*) filter (where ${stateOn(today)} = 'done'))::int`.as('done'),
  ] as const

/** The title members read: of the latest version. Undefined: never released. */
export const findTitle = async (db: Db, courseId: string) =>
  (
    await db
      .selectFrom('courseVersion')
      .select('title')
      .where('courseId', '=', courseId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.title

/** Courses that people within the scope are enrolled in, the latest released first. */
export function listFollowed(
  db: Db,
  scope: Scope,
  today: string,
  { q, after, limit }: { q?: string | undefined; after: readonly [at: string, id: string] | undefined; limit: number },
) {
  return enrolled(db, scope, today)
    .innerJoin('course as c', 'c.id', 'e.courseId')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('courseVersion as l')
          .select('l.title')
          .whereRef('l.courseId', '=', 'c.id')
          .orderBy('l.number', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'v.title', sql<string>`c.released_at::text`.as('orderedBy')])
    .select(counted(today))
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(v.title), lower(${q})) > 0`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(c.released_at, c.id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .groupBy(['c.id', 'v.title'])
    .orderBy('c.releasedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()
}

export interface PeopleFilter {
  courseId: string
  org?: string | undefined
  state?: FollowState | undefined
  q?: string | undefined
}

/** Counts of one course within the scope; the state asked for makes no difference to them. */
export const countPeople = (db: Db, scope: Scope, today: string, { courseId, org }: PeopleFilter) =>
  inOrg(enrolled(db, scope, today).where('e.courseId', '=', courseId), org)
    .select(counted(today))
    .executeTakeFirstOrThrow()

type Enrolled = ReturnType<typeof enrolled>
const inOrg = (query: Enrolled, org: string | undefined) =>
  query.$if(org !== undefined, (all) => all.where(sql<boolean>`starts_with(home.path, (select path from org where id = ${org}))`))

const quoted = (token: string) => `'${token.replace(/['\\]/g, (sign) => sign + sign)}'`

/** By name. */
export function listPeople(
  db: Db,
  scope: Scope,
  today: string,
  {
    courseId,
    org,
    state,
    q,
    after,
    limit,
  }: PeopleFilter & { after: readonly [name: string, id: string] | undefined; limit: number },
) {
  const tokens = queryTokens(q ?? '')
  return inOrg(enrolled(db, scope, today).where('e.courseId', '=', courseId), org)
    .innerJoin('person as p', 'p.id', 'e.personId')
    .select(['p.id', 'p.name', 'p.namePinyin', 'p.phone', 'home.id as orgId', 'home.name as orgName', 'e.dueOn', 'e.lastAt'])
    .select(['e.completedAt', 'e.doneCount', 'e.requiredCount', stateOn(today).as('state')])
    .$if(state !== undefined, (query) => query.where(sql<boolean>`${stateOn(today)} = ${state}`))
    .$if(tokens.length > 0, (query) => query.where(sql<boolean>`p.search @@ ${tokens.map(quoted).join(' & ')}::tsquery`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.name_pinyin, p.id) > (${after![0]} collate "C", ${after![1]}::uuid)`),
    )
    .orderBy('p.namePinyin')
    .orderBy('p.id')
    .limit(limit)
    .execute()
}
export type FollowedPerson = Awaited<ReturnType<typeof listPeople>>[number]
