import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { MemberStatus, PostPosition, RegistryStatus } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { holdsOn } from './dated.ts'
import { tsqueryOf, type Lead } from './people-search.rules.ts'
import { within } from './scope.ts'

export interface PeopleFilter {
  /** Search tokens that must all be found. */
  tokens?: readonly string[]
  memberStatus?: MemberStatus
  registryStatus?: RegistryStatus
  position?: PostPosition
  away?: boolean
  exempt?: boolean
  /** true: those whose last tie has ended. Otherwise those present. */
  former?: boolean
}

export interface PeopleSlice {
  lead: Lead | null
  /** first: those who lead · others: those who do not · all */
  part: 'first' | 'others' | 'all'
  /** Whether the page is read in the order of names until it is full; otherwise all hits are found first and sorted. */
  isInOrder: boolean
  /** Sort key of the last row before. */
  after?: { namePinyin: string; id: string }
  limit: number
}

/** Somebody present has exactly one tie that holds today, since ties do not overlap; only for those who left is the last one looked for. */
const isHome = (today: string, former: boolean) =>
  former ? sql<boolean>`(h.until_on <= ${today} and ${isLast('tie', 'h', today)})` : holdsOn('h', today)

/** Of those begun by today. */
const isLast = (table: 'tie' | 'membership', row: string, today: string) =>
  sql<boolean>`not exists (select from ${sql.table(table)} l where l.person_id = ${sql.ref(`${row}.personId`)}
    and l.from_on <= ${today} and l.from_on > ${sql.ref(`${row}.fromOn`)})`

/**
 * People (p) with their home tie (h) and organisation (o), narrowed by scope and filter. Plain joins on purpose: the planner then
 * chooses by the width of the scope between the order of names (a county, a township) and the ties of its bodies (a branch).
 */
export function peopleIn(db: Db | Trx, scope: Scope, filter: PeopleFilter, today: string, isInOrder = false) {
  const { tokens = [], memberStatus, registryStatus, position, away, exempt, former = false } = filter
  return db
    .selectFrom('person as p')
    .innerJoin('tie as h', (join) => join.onRef('h.personId', '=', 'p.id').on(isHome(today, former)))
    .innerJoin('org as o', 'o.id', 'h.orgId')
    .where(within(scope, sql.ref('o.path')))
    .$if(tokens.length > 0, (query) => query.where(sql<boolean>`p.search @@ ${tsqueryOf(tokens)}::tsquery`))
    .$if(memberStatus !== undefined, (query) => query.where(hasStatus(memberStatus!, today, isInOrder)))
    .$if(registryStatus !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('membership as m')
            .select('m.id')
            .whereRef('m.personId', '=', 'p.id')
            .where('m.registryStatus', '=', registryStatus!)
            .where((e) => e.or([holdsOn('m', today), e.and([e('m.fromOn', '<=', today), isLast('membership', 'm', today)])])),
        ),
      ),
    )
    .$if(position !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('post as j')
            .select('j.id')
            .whereRef('j.personId', '=', 'p.id')
            .where('j.position', '=', position!)
            .where(holdsOn('j', today)),
        ),
      ),
    )
    .$if(away !== undefined, (query) => query.where(isSo(away!, isAway(today))))
    .$if(exempt !== undefined, (query) => query.where(isSo(exempt!, isExempt(today))))
}

/** Asked of the tie, which is at hand before the person is fetched. The planner takes an equality for rare, and a coalesce for even. */
function hasStatus(status: MemberStatus, today: string, isInOrder: boolean) {
  const isIt = sql<boolean>`${currentStatus('member_status', today, 'h.personId')} = ${status}::member_status`
  return isInOrder ? sql<boolean>`coalesce(${isIt}, false)` : isIt
}

/** As a join of its own, not as a value to compare with. */
const isSo = (wanted: boolean, fact: RawBuilder<boolean>) => (wanted ? fact : sql<boolean>`not ${fact}`)

const isAway = (today: string) => sql<boolean>`exists (select from away w where w.person_id = p.id and ${holdsOn('w', today)})`
const isExempt = (today: string) =>
  sql<boolean>`exists (select from exemption x where x.person_id = p.id and ${holdsOn('x', today)})`

const leads = (lead: Lead) =>
  'surname' in lead
    ? sql<boolean>`left(p.name, 1) = ${lead.surname}`
    : sql<boolean>`(p.name_pinyin >= ${lead.pinyin} and p.name_pinyin < ${`${lead.pinyin}~`})`

/** One page, or a part of it, in the order of names. What the rows show is looked up for these rows only. */
export function listPeople(db: Db, scope: Scope, filter: PeopleFilter, slice: PeopleSlice, today: string) {
  const { lead, part, isInOrder, after, limit } = slice
  const isFirst = lead && part === 'first'
  // Those who lead bear a name that begins so: the search itself would say nothing more.
  const page = peopleIn(db, scope, isFirst ? { ...filter, tokens: [] } : filter, today, isInOrder)
    .select(['p.id', 'p.namePinyin', 'h.orgId', 'h.untilOn'])
    .$if(lead !== null && part !== 'all', (query) => query.where(isFirst ? leads(lead) : sql<boolean>`not ${leads(lead!)}`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.name_pinyin, p.id) > (${after!.namePinyin}, ${after!.id}::uuid)`),
    )
    // An expression that no index gives makes the planner find all hits first and sort them.
    .orderBy(isInOrder ? 'p.namePinyin' : sql`p.name_pinyin || ''`)
    .orderBy('p.id')
    .limit(limit)
  return db
    .selectFrom(page.as('f'))
    .innerJoin('person as p', 'p.id', 'f.id')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .select(shownColumns(today))
    .select(['f.namePinyin', sql<boolean>`f.until_on is not null and f.until_on <= ${today}`.as('isFormer')])
    .orderBy('f.namePinyin')
    .orderBy('f.id')
    .execute()
}

const currentStatus = <T>(
  column: 'member_status' | 'registry_status',
  today: string,
  person = 'p.id',
) => sql<T>`(select ${sql.ref(column)}
  from membership where person_id = ${sql.ref(person)} and from_on <= ${today} order by from_on desc limit 1)`

/** What a list shows of a person p at the organisation o. Whether there is an account is all that is read from downstream. */
export const shownColumns = (today: string) => [
  sql<string>`p.id`.as('id'),
  sql<string>`p.name`.as('name'),
  sql<string | null>`p.member_no`.as('memberNo'),
  sql<'female' | 'male' | null>`p.sex`.as('sex'),
  sql<number | null>`extract(year from p.birth_on)::int`.as('birthYear'),
  sql<string | null>`p.phone`.as('phone'),
  sql<string>`o.id`.as('orgId'),
  sql<string>`o.name`.as('orgName'),
  currentStatus<MemberStatus>('member_status', today).as('memberStatus'),
  currentStatus<RegistryStatus>('registry_status', today).as('registryStatus'),
  sql<PostPosition[]>`array(select j.position::text from post j where j.person_id = p.id and ${holdsOn('j', today)}
    group by j.position order by j.position)`.as('positions'),
  isAway(today).as('isAway'),
  isExempt(today).as('isExempt'),
  sql<boolean>`exists (select from account a where a.person_id = p.id)`.as('hasAccount'),
]
