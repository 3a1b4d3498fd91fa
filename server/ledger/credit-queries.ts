import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { CreditSource } from '#db/types.ts'

/** A credit as the statement below takes it. */
export interface CreditRow {
  id: string
  personId: string
  happenedOn: string
  hours: number
  days: number
  category: string
  deliveryMode: string
  organiserLevel: string
  isConcentrated: boolean
  isRotation: boolean
  purpose: string | null
  isCadreRecognised: boolean
  title: string
  sourceKind: CreditSource
  sourceId: string
  occasion: string
  part: string
  session: string
  basis: object
  evidenceFileId: string | null
}

interface By {
  postedBy: string | null
  approvedBy: string | null
}

/**
 * Posts all of them in one statement; what stands credited already is left out of the answer.
 * `attempt` counts the reversals of the same thing: while an entry stands, a second one has the same attempt and finds the unique
 * index in its way, however many post at once; once it is reversed the count, and so the attempt, is one higher.
 */
export async function insertCredits(trx: Trx, credits: readonly CreditRow[], by: By) {
  const { rows } = await sql<{ id: string; personId: string; occasion: string; part: string }>`
    insert into credit_entry (id, person_id, home_org_id, home_org_path, happened_on, hours, days, category, delivery_mode,
      organiser_level, is_concentrated, is_rotation, purpose, is_cadre_recognised, title, source_kind, source_id, occasion, part,
      attempt, session, conversion_version_id, basis, evidence_file_id, posted_by, approved_by)
    select n.id, n."personId", home.org_id, home.path, n."happenedOn", n.hours, n.days, n.category, n."deliveryMode",
      n."organiserLevel", n."isConcentrated", n."isRotation", n.purpose, n."isCadreRecognised", n.title, n."sourceKind", n."sourceId",
      n.occasion, n.part,
      (select count(*) from credit_entry r where r.person_id = n."personId" and r.source_kind = n."sourceKind"
        and r.source_id = n."sourceId" and r.occasion = n.occasion and r.part = n.part and r.reverses is not null),
      n.session,
      (select v.id from conversion_version v where v.from_on <= n."happenedOn" order by v.from_on desc limit 1),
      n.basis, n."evidenceFileId", ${by.postedBy}::uuid, ${by.approvedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(credits)}::jsonb) as n (id uuid, "personId" uuid, "happenedOn" date, hours numeric,
      days numeric, category credit_category, "deliveryMode" delivery_mode, "organiserLevel" organiser_level, "isConcentrated" boolean,
      "isRotation" boolean, purpose session_purpose, "isCadreRecognised" boolean, title text, "sourceKind" credit_source,
      "sourceId" uuid, occasion text, part text, session text, basis jsonb, "evidenceFileId" uuid)
    -- the home of that day; for what lies before the first tie on record, the first
    join lateral (select o.id as org_id, o.path from tie t join org o on o.id = t.org_id where t.person_id = n."personId"
      order by t.from_on <= n."happenedOn" desc, abs(t.from_on - n."happenedOn") limit 1) home on true
    order by n."personId"
    on conflict (person_id, source_kind, source_id, occasion, part, attempt, (reverses is not null)) do nothing
    returning id, person_id as "personId", occasion, part`.execute(trx)
  return rows
}

/** Those of `personIds` who have no home organisation at all, or do not exist. */
export async function listHomeless(db: Db | Trx, personIds: readonly string[]): Promise<string[]> {
  const homed = await db.selectFrom('tie').select('personId').distinct().where('personId', 'in', personIds).execute()
  const found = new Set(homed.map(({ personId }) => personId))
  return personIds.filter((id) => !found.has(id))
}

interface Reversing {
  reason: string
  postedBy: string | null
}

const MIRRORED = sql.raw(
  `person_id, home_org_id, home_org_path, happened_on, category, delivery_mode, organiser_level, is_concentrated, is_rotation,
   purpose, is_cadre_recognised, title, source_kind, source_id, occasion, part, attempt, session, conversion_version_id, basis,
   evidence_file_id`,
)

/** Takes back the entries `which` selects, unless taken back already. Answers which were. */
async function insertReversals(trx: Trx, which: ReturnType<typeof sql<SqlBool>>, { reason, postedBy }: Reversing) {
  const { rows } = await sql<{ id: string; reverses: string; personId: string }>`
    insert into credit_entry (id, hours, days, posted_by, reverses, reason, ${MIRRORED})
    select gen_random_uuid(), -hours, -days, ${postedBy}::uuid, id, ${reason}, ${MIRRORED}
    from credit_entry where reverses is null and ${which} order by person_id
    on conflict do nothing returning id, reverses, person_id as "personId"`.execute(trx)
  return rows
}

export const insertReversalsOf = (trx: Trx, entryIds: readonly string[], reversing: Reversing) =>
  insertReversals(trx, sql<SqlBool>`id = any (${[...entryIds]}::uuid[])`, reversing)

export interface SourceFilter {
  kind: CreditSource
  id: string
  occasion?: string
  personIds?: readonly string[]
}

export function insertReversalsOfSource(trx: Trx, { kind, id, occasion, personIds }: SourceFilter, reversing: Reversing) {
  const which = sql<SqlBool>`source_kind = ${kind} and source_id = ${id}
    and (${occasion ?? null}::text is null or occasion = ${occasion ?? null})
    and (${personIds ? [...personIds] : null}::uuid[] is null or person_id = any (${personIds ? [...personIds] : null}::uuid[]))`
  return insertReversals(trx, which, reversing)
}

/** An entry with the place its person belongs to now, for deciding who may touch it. */
export function findEntry(db: Db | Trx, id: string) {
  return db
    .selectFrom('creditEntry as e')
    .leftJoin('creditEntry as r', 'r.reverses', 'e.id')
    .select(['e.id', 'e.personId', 'e.hours', 'e.happenedOn', 'e.title', 'e.sourceKind', 'e.sourceId', 'r.id as reversedBy'])
    .where('e.id', '=', id)
    .where('e.reverses', 'is', null)
    .executeTakeFirst()
}

export interface CreditFilter {
  personId: string
  year?: number
  before?: { happenedOn: string; id: string }
  limit: number
}

/** Entries of a person, latest first, each with its reversal; reversals are not listed by themselves. */
export function listCredits(db: Db | Trx, { personId, year, before, limit }: CreditFilter) {
  return db
    .selectFrom('creditEntry as e')
    .leftJoin('creditEntry as r', 'r.reverses', 'e.id')
    .leftJoin('account as ra', 'ra.id', 'r.postedBy')
    .leftJoin('account as pa', 'pa.id', 'e.postedBy')
    .leftJoin('account as aa', 'aa.id', 'e.approvedBy')
    .leftJoin('evidenceFile as f', 'f.id', 'e.evidenceFileId')
    .innerJoin('org as o', 'o.id', 'e.homeOrgId')
    .innerJoin('conversionVersion as v', 'v.id', 'e.conversionVersionId')
    .select(['e.id', 'e.happenedOn', 'e.year', 'e.hours', 'e.days', 'e.category', 'e.deliveryMode', 'e.organiserLevel'])
    .select(['e.isConcentrated', 'e.isRotation', 'e.purpose', 'e.isCadreRecognised', 'e.title', 'e.sourceKind', 'e.sourceId'])
    .select([
      'e.occasion',
      'e.session',
      'e.basis',
      'e.postedAt',
      'pa.displayName as postedByName',
      'aa.displayName as approvedByName',
    ])
    .select(['o.id as homeOrgId', 'o.name as homeOrgName', 'v.number as conversionNumber', 'v.name as conversionName'])
    .select(['f.id as fileId', 'f.filename', 'f.mediaType', 'r.id as reversalId', 'r.reason as reversalReason'])
    .select(['r.postedAt as reversedAt', 'ra.displayName as reversedByName'])
    .where('e.personId', '=', personId)
    .where('e.reverses', 'is', null)
    .$if(year !== undefined, (query) => query.where('e.year', '=', year!))
    .$if(before !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('e.happenedOn', 'e.id'), '<', eb.tuple(before!.happenedOn, before!.id))),
    )
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
}

/**
 * What stands credited to a person for each of these things: the most that one occasion of it earned, so that something taken
 * every year counts once.
 */
export async function listCreditedHours(db: Db | Trx, personId: string, sources: readonly { kind: CreditSource; id: string }[]) {
  if (sources.length === 0) return []
  const { rows } = await sql<{ kind: CreditSource; id: string; hours: number }>`
    select kind, id, max(hours)::float8 as hours from (
      select e.source_kind as kind, e.source_id as id, e.occasion, sum(e.hours) as hours from credit_entry e
      join jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as s (kind credit_source, id uuid)
        on s.kind = e.source_kind and s.id = e.source_id
      where e.person_id = ${personId} group by 1, 2, 3) by_occasion
    group by 1, 2 having max(hours) > 0`.execute(db)
  return rows
}
