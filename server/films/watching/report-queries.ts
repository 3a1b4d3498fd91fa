import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'
import type { CreditCategory, OrganiserLevel } from '#db/types.ts'
import { isVisibleTo } from '../library/library-queries.ts'

/** Clocks of these people, locked in one order: whoever holds them judges these people alone. */
export async function lockClocks(trx: Trx, personIds: readonly string[]) {
  const { rows } = await sql<{ personId: string; spent: string; offlineLeftMs: number }>`
    select person_id as "personId", spent::text, offline_left_ms as "offlineLeftMs" from watch_clock
    where person_id = any (${[...personIds]}::uuid[]) order by person_id for update`.execute(trx)
  return rows
}

export interface DeskRow {
  id: string
  personId: string
  filmId: string
  filmVersionId: string
  openedAt: Date
  supersededAt: Date | null
  signedOutAt: Date | null
  playingSince: Date | null
  lastMadeAt: Date
  gained: Record<string, number>
  presenceDueAt: Date | null
  askId: string | null
  askedAt: Date | null
  durationS: number
  title: string
  maxRate: number
  completeShare: number
  earnsCredit: boolean
  creditCategory: CreditCategory | null
  organiserLevel: OrganiserLevel
  presenceEveryMinutes: number | null
  isVisible: boolean
  homePath: string | null
  pass: number | null
  watched: string | null
  positionMs: number | null
  lastWatchedAt: Date | null
  completedAt: Date | null
  creditedOn: string | null
}

interface AtDesk {
  sessionIds: readonly string[]
  grants: Readonly<Record<string, string[]>>
  today: string
}

/**
 * Everything that reports of these sessions are judged by, in one statement. `grants`: places of the roles of who hands in, by
 * person. Call it with the clocks locked.
 */
export async function listAtDesk(trx: Trx, { sessionIds, grants, today }: AtDesk): Promise<DeskRow[]> {
  const paths = sql`(home.path || array(select jsonb_array_elements_text(${JSON.stringify(grants)}::jsonb -> s.person_id::text)))`
  const { rows } = await sql<DeskRow>`
    select s.id, s.person_id as "personId", s.film_id as "filmId", s.film_version_id as "filmVersionId", s.opened_at as "openedAt",
      s.superseded_at as "supersededAt", i.revoked_at as "signedOutAt", s.playing_since as "playingSince",
      s.last_made_at as "lastMadeAt", s.gained, s.presence_due_at as "presenceDueAt", s.ask_id as "askId", s.asked_at as "askedAt",
      v.duration_s as "durationS", f.title, f.max_rate as "maxRate", f.complete_share as "completeShare",
      f.earns_credit as "earnsCredit", f.credit_category as "creditCategory", f.organiser_level as "organiserLevel",
      f.presence_every_minutes as "presenceEveryMinutes", home.path as "homePath",
      p.pass, p.watched::text, p.position_ms as "positionMs", p.last_watched_at as "lastWatchedAt",
      p.completed_at as "completedAt", p.credited_on as "creditedOn",
      ${isVisibleTo('f', paths, today)} as "isVisible"
    from watch_session s
    join film_version v on v.id = s.film_version_id
    join film f on f.id = s.film_id
    left join session i on i.id = s.sign_in_id
    left join lateral (select o.path from tie t join org o on o.id = t.org_id where t.person_id = s.person_id and t.from_on <= ${today}
      order by t.from_on desc limit 1) home on true
    left join lateral (select * from watch_progress w where w.person_id = s.person_id and w.film_version_id = s.film_version_id
      order by w.pass desc limit 1) p on true
    where s.id = any (${[...sessionIds]}::uuid[])`.execute(trx)
  return rows
}

export interface KnownReport {
  sessionId: string
  id: string
  accepted: string
  refused: { from: number; to: number; reason: string }[]
}

/** Those of the reports that are stored already. */
export async function listKnown(trx: Trx, sessionIds: readonly string[], reportIds: readonly string[]): Promise<KnownReport[]> {
  const { rows } = await sql<KnownReport>`
    select session_id as "sessionId", id, accepted::text, refused from watch_report
    where (session_id, id) in (select s, r from unnest(${[...sessionIds]}::uuid[], ${[...reportIds]}::uuid[]) as asked (s, r))`.execute(
    trx,
  )
  return rows
}

export interface ReportRow {
  id: string
  sessionId: string
  personId: string
  filmVersionId: string
  receivedAt: Date
  heldMs: number
  rate: number
  isPlaying: boolean
  playingAtMs: number
  claimed: readonly { fromS: number; toS: number }[]
  terms: object
  accepted: string
  refused: readonly object[]
}

export interface ClockRow {
  personId: string
  spent: string
  offlineLeftMs: number
}

export interface SessionRow {
  id: string
  playingSince: Date | null
  lastMadeAt: Date
  gained: Record<string, number>
  presenceDueAt: Date | null
  askId: string | null
  askedAt: Date | null
}

export interface ProgressRow {
  personId: string
  filmVersionId: string
  pass: number
  filmId: string
  watched: string
  positionMs: number
  lastWatchedAt: Date
  completedAt: Date | null
  creditedOn: string | null
  creditEntryId: string | null
}

export interface Judged {
  reports: readonly ReportRow[]
  clocks: readonly ClockRow[]
  sessions: readonly SessionRow[]
  progress: readonly ProgressRow[]
}

/** Stores a batch of judged reports with everything that follows from them, in one statement. Reports keep the order given. */
export async function storeJudged(trx: Trx, { reports, clocks, sessions, progress }: Judged): Promise<void> {
  await sql`
    with kept as (
      insert into watch_report (id, session_id, person_id, film_version_id, received_at, held_ms, rate, is_playing, playing_at_ms,
        claimed, terms, accepted, refused)
      select n.id, n."sessionId", n."personId", n."filmVersionId", n."receivedAt", n."heldMs", n.rate, n."isPlaying", n."playingAtMs",
        n.claimed, n.terms, n.accepted::int4multirange, n.refused
      from rows from (jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) as (id uuid, "sessionId" uuid, "personId" uuid,
        "filmVersionId" uuid, "receivedAt" timestamptz, "heldMs" int, rate real, "isPlaying" boolean, "playingAtMs" int, claimed jsonb,
        terms jsonb, accepted text, refused jsonb)) with ordinality as n
      order by n.ordinality
    ), clocks as (
      update watch_clock c set spent = n.spent::int8multirange, offline_left_ms = n."offlineLeftMs"
      from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as n ("personId" uuid, spent text, "offlineLeftMs" int)
      where c.person_id = n."personId"
    ), sessions as (
      update watch_session s set playing_since = n."playingSince", last_made_at = n."lastMadeAt", gained = n.gained,
        presence_due_at = n."presenceDueAt", ask_id = n."askId", asked_at = n."askedAt"
      from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as n (id uuid, "playingSince" timestamptz, "lastMadeAt" timestamptz,
        gained jsonb, "presenceDueAt" timestamptz, "askId" uuid, "askedAt" timestamptz)
      where s.id = n.id
    )
    insert into watch_progress (person_id, film_version_id, pass, film_id, watched, position_ms, last_watched_at, completed_at,
      credited_on, credit_entry_id)
    select n."personId", n."filmVersionId", n.pass, n."filmId", n.watched::int4multirange, n."positionMs", n."lastWatchedAt",
      n."completedAt", n."creditedOn", n."creditEntryId"
    from jsonb_to_recordset(${JSON.stringify(progress)}::jsonb) as n ("personId" uuid, "filmVersionId" uuid, pass smallint,
      "filmId" uuid, watched text, "positionMs" int, "lastWatchedAt" timestamptz, "completedAt" timestamptz, "creditedOn" date,
      "creditEntryId" uuid)
    on conflict (person_id, film_version_id, pass) do update set watched = excluded.watched, position_ms = excluded.position_ms,
      last_watched_at = excluded.last_watched_at, completed_at = excluded.completed_at,
      credited_on = excluded.credited_on,
      credit_entry_id = coalesce(excluded.credit_entry_id, watch_progress.credit_entry_id)`.execute(trx)
}
