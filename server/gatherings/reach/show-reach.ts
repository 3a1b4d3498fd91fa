import { dayIn, startOfDay } from '../../clock.ts'
import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { findOrgWithin, findTopOrg } from '../gathering-queries.ts'
import * as queries from './reach-queries.ts'

interface Wanted {
  org?: string
  film?: string
  from: string
  until?: string
}
interface Paged extends Wanted {
  cursor?: string
  limit: number
}

/** What is asked, within the scope. Without a body: the viewer's own topmost one. Throws not-found. */
export async function askedOf({ db, config, now }: Deps, scope: Scope, { org, film, from, until }: Wanted) {
  const zone = config.COUNTY_TIME_ZONE
  const today = dayIn(zone, now())
  const body = org ? await findOrgWithin(db, scope, org) : await findTopOrg(db, scope)
  if (!body) throw notFound()
  const asked: queries.Asked = {
    ...{ scope, path: body.path, filmId: film, today, from: startOfDay(zone, from) },
    until: startOfDay(zone, until ?? today, 1),
  }
  return { body, asked }
}

const counts = ({ branches, reachedBranches, people, reachedPeople, outstanding, madeUp }: queries.ReachRow) => ({
  ...{ branches, reachedBranches, people, reachedPeople, outstanding, madeUp },
})

/** Reached branches and people of a body, and of each one directly below it. */
export async function showReach(deps: Deps, scope: Scope, wanted: Wanted) {
  const { body, asked } = await askedOf(deps, scope, wanted)
  const [total, ...rows] = await queries.listReach(deps.db, asked)
  return {
    org: { id: body.id, name: body.name },
    total: counts(total!),
    rows: rows.map((row) => ({ org: { id: row.id, name: row.name }, kind: row.kind, hasBelow: row.hasBelow, ...counts(row) })),
  }
}

export async function showScreenedFilms(deps: Deps, scope: Scope, wanted: Wanted) {
  const { asked } = await askedOf(deps, scope, wanted)
  const rows = await queries.listScreenedFilms(deps.db, asked)
  return {
    items: rows.map(({ id, name, lastAt, ...row }) => ({ ...row, film: { id, name }, lastAt: lastAt.toISOString() })),
  }
}

export async function showBranches(
  deps: Deps,
  scope: Scope,
  { cursor, limit, isReached, ...wanted }: Paged & { isReached?: boolean },
) {
  const { asked } = await askedOf(deps, scope, wanted)
  const [after] = cursor ? decodeCursor(cursor, 1) : []
  const rows = await queries.listReachBranches(deps.db, asked, { isReached, after, limit: limit + 1 })
  const page = pageOf(rows, limit, ({ path }) => [path])
  return {
    ...page,
    items: page.items.map(({ id, name, lastAt, path: _, ...row }) => ({
      ...{ ...row, org: { id, name }, lastAt: lastAt?.toISOString() ?? null },
    })),
  }
}

export async function showMissed(deps: Deps, scope: Scope, { cursor, limit, ...wanted }: Paged) {
  const { asked } = await askedOf(deps, scope, wanted)
  const [path, personId] = cursor ? decodeCursor(cursor, 2) : []
  const after = path && personId ? { path, personId } : undefined
  const rows = await queries.listMissed(deps.db, asked, { after, limit: limit + 1 })
  const page = pageOf(rows, limit, (row) => [row.path, row.personId])
  return {
    ...page,
    items: page.items.map(({ personId: id, name, orgId, orgName, missed }) => ({
      ...{ person: { id, name }, org: { id: orgId, name: orgName } },
      missed: missed.map(({ id: gatheringId, title, startsAt, reason }) => ({
        ...{ gathering: { id: gatheringId, name: title }, startsAt: new Date(startsAt).toISOString(), reason },
      })),
    })),
  }
}
