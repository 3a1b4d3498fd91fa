import type { Db } from '#db/connect.ts'
import type { StandingState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { decodeCursor, encodeCursor, pageOf } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { maskPhone } from '../orgs/index.ts'
import { countWaiting, shownGoal } from '../requirements/index.ts'
import { wholeCounts } from './counts.rules.ts'
import * as queries from './queries.ts'
import type { Completion, CompletionPeople } from './schemas.ts'

export interface CompletionAsked extends queries.Asked {
  org?: string
  cursor?: string
  limit: number
}

const shownOrg = ({ id, name, kind, hasChildren }: queries.OrgRow) => ({ id, name, kind, hasChildren: Boolean(hasChildren) })
const shownCounts = ({ counts, reported }: queries.OrgRow) => ({
  counts: wholeCounts(counts),
  reported: reported ? wholeCounts(reported) : null,
})

/** One body, what it counts in all and by itself, and the bodies directly below. */
export async function showCompletion(
  db: Db,
  scope: Scope,
  today: string,
  { org, cursor, limit, ...asked }: CompletionAsked,
): Promise<Completion> {
  const row = await queries.findRow(db, scope, org, asked)
  if (!row) throw notFound()
  const [sortOrder, serial] = cursor ? decodeCursor(cursor, 2).map(Number) : []
  const after = sortOrder !== undefined && serial !== undefined ? { sortOrder, serial } : null
  const children = await queries.listChildRows(db, row.id, asked, after, limit + 1)
  const last = children.length > limit ? children[limit - 1] : undefined
  return {
    org: shownOrg(row),
    above: await queries.listAbove(db, scope, row.path),
    total: shownCounts(row),
    direct: { counts: wholeCounts(await queries.countDirect(db, row.path, asked)) },
    children: children.slice(0, limit).map((child) => ({ org: shownOrg(child), ...shownCounts(child) })),
    nextCursor: last ? encodeCursor([String(last.sortOrder), String(last.serial)]) : null,
    waiting: await countWaiting(db, today),
  }
}

const ALL_STATES: readonly StandingState[] = ['met', 'on_course', 'behind', 'overdue', 'exempt']

interface PeopleAsked extends CompletionAsked {
  state?: readonly string[]
  direct?: boolean
}

export const asStates = (asked: readonly string[] | undefined) =>
  ALL_STATES.filter((state) => !asked?.length || asked.includes(state))

/** The people behind a number, in the order of the tree. */
export async function showPeople(
  db: Db,
  scope: Scope,
  { org, state, direct, cursor, limit, ...asked }: PeopleAsked,
): Promise<CompletionPeople> {
  const row = await queries.findRow(db, scope, org, asked)
  if (!row) throw notFound()
  const [orgPath, personId] = cursor ? decodeCursor(cursor, 2) : []
  const after = orgPath && personId ? { orgPath, personId } : null
  const found = await queries.listPeople(db, {
    ...asked,
    path: row.path,
    direct,
    states: asStates(state),
    after,
    limit: limit + 1,
  })
  const page = pageOf(found, limit, (one) => [one.orgPath, one.personId])
  return { ...page, items: page.items.map(shownPerson) }
}

const shownPerson = (one: Awaited<ReturnType<typeof queries.listPeople>>[number]) => ({
  person: { id: one.personId, name: one.name, memberNo: one.memberNo, phoneMasked: one.phone ? maskPhone(one.phone) : null },
  org: { id: one.orgId, name: one.orgName },
  state: one.state,
  dueOn: one.periodUntil ? dayBefore(one.periodUntil) : null,
  goals: one.goals.map(shownGoal),
  reportedState: one.reportedState,
})

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
