/** Asks the database, at the end, for everything that somebody was told of. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { createDb } from '#db/connect.ts'
import { verifyAuditChain } from '#server/orgs/index.ts'
import { reconcile } from '#server/requirements/index.ts'
import type { Promised } from './actors.ts'

export interface Line {
  what: string
  promised: number
  found: number
  /** What is there though nobody was told: an answer that was lost on its way. Never a loss. */
  untold: number
}

export async function reckon(pool: pg.Pool, promised: Promised, { dataFolder, today }: { dataFolder: string; today: string }) {
  const lines: Line[] = []
  const note = (what: string, said: number, found: number, untold = 0) => lines.push({ what, promised: said, found, untold })
  const count = async (statement: string, values: unknown[] = []) =>
    (await pool.query<{ count: number }>(`select count(*)::int as count ${statement}`, values)).rows[0]!.count

  const { reports, answers, attempts, marks, credits } = promised
  const kept = await count('from watch_report where id = any($1)', [reports])
  note('watch reports', reports.length, kept, (await count('from watch_report')) - kept)
  note('seconds watched', ...(await secondsKept(pool, promised)))
  const entries = await count('from credit_entry where id = any($1)', [credits.map(({ entryId }) => entryId)])
  note('hours of films', credits.length, entries, (await count(`from credit_entry where source_kind = 'film'`)) - entries)
  const keys = answers.map(({ itemId, deviceId, seq }) => `${itemId} ${deviceId} ${seq}`)
  const noted = await count(`from attempt_answer where item_id || ' ' || device_id || ' ' || seq = any($1)`, [keys])
  note('quiz answers', answers.length, noted, (await count('from attempt_answer')) - noted)
  const done = await count(`from attempt where id = any($1) and state = 'done' and points is not null`, [attempts])
  note('quizzes handed in', new Set(attempts).size, done)
  const marked = await count('from attendance_mark where id = any($1)', [marks])
  note('marks of attendance', marks.length, marked)
  await noteGatherings(promised, note, count)
  await noteUploads(pool, promised, dataFolder, note)
  const twice = await count(
    `from (select from credit_entry where reverses is null group by person_id, source_kind, source_id, occasion, part, session having count(*) > 1) t`,
  )
  const { firstBroken } = await verifyAuditChain(createDb(pool))
  const found = await reconcile(createDb(pool), today, { repair: false })
  return { lines, twice, firstBroken, differences: found.differenceCount + found.countDifferences, waiting: found.waiting }
}

/** Whole seconds that people were told are theirs, and those among them that are in their progress. */
async function secondsKept(pool: pg.Pool, { watched }: Promised): Promise<[number, number, number]> {
  const told = new Map<string, string[]>()
  for (const { personId, filmId, ranges } of watched.values()) {
    const key = `${personId} ${filmId}`
    const spans = ranges.map(({ fromS, toS }) => `[${Math.round(fromS * 1000)},${Math.round(toS * 1000)})`)
    told.set(key, [...(told.get(key) ?? []), ...spans])
  }
  let [said, found] = [0, 0]
  for (const [key, spans] of told) {
    const [personId, filmId] = key.split(' ')
    const { rows } = await pool.query<{ said: number; found: number }>(
      `with told as (select coalesce(range_agg(r::int4range), '{}') as all_told from unnest($3::text[]) r),
         kept as (select coalesce(range_agg(r), '{}') as all_kept from watch_report w join watch_session s on s.id = w.session_id
           join film_version v on v.id = s.film_version_id, unnest(w.accepted) r where s.person_id = $1 and v.film_id = $2)
       select coalesce((select sum(upper(r) - lower(r)) from unnest(all_told) r), 0)::int as said,
         coalesce((select sum(upper(r) - lower(r)) from unnest(all_told * all_kept) r), 0)::int as found from told, kept`,
      [personId, filmId, spans],
    )
    said += rows[0]!.said
    found += rows[0]!.found
  }
  return [Math.round(said / 1000), Math.round(found / 1000), 0]
}

type Note = (what: string, said: number, found: number, untold?: number) => void
type Count = (statement: string, values?: unknown[]) => Promise<number>

async function noteGatherings({ closings }: Promised, note: Note, count: Count) {
  const ids = closings.map(({ gatheringId }) => gatheringId)
  note('gatherings closed', ids.length, await count(`from gathering where id = any($1) and state = 'closed'`, [ids]))
  const heads = closings.reduce((sum, { present }) => sum + present, 0)
  const posted = await count(
    `from credit_entry where source_kind = 'gathering' and reverses is null and hours = 1 and source_id = any($1)`,
    [ids],
  )
  note('hours of gatherings', heads, posted)
}

async function noteUploads(pool: pg.Pool, { uploads }: Promised, dataFolder: string, note: Note) {
  const { rows } = await pool.query<{ id: string; state: string }>(
    'select id, state::text from film_version where id = any($1)',
    [uploads.map(({ versionId }) => versionId)],
  )
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  let [whole, ready] = [0, 0]
  for (const { versionId, sha256 } of uploads) {
    if ((await sumOf(join(dataFolder, 'media/uploads', versionId))) === sha256) whole++
    if (states.get(versionId) === 'ready') ready++
  }
  note('uploads, byte for byte', uploads.length, whole)
  note('uploads encoded', uploads.length, ready)
}

async function sumOf(file: string) {
  if (!existsSync(file)) return ''
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
