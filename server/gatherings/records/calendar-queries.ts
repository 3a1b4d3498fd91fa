import { sql, type SqlBool } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import { touches } from '../gathering-queries.ts'
import { endOf } from '../span-queries.ts'

interface Wanted {
  scope: Scope
  /** Whose own gatherings are seen as well. */
  personId: string | null
  /** Only this one. */
  id?: string
  /** Only what this person is on the list of. */
  isOwn?: boolean
  from?: Date
  limit: number
}

/** Gatherings for a calendar: those within the scope, and those the person is on the list of. */
export function listForCalendar(db: Db, { scope, personId, id, isOwn = false, from, limit }: Wanted) {
  const isListed = sql<SqlBool>`exists (select from attendance a where a.gathering_id = g.id and a.person_id = ${personId})`
  return db
    .selectFrom('gathering as g')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['g.id', 'g.title', 'o.name as orgName', 'g.place', 'g.startsAt', 'g.state', 'g.version', endOf('g').as('endsAt')])
    .where((eb) => eb.or([isListed, ...(isOwn ? [] : [within(scope, sql.ref('o.path')), touches(scope)])]))
    .$if(id !== undefined, (query) => query.where('g.id', '=', id!))
    .$if(from !== undefined, (query) => query.where('g.startsAt', '>=', from!))
    .orderBy('g.startsAt', 'desc')
    .limit(limit)
    .execute()
}
