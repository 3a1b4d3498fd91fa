import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Caption } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { Cue } from './caption-schemas.ts'

/** A caption track of a film within the scope, with what decides whether it may change. */
export const findCaption = (db: Db | Trx, scope: Scope, id: string) =>
  db
    .selectFrom('caption as t')
    .innerJoin('filmVersion as v', 'v.id', 't.filmVersionId')
    .innerJoin('film as f', 'f.id', 'v.filmId')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .select(['t.id', 't.filmVersionId', 't.language', 't.label', 't.kind', 't.version', 'v.filmId', 'o.path'])
    .select(['f.state as filmState', 'f.currentVersionId', 'f.reviewVersionId', sql<Cue[]>`t.cues`.as('cues')])
    .where('t.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()

/** The film of a version, locked against a review that begins meanwhile. */
export const lockFilmOf = (trx: Trx, scope: Scope, versionId: string) =>
  trx
    .selectFrom('filmVersion as v')
    .innerJoin('film as f', 'f.id', 'v.filmId')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .select(['f.id', 'f.state as filmState', 'f.currentVersionId', 'f.reviewVersionId', 'o.path', 'v.state as versionState'])
    .where('v.id', '=', versionId)
    .where(within(scope, sql.ref('o.path')))
    .forUpdate('f')
    .executeTakeFirst()

/** For players, by version; no scope: the address they come by is signed. */
export const listCues = (db: Db, versionId: string) =>
  db
    .selectFrom('caption')
    .select(['id', 'language', 'label', 'version', sql<Cue[]>`cues`.as('cues')])
    .where('filmVersionId', '=', versionId)
    .orderBy('id')
    .execute()

export async function countCaptions(trx: Trx, versionId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('caption')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('filmVersionId', '=', versionId)
    .executeTakeFirstOrThrow()
  return n
}

export const insertCaptions = async (trx: Trx, captions: Insertable<Caption>[]) =>
  void (captions.length > 0 && (await trx.insertInto('caption').values(captions).execute()))

export const updateCaption = (trx: Trx, id: string, change: Updateable<Caption>) =>
  trx
    .updateTable('caption')
    .set(change)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const deleteCaption = (trx: Trx, id: string) => trx.deleteFrom('caption').where('id', '=', id).execute()

export const deleteEmbedded = (trx: Trx, versionId: string) =>
  trx.deleteFrom('caption').where('filmVersionId', '=', versionId).where('kind', '=', 'embedded').execute()
