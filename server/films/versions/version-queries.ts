import { sql, type Insertable, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/connect.ts'
import type { FilmVersion, FilmVersionState } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { Rung } from './version-schemas.ts'

const shown = (db: Db | Trx) =>
  db
    .selectFrom('filmVersion as v')
    .innerJoin('film as f', 'f.id', 'v.filmId')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .select(['v.id', 'v.filmId', 'v.number', 'v.state', 'v.filename', 'v.sizeBytes', 'v.uploadedBytes', 'v.fingerprint'])
    .select(['v.progress', 'v.step', 'v.failureKind', 'v.failureDetail', 'v.warnings', 'v.durationS', 'v.width', 'v.height'])
    .select(['v.audioBandwidth', 'v.createdAt', 'v.createdBy', 'v.sourceKept', 'f.currentVersionId', 'f.reviewVersionId'])
    .select(['f.state as filmState', 'o.path', sql<Rung[]>`v.rungs`.as('rungs')])
    .select(sql<Record<string, number>>`v.failure_facts`.as('failureFacts'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('caption as t')
          .select(['t.id', 't.language', 't.label', 't.kind', 't.version'])
          .whereRef('t.filmVersionId', '=', 'v.id')
          .orderBy('t.id'),
      ).as('captions'),
    )

/** Newest first. */
export const listVersions = (db: Db | Trx, filmIds: readonly string[]) =>
  shown(db).where('v.filmId', 'in', filmIds).orderBy('v.filmId').orderBy('v.number', 'desc').execute()
export type VersionRecord = Awaited<ReturnType<typeof listVersions>>[number]

/** A version of a film within the scope. */
export const findVersion = (db: Db | Trx, scope: Scope, id: string) =>
  shown(db)
    .where('v.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()

/** The version by itself, locked: uploads, the encode and what the editor presses change it one after another. */
export const lockVersion = (trx: Trx, id: string) =>
  trx
    .selectFrom('filmVersion')
    .select(['id', 'filmId', 'state', 'sizeBytes', 'uploadedBytes', 'sourceKept', 'runId', 'beatAt', 'attempts'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function insertVersion(
  trx: Trx,
  version: Omit<Insertable<FilmVersion>, 'number'> & { filmId: string },
): Promise<void> {
  await trx
    .insertInto('filmVersion')
    .values((eb) => ({
      ...version,
      number: eb
        .selectFrom('filmVersion')
        .where('filmId', '=', version.filmId)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
    }))
    .execute()
}

/** Changes a version that is in one of `states`; false: it is not (any more). */
export async function moveVersion(
  db: Db | Trx,
  id: string,
  states: readonly FilmVersionState[],
  change: Updateable<FilmVersion>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('filmVersion')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', states)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Bytes that films of this organisation take or will take: uploads under way count whole. */
export async function bytesOf(db: Db | Trx, orgId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(case when v.source_kept and v.state not in ('failed', 'cancelled') then v.size_bytes else 0 end
      + v.stored_bytes), 0)::bigint as bytes
    from film_version v join film f on f.id = v.film_id where f.org_id = ${orgId}`.execute(db)
  return rows[0]!.bytes
}

/** Bytes that uploads under way have been promised and have not yet sent, on the whole machine. */
export async function bytesPromised(db: Db | Trx): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size_bytes - uploaded_bytes), 0)::bigint as bytes from film_version where state = 'uploading'`.execute(db)
  return rows[0]!.bytes
}

const ROOM_LOCK = 724030

/** One at a time asks for room, so that two cannot be promised the same. */
export async function lockRoom(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(ROOM_LOCK)})`.execute(trx)
}
