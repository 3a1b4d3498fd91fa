import { sql, type Insertable, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { MarkDecision } from '#db/types.ts'

/** A mark `m` held back, said otherwise than what stands (row `a`), which neither a person has decided nor its maker marked anew. */
const isWaiting = sql<SqlBool>`(m.status, m.reason, m.late_minutes, m.early_minutes)
    is distinct from (a.status, a.reason, a.late_minutes, a.early_minutes)
  and not exists (select from mark_decision d where d.mark_id = m.id)
  and not exists (select from attendance_mark later where later.gathering_id = m.gathering_id and later.person_id = m.person_id
    and later.seq > m.seq and not later.is_conflict and later.account_id = m.account_id)`

/** The last mark that was applied: what stands, made by whom and when. */
const standing = sql<{ madeAt: Date; accountId: string | null }>`(select x.made_at, x.account_id from attendance_mark x
  where x.gathering_id = m.gathering_id and x.person_id = m.person_id and not x.is_conflict order by x.seq desc limit 1)`

const held = (db: Db | Trx, gatheringId: string) =>
  db
    .selectFrom('attendanceMark as m')
    .innerJoin('attendance as a', (join) =>
      join.onRef('a.gatheringId', '=', 'm.gatheringId').onRef('a.personId', '=', 'm.personId'),
    )
    .where('m.gatheringId', '=', gatheringId)
    .where('m.isConflict', '=', true)

export const countOpenConflicts = async (db: Db | Trx, gatheringId: string) =>
  (
    await held(db, gatheringId)
      .select(sql<number>`count(*)::int`.as('n'))
      .where(isWaiting)
      .executeTakeFirstOrThrow()
  ).n

/** Marks held back that wait for a person, and those decided, latest first: both versions, with who and when. */
export function listConflicts(db: Db | Trx, gatheringId: string) {
  return held(db, gatheringId)
    .innerJoin('person as p', 'p.id', 'm.personId')
    .leftJoinLateral(standing.as<'s'>(sql.ref('s')), (join) => join.onTrue())
    .leftJoin('account as oa', 'oa.id', 'm.accountId')
    .leftJoin('account as ca', 'ca.id', 's.accountId')
    .leftJoin('markDecision as d', 'd.markId', 'm.id')
    .leftJoin('account as da', 'da.id', 'd.decidedBy')
    .select([
      'm.id as markId',
      'm.personId',
      'p.name',
      'a.version',
      'd.isTaken',
      'd.decidedAt',
      'da.displayName as decidedByName',
    ])
    .select(['m.status', 'm.reason', 'm.note', 'm.lateMinutes', 'm.earlyMinutes', 'm.method', 'm.madeAt'])
    .select(['oa.displayName as byName', 'a.status as nowStatus', 'a.reason as nowReason', 'a.note as nowNote'])
    .select(['a.lateMinutes as nowLate', 'a.earlyMinutes as nowEarly', 'a.method as nowMethod', 's.madeAt as nowMadeAt'])
    .select('ca.displayName as nowByName')
    .where((eb) => eb.or([eb('d.markId', 'is not', null), isWaiting]))
    .orderBy('m.seq', 'desc')
    .limit(500)
    .execute()
}
export type ConflictRow = Awaited<ReturnType<typeof listConflicts>>[number]

/** A mark held back that waits for a person, with the row as it stands. */
export function findOpenConflict(trx: Trx, gatheringId: string, markId: string) {
  return held(trx, gatheringId)
    .select(['m.personId', 'm.status', 'm.reason', 'm.note', 'm.lateMinutes', 'm.earlyMinutes', 'm.method', 'a.version'])
    .where('m.id', '=', markId)
    .where(isWaiting)
    .executeTakeFirst()
}

export const insertMarkDecision = (trx: Trx, row: Insertable<MarkDecision>) =>
  trx.insertInto('markDecision').values(row).execute()
