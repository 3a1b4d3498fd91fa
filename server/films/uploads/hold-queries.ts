import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

interface Hold {
  uploadId: string
  holder: string
}

/** Takes the upload if nobody holds it, or whoever held it has not been heard of; else says that it is wanted. */
export async function takeHold(db: Db, { uploadId, holder }: Hold, leaseS: number): Promise<boolean> {
  const { rows } = await sql`
    insert into upload_hold (upload_id, holder, until)
    values (${uploadId}, ${holder}, clock_timestamp() + ${leaseS} * interval '1 second')
    on conflict (upload_id) do update set holder = excluded.holder, until = excluded.until, is_wanted = false
      where upload_hold.until < clock_timestamp()
    returning 1`.execute(db)
  if (rows.length > 0) return true
  await sql`update upload_hold set is_wanted = true where upload_id = ${uploadId} and not is_wanted`.execute(db)
  return false
}

/** 'lost': the hold ended meanwhile; 'wanted': somebody else waits for it. */
export async function renewHold(db: Db, { uploadId, holder }: Hold, leaseS: number): Promise<'held' | 'wanted' | 'lost'> {
  const { rows } = await sql<{ isWanted: boolean }>`
    update upload_hold set until = clock_timestamp() + ${leaseS} * interval '1 second'
    where upload_id = ${uploadId} and holder = ${holder} returning is_wanted`.execute(db)
  if (!rows[0]) return 'lost'
  return rows[0].isWanted ? 'wanted' : 'held'
}

export const dropHold = (db: Db, { uploadId, holder }: Hold) =>
  db.deleteFrom('uploadHold').where('uploadId', '=', uploadId).where('holder', '=', holder).execute()
