import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

export interface QueueFigure {
  queue: string
  waiting: number
  active: number
  failed: number
  /** Of the job that has waited longest and might run. */
  oldestS: number
}

/** Of the tables of the queue, which are its own. */
export async function listQueues(db: Db): Promise<QueueFigure[]> {
  const { rows } = await sql<QueueFigure>`
    select q.name as queue,
      count(j.id) filter (where j.state in ('created', 'retry'))::int as waiting,
      count(j.id) filter (where j.state = 'active')::int as active,
      count(j.id) filter (where j.state = 'failed')::int as failed,
      coalesce(extract(epoch from now() - min(greatest(j.created_on, j.start_after))
        filter (where j.state in ('created', 'retry') and j.start_after <= now())), 0)::float8 as "oldestS"
    from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state <> 'completed'
    where q.name not like '\\_\\_pgboss%' group by q.name`.execute(db)
  return rows
}

export interface Figures {
  stalePeople: number
  openSessions: number
  activeSessions: number
  /** Seconds since the last backup; null: there was none. */
  backupAgeS: number | null
}

export async function readFigures(db: Db): Promise<Figures> {
  const { rows } = await sql<Figures>`
    select (select count(*)::int from stale_person) as "stalePeople",
      s.open as "openSessions", s.active as "activeSessions",
      (select extract(epoch from now() - at)::float8 from audit_entry where action = 'backup.take' order by seq desc limit 1)
        as "backupAgeS"
    from (select count(*)::int as open, count(*) filter (where last_seen_at > now() - interval '15 minutes')::int as active
      from session where revoked_at is null and expires_at > now()) s`.execute(db)
  return rows[0]!
}

export interface EncodeFigures {
  /** Film versions by state. */
  states: { state: string; count: number }[]
  /** Of what became ready within a day: seconds of work, and of film. */
  workS: number
  filmS: number
  failed: number
}

export async function readEncodes(db: Db): Promise<EncodeFigures> {
  const recent = sql`finished_at > now() - interval '1 day'`
  const states = await sql<{ state: string; count: number }>`
    select state::text, count(*)::int from film_version group by state`.execute(db)
  const { rows } = await sql<Omit<EncodeFigures, 'states'>>`
    select coalesce(sum(extract(epoch from finished_at - begun_at)) filter (where state = 'ready'), 0)::float8 as "workS",
      coalesce(sum(duration_s) filter (where state = 'ready'), 0)::float8 as "filmS",
      count(*) filter (where state = 'failed')::int as failed
    from film_version where ${recent} and begun_at is not null`.execute(db)
  return { states: states.rows, ...rows[0]! }
}
