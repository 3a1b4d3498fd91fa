import type { Db } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { decodeCursor, pageOf, type Page } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { findPlace, findShownOrg, listChildren, listOfficers, listOrgs, listTerms } from './org-queries.ts'
import type { Org, OrgDetail, OrgQuery } from './org-schemas.ts'

/** Names of officers are shown where the viewer may see people. */
export async function showOrg(db: Db, scope: Scope, people: Scope, id: string, today: string): Promise<OrgDetail> {
  const org = await findShownOrg(db, scope, id, today)
  if (!org) throw notFound()
  const mayName = (await findPlace(db, people, id)) !== undefined
  return { ...org, terms: await listTerms(db, id), officers: mayName ? await listOfficers(db, id, today) : [] }
}

export async function showOrgs(db: Db, scope: Scope, query: OrgQuery, today: string): Promise<Page<Org>> {
  const { limit, cursor, under, top, q, kind, dissolved } = query
  const narrowed = under === undefined ? scope : await belowOrg(db, scope, under)
  const rows = await listOrgs(
    db,
    narrowed,
    {
      q: q?.trim() || undefined,
      kind,
      dissolved,
      paths: top ? scope.paths : undefined,
      after: cursor === undefined ? undefined : decodeCursor(cursor, 1)[0],
      limit: limit + 1,
    },
    today,
  )
  return pageOf(rows, limit, ({ path }) => [path])
}

/** The part of the scope at and below one organisation of it. */
export async function belowOrg(db: Db, scope: Scope, id: string): Promise<Scope> {
  const place = await findPlace(db, scope, id)
  if (!place) throw notFound()
  return { paths: [place.path] }
}

export async function showChildren(
  db: Db,
  scope: Scope,
  id: string,
  dissolved: boolean,
  today: string,
): Promise<{ items: Org[] }> {
  if (!(await findPlace(db, scope, id))) throw notFound()
  return { items: await listChildren(db, scope, id, dissolved, today) }
}
