import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { EvidenceFile } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { homeOf, within } from '../orgs/index.ts'

export async function insertEvidence(db: Db, file: Insertable<EvidenceFile>): Promise<void> {
  await db.insertInto('evidenceFile').values(file).execute()
}

export async function countUploadsSince(db: Db, accountId: string, since: Date): Promise<number> {
  const { n } = await db
    .selectFrom('evidenceFile')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('uploadedBy', '=', accountId)
    .where('uploadedAt', '>', since)
    .executeTakeFirstOrThrow()
  return n
}

export const isUploadedBy = async (db: Db | Trx, id: string, accountId: string) =>
  (await db
    .selectFrom('evidenceFile')
    .select('id')
    .where('id', '=', id)
    .where('uploadedBy', '=', accountId)
    .executeTakeFirst()) !== undefined

interface Reader {
  accountId: string
  personId: string | null
  /** Where the reader sees credits. */
  scope: Scope
  today: string
}

/** A file for whoever uploaded it, is concerned by it, or sees the credits of whom it concerns. */
export function findEvidence(db: Db, id: string, { accountId, personId, scope, today }: Reader) {
  return db
    .selectFrom('evidenceFile as f')
    .select(['f.filename', 'f.mediaType', 'f.bytes'])
    .where('f.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('f.uploadedBy', '=', accountId),
        eb.exists(
          eb
            .selectFrom('claim as c')
            .innerJoinLateral(homeOf('c.personId', today), (join) => join.onTrue())
            .select('c.id')
            .whereRef('c.evidenceFileId', '=', 'f.id')
            .where((e) => e.or([e('c.personId', '=', personId), within(scope, sql.ref('home.path'))])),
        ),
      ]),
    )
    .executeTakeFirst()
}
