import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Progress } from './progress.ts'

/** Writes where a run has come to; false: the run is no longer the one that counts. */
export async function beat(db: Db, versionId: string, runId: string, { step, share }: Progress, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('filmVersion')
    .set({ beatAt: now, step, progress: share })
    .where('id', '=', versionId)
    .where('runId', '=', runId)
    .where('state', '=', 'encoding')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const clearRun = (db: Db, versionId: string, runId: string) =>
  db.updateTable('filmVersion').set({ runId: null }).where('id', '=', versionId).where('runId', '=', runId).execute()

/** Uploads that have not moved since `before`. */
export const listSilentUploads = (db: Db, before: Date) =>
  db
    .selectFrom('filmVersion')
    .select(['id', 'sizeBytes'])
    .where('state', '=', 'uploading')
    .where('lastByteAt', '<', before)
    .execute()

/** Waiting or at work, and nobody has been heard of since `before`. */
export const listSilentEncodes = (db: Db, before: Date) =>
  db
    .selectFrom('filmVersion')
    .select(['id', 'queuedAt'])
    .where('state', 'in', ['queued', 'encoding'])
    .where('queuedAt', 'is not', null)
    .$narrowType<{ queuedAt: Date }>()
    .where(sql<boolean>`coalesce(beat_at, queued_at) < ${before}`)
    .execute()

/** Ended before `before`, with the uploaded file still kept. */
export const listOldSources = (db: Db, before: Date) =>
  db
    .selectFrom('filmVersion')
    .select('id')
    .where('sourceKept', '=', true)
    .where('state', 'in', ['ready', 'failed', 'cancelled'])
    .where('finishedAt', '<', before)
    .limit(100)
    .execute()

export const noteSourceGone = (db: Db, id: string) =>
  db.updateTable('filmVersion').set({ sourceKept: false }).where('id', '=', id).execute()

/** Of these versions: what has become of them. */
export const listStates = (db: Db, ids: readonly string[]) =>
  db.selectFrom('filmVersion').select(['id', 'state']).where('id', 'in', ids).execute()

/** The row again, locked, if this run still counts. */
export const lockRun = (trx: Trx, versionId: string, runId: string) =>
  trx
    .selectFrom('filmVersion')
    .select('id')
    .where('id', '=', versionId)
    .where('runId', '=', runId)
    .where('state', '=', 'encoding')
    .forUpdate()
    .executeTakeFirst()

export async function listRemovals(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('filmRemoval').select('filmVersionId').orderBy('askedAt').limit(100).execute()
  return rows.map(({ filmVersionId }) => filmVersionId)
}

export const noteRemoved = (db: Db, versionId: string) =>
  db.deleteFrom('filmRemoval').where('filmVersionId', '=', versionId).execute()
