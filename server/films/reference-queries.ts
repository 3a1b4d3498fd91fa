import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

/** Films as something else refers to them: `path` is where they are edited. */
export async function listFilmReferences(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('film as f')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .leftJoin('filmVersion as v', 'v.id', 'f.currentVersionId')
    .select(['f.id', 'f.title', 'o.path', sql<number | null>`v.duration_s`.as('durationS')])
    .select(sql<boolean>`f.current_version_id is not null`.as('isOnAir'))
    .where('f.id', 'in', [...ids])
    .execute()
}

/** The film on the air with this title, for references that come from another house. */
export const findFilmByTitle = (db: Db | Trx, title: string) =>
  db
    .selectFrom('film')
    .select('id')
    .where('title', '=', title)
    .where('currentVersionId', 'is not', null)
    .orderBy('id')
    .executeTakeFirst()

/** Which of these films a person has watched to the share asked for, in whatever version, and when first. */
export async function listFilmCompletions(db: Db | Trx, personId: string, filmIds: readonly string[]) {
  if (filmIds.length === 0) return []
  return db
    .selectFrom('watchProgress')
    .select(['filmId', sql<Date>`min(completed_at)`.as('completedAt')])
    .where('personId', '=', personId)
    .where('filmId', 'in', [...filmIds])
    .where('completedAt', 'is not', null)
    .groupBy('filmId')
    .execute()
}
