import type { Db } from '#db/connect.ts'

/** A file of a finished film folder, by its path there. */
export interface TrackFile {
  path: string
  sizeBytes: number
  /** Hexadecimal. */
  sha256: string
}

export async function findTrack(db: Db, filmVersionId: string, track: string): Promise<TrackFile[] | undefined> {
  const row = await db
    .selectFrom('filmTrack')
    .select('files')
    .where('filmVersionId', '=', filmVersionId)
    .where('track', '=', track)
    .executeTakeFirst()
  return row?.files as unknown as TrackFile[] | undefined
}

export async function insertTrack(db: Db, filmVersionId: string, track: string, files: readonly TrackFile[]) {
  await db
    .insertInto('filmTrack')
    .values({ filmVersionId, track, files: JSON.stringify(files) })
    .onConflict((conflict) => conflict.columns(['filmVersionId', 'track']).doNothing())
    .execute()
}
