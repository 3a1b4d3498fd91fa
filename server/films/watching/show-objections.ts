import { dayIn } from '../../clock.ts'
import type { Scope, Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { decodeCursor, pageOf, type Page } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { covers, scopeOf } from '../../orgs/index.ts'
import { findObjection, findPlace, listObjections, listOwnObjections, type ShownObjection } from './objection-queries.ts'
import { coveredShare } from './pass.rules.ts'
import type { Objection } from './schemas.ts'
import { fromMultirange, inSeconds } from './spans.rules.ts'

const todayOf = (deps: Deps) => dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())

/** One objection, to whoever has been let through to it. */
export async function showObjection(deps: Deps, viewer: Viewer, id: string): Promise<Objection> {
  const row = await findObjection(deps.db, id, todayOf(deps))
  if (!row) throw notFound()
  return shownTo(viewer, row)
}

export async function showOwnObjections(deps: Deps, viewer: Viewer, filmId?: string): Promise<{ items: Objection[] }> {
  if (!viewer.personId) return { items: [] }
  const rows = await listOwnObjections(deps.db, viewer.personId, todayOf(deps), filmId)
  return { items: rows.map((row) => shownTo(viewer, row)) }
}

interface Asked {
  state?: Objection['state']
  org?: string
  cursor?: string
  limit: number
}

/** What waits for a decision, or was decided, in the scope of the asker. */
export async function showObjections(
  deps: Deps,
  { viewer, scope }: { viewer: Viewer; scope: Scope },
  { state, org, cursor, limit }: Asked,
): Promise<Page<Objection>> {
  const [raisedAt, id] = cursor ? decodeCursor(cursor, 2) : []
  const after = raisedAt && id ? { raisedAt, id } : undefined
  const underPath = org ? await findPlace(deps.db, scope, org) : undefined
  if (org && !underPath) throw notFound()
  const rows = await listObjections(deps.db, scope, { state, underPath, after, limit: limit + 1 }, todayOf(deps))
  const page = pageOf(rows, limit, (row) => [row.raisedAtExact, row.id])
  return { ...page, items: page.items.map((row) => shownTo(viewer, row)) }
}

function shownTo(viewer: Viewer, row: ShownObjection): Objection {
  const watched = fromMultirange(row.watched ?? '')
  const isOwn = row.raisedBy === viewer.accountId || row.personId === viewer.personId
  return {
    ...{ id: row.id, state: row.state, filmVersionId: row.filmVersionId, text: row.text, reason: row.reason },
    film: { id: row.filmId, title: row.title },
    person: { id: row.personId, name: row.personName },
    org: { id: row.orgId, name: row.orgName },
    raisedAt: row.raisedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedByName: row.decidedByName,
    granted: inSeconds(fromMultirange(row.granted ?? '')),
    watched: inSeconds(watched),
    coveredShare: coveredShare(watched, row.durationS! * 1000),
    durationS: row.durationS!,
    canDecide: row.state === 'open' && !isOwn && covers(scopeOf(viewer, 'watching.decide'), row.orgPath),
  }
}
