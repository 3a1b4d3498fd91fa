import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { AuditEntry } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { isWholeCounty } from './scope.rules.ts'
import { within } from './scope.ts'

type New = Omit<Insertable<AuditEntry>, 'seq' | 'at' | 'prevHash' | 'hash'>

/** The trigger gives number, time and seal. */
export async function insertAuditEntry(db: Db | Trx, entry: New): Promise<void> {
  const unsealed = { seq: 0, prevHash: Buffer.alloc(0), hash: Buffer.alloc(0) }
  await db
    .insertInto('auditEntry')
    .values({ ...entry, ...unsealed })
    .execute()
}

export interface AuditFilter {
  actorId?: string
  /** Part of the name. */
  actorName?: string
  /** 'noun.verb', or 'noun' for all of its verbs. */
  action?: string
  objectId?: string
  /** Days in `zone`, both included. */
  from?: string
  to?: string
  zone: string
  /** Number of the last entry before. */
  before?: number
  limit: number
}

/** The latest first. What concerns no place, such as signing in, is for those who see the whole county. */
export function listAuditEntries(db: Db, scope: Scope, filter: AuditFilter) {
  const { actorId, actorName, action, objectId, from, to, zone, before, limit } = filter
  const midnight = (day: string, later = 0) => sql<Date>`((${day}::date + ${later}::int)::timestamp at time zone ${zone})`
  return db
    .selectFrom('auditEntry as e')
    .select(['e.seq', 'e.at', 'e.actorId', 'e.actorName', 'e.action', 'e.objectKind', 'e.objectId'])
    .select((eb) => [
      eb.ref('e.result').$castTo<'done' | 'refused' | 'failed'>().as('result'),
      eb.ref('e.detail').$castTo<Record<string, unknown>>().as('detail'),
      sql<string | null>`host(e.ip)`.as('ip'),
    ])
    .$if(!isWholeCounty(scope), (query) => query.where(within(scope, sql.ref('e.orgPath'))))
    .$if(actorId !== undefined, (query) => query.where('e.actorId', '=', actorId!))
    .$if(actorName !== undefined, (query) => query.where(sql<boolean>`strpos(e.actor_name, ${actorName!}) > 0`))
    .$if(action !== undefined, (query) => query.where(ofAction(action!)))
    .$if(objectId !== undefined, (query) => query.where('e.objectId', '=', objectId!))
    .$if(from !== undefined, (query) => query.where('e.at', '>=', midnight(from!)))
    .$if(to !== undefined, (query) => query.where('e.at', '<', midnight(to!, 1)))
    .$if(before !== undefined, (query) => query.where('e.seq', '<', before!))
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute()
}

const ofAction = (action: string) =>
  action.includes('.')
    ? sql<boolean>`e.action = ${action}`
    : sql<boolean>`(e.action >= ${`${action}.`} and e.action < ${`${action}/`})`

/**
 * Recomputes the seals from `fromSeq` on. `firstBroken` is the first entry that was changed, or that is missing between two others
 * or before the first. That the last entries were cut off nothing in the log can tell: compare `checked` with an earlier reading.
 */
export async function verifyAuditChain(db: Db, fromSeq = 1): Promise<{ checked: number; firstBroken: number | null }> {
  const { rows } = await sql<{ checked: number; firstBroken: number | null }>`
    select count(*) as checked,
           min(before_seq + 1) filter (where seq <> before_seq + 1 or prev_hash is distinct from before_hash or hash <> computed)
             as "firstBroken"
    from (select seq, hash, prev_hash,
                 sha256(prev_hash || convert_to(audit_text(a), 'UTF8')) as computed,
                 coalesce(lag(seq) over w, ${fromSeq}::bigint - 1) as before_seq,
                 case when seq = 1 then '\\x00'::bytea else lag(hash) over w end as before_hash
          from audit_entry a where seq >= ${fromSeq}::bigint - 1 window w as (order by seq)) x
    where seq >= ${fromSeq}::bigint`.execute(db)
  return rows[0] ?? { checked: 0, firstBroken: null }
}
