import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { HallPack, HallPackReturn } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'

export interface PackFilm {
  itemId: string
  filmId: string
  filmVersionId: string
}

export const insertPack = (db: Db | Trx, pack: Insertable<HallPack>) => db.insertInto('hallPack').values(pack).execute()

/** A pack of a gathering that the scope manages. */
export function findPack(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('hallPack as k')
    .innerJoin('gathering as g', 'g.id', 'k.gatheringId')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['k.id', 'k.gatheringId', 'k.madeAt', 'k.expiresAt', 'k.payloadHash'])
    .select(sql<PackFilm[]>`k.films`.as('films'))
    .where('k.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}
export type PackRow = NonNullable<Awaited<ReturnType<typeof findPack>>>

/** What this computer has brought back of a pack before. */
export const findReturn = (trx: Trx, packId: string, clientId: string) =>
  trx
    .selectFrom('hallPackReturn')
    .select(['digest', 'answer'])
    .where('packId', '=', packId)
    .where('clientId', '=', clientId)
    .executeTakeFirst()

export const insertReturn = (trx: Trx, row: Insertable<HallPackReturn>) => trx.insertInto('hallPackReturn').values(row).execute()

export async function listPacks(db: Db, gatheringId: string) {
  const { rows } = await sql<{
    id: string
    madeByName: string
    madeAt: Date
    expiresAt: Date
    returns: { byName: string; receivedAt: string }[]
  }>`
    select k.id, a.display_name as "madeByName", k.made_at as "madeAt", k.expires_at as "expiresAt",
      coalesce((select json_agg(json_build_object('byName', b.display_name, 'receivedAt', r.received_at) order by r.received_at)
        from hall_pack_return r join account b on b.id = r.returned_by where r.pack_id = k.id), '[]') as returns
    from hall_pack k join account a on a.id = k.made_by where k.gathering_id = ${gatheringId} order by k.made_at desc`.execute(db)
  return rows
}
