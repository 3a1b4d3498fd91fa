import type { Db } from '#db/connect.ts'

/** Length of a finished version, and whether its film is on the air; undefined: nothing to play. */
export const findPlayable = (db: Db, versionId: string) =>
  db
    .selectFrom('filmVersion as v')
    .innerJoin('film as f', 'f.id', 'v.filmId')
    .select(['v.durationS', 'f.currentVersionId'])
    .where('v.id', '=', versionId)
    .where('v.state', '=', 'ready')
    .executeTakeFirst()

/** Films on the air, the latest first. */
export const listOnAir = (db: Db) =>
  db
    .selectFrom('film')
    .select(['id as filmId', 'currentVersionId as versionId', 'title'])
    .where('currentVersionId', 'is not', null)
    .$narrowType<{ versionId: string }>()
    .orderBy('releasedAt', 'desc')
    .orderBy('id')
    .execute()
