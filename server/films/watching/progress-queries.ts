import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { coveredShare, passOn, resumeAt, type Pass } from './pass.rules.ts'
import { fromMultirange } from './spans.rules.ts'

const latest = (db: Db | Trx, personId: string) =>
  db
    .selectFrom('watchProgress as w')
    .innerJoin('filmVersion as v', 'v.id', 'w.filmVersionId')
    .distinctOn('w.filmVersionId')
    .select([
      'w.filmVersionId',
      'w.pass',
      'w.watched',
      'w.positionMs',
      'w.lastWatchedAt',
      'w.completedAt',
      'w.creditedOn',
      'w.creditEntryId',
    ])
    .select(['v.durationS'])
    .where('w.personId', '=', personId)
    .orderBy('w.filmVersionId')
    .orderBy('w.pass', 'desc')

interface Row {
  pass: number
  watched: string
  positionMs: number
  lastWatchedAt: Date
  completedAt: Date | null
  creditedOn: string | null
}

export const toPass = ({ pass, watched, positionMs, lastWatchedAt, completedAt, creditedOn }: Row): Pass => ({
  pass,
  watched: fromMultirange(watched),
  positionMs,
  lastWatchedAt: lastWatchedAt.getTime(),
  completedAt: completedAt?.getTime() ?? null,
  creditedOn,
})

/** The last pass of a person through a version; null: never watched. */
export async function findLastPass(db: Db | Trx, personId: string, filmVersionId: string): Promise<Pass | null> {
  const row = await latest(db, personId).where('w.filmVersionId', '=', filmVersionId).executeTakeFirst()
  return row ? toPass(row) : null
}

export interface Progress {
  coveredShare: number
  resumeAtS: number
  /** Stands credited in the year of `today`. */
  isCredited: boolean
  lastWatchedAt: Date
}

/** How far a person has come with these versions by `today`, by version; those never watched are left out. */
export async function listProgress(
  db: Db | Trx,
  personId: string,
  filmVersionIds: readonly string[],
  today: string,
): Promise<Map<string, Progress>> {
  if (filmVersionIds.length === 0) return new Map()
  const rows = await latest(db, personId).where('w.filmVersionId', 'in', filmVersionIds).execute()
  return new Map(rows.map((row) => [row.filmVersionId, progressOf(row, today)]))
}

function progressOf(row: Row & { durationS: number | null }, today: string): Progress {
  const durationMs = (row.durationS ?? 0) * 1000
  const pass = passOn(today, toPass(row))
  return {
    coveredShare: durationMs > 0 ? coveredShare(pass.watched, durationMs) : 0,
    resumeAtS: resumeAt(pass, durationMs) / 1000,
    isCredited: pass.creditedOn !== null,
    lastWatchedAt: row.lastWatchedAt,
  }
}

/** What a person is in the middle of: watched in the last ninety days, not to the end. Latest first. */
export function listUnderWay(db: Db, personId: string, since: Date) {
  return db
    .selectFrom(
      latest(db, personId)
        .innerJoin('film as f', 'f.currentVersionId', 'w.filmVersionId')
        .select('f.id as filmId')
        .where('w.lastWatchedAt', '>', since)
        .as('w'),
    )
    .select(['w.filmId', 'w.filmVersionId'])
    .where('w.completedAt', 'is', null)
    .orderBy('w.lastWatchedAt', 'desc')
    .limit(50)
    .execute()
}

/** Own sittings before a version, latest first, with what was accepted and refused of each, by reason. */
export async function listSittings(db: Db, personId: string, filmVersionId: string) {
  const { rows } = await sql<{
    id: string
    openedAt: Date
    lastReportAt: Date | null
    device: string | null
    acceptedMs: number
    refused: { reason: string; ms: number }[]
  }>`
    select s.id, s.opened_at as "openedAt", s.device, r.last as "lastReportAt", coalesce(r.accepted, 0)::int as "acceptedMs",
      coalesce((select jsonb_agg(jsonb_build_object('reason', reason, 'ms', ms) order by ms desc) from (
        select part ->> 'reason' as reason, sum((part ->> 'to')::bigint - (part ->> 'from')::bigint) as ms
        from watch_report w, jsonb_array_elements(w.refused) part where w.session_id = s.id group by 1) by_reason), '[]') as refused
    from watch_session s
    left join lateral (select max(received_at) as last,
        sum((select sum(upper(one) - lower(one)) from unnest(w.accepted) one)) as accepted
      from watch_report w where w.session_id = s.id) r on true
    where s.person_id = ${personId} and s.film_version_id = ${filmVersionId}
    order by s.opened_at desc limit 50`.execute(db)
  return rows
}
