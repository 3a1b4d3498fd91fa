import { sql, type Insertable } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db, Trx } from '#db/connect.ts'
import type { CourseFile } from '#db/types.ts'

/** Bytes are kept in parts of this size. */
const PART_BYTES = 256 * 1024

export async function insertBlob(trx: Trx, blob: { id: string; sha256: Buffer; bytes: Buffer }): Promise<void> {
  const { id, sha256, bytes } = blob
  await trx.insertInto('courseBlob').values({ id, sha256, sizeBytes: bytes.length }).execute()
  for (let number = 0; number * PART_BYTES < bytes.length; number++) {
    const part = bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES)
    await trx.insertInto('courseBlobPart').values({ blobId: id, number, bytes: part }).execute()
  }
}

export async function insertFile(trx: Trx, file: Insertable<CourseFile>): Promise<void> {
  await trx.insertInto('courseFile').values(file).execute()
}

const files = (db: Db | Trx) =>
  db
    .selectFrom('courseFile as f')
    .innerJoin('courseBlob as b', 'b.id', 'f.blobId')
    .select(['f.id', 'f.courseId', 'f.blobId', 'f.filename', 'f.kind', 'f.mediaType', 'f.pageCount', 'b.sizeBytes', 'b.sha256'])
export type FileRow = Awaited<ReturnType<typeof listFiles>>[number]

/** Files of a course, as they were sent in. */
export const listFiles = (db: Db | Trx, courseId: string) =>
  files(db).where('f.courseId', '=', courseId).orderBy('f.id').execute()

export const findFile = (db: Db | Trx, id: string) =>
  files(db)
    .innerJoin('course as c', 'c.id', 'f.courseId')
    .innerJoin('org as o', 'o.id', 'c.orgId')
    .select('o.path')
    .where('f.id', '=', id)
    .executeTakeFirst()

/** How much a course holds already. */
export const measureFiles = (db: Db | Trx, courseId: string) =>
  db
    .selectFrom('courseFile as f')
    .innerJoin('courseBlob as b', 'b.id', 'f.blobId')
    .select([sql<number>`count(*)::int`.as('count'), sql<number>`coalesce(sum(b.size_bytes), 0)::float8`.as('bytes')])
    .where('f.courseId', '=', courseId)
    .executeTakeFirstOrThrow()

/** In which lessons of which versions a file is shown; lesson null: with the course itself. */
export const listPlaces = (db: Db | Trx, fileId: string) =>
  db.selectFrom('courseVersionFile').select(['courseVersionId', 'lessonId']).where('fileId', '=', fileId).execute()

/** The bytes from `start` to `end` (exclusive), part by part. */
export async function* readBytes(db: Db, blobId: string, start: number, end: number): AsyncGenerator<Buffer> {
  const last = Math.floor((end - 1) / PART_BYTES)
  for (let number = Math.floor(start / PART_BYTES); number <= last; number++) {
    const { bytes } = await db
      .selectFrom('courseBlobPart')
      .select('bytes')
      .where('blobId', '=', blobId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const offset = number * PART_BYTES
    yield bytes.subarray(Math.max(0, start - offset), Math.min(bytes.length, end - offset))
  }
}

/** The files of a course for another one, with the same content; new ids by old ones. */
export async function copyFiles(trx: Trx, fromId: string, { courseId, by, at }: { courseId: string; by: string; at: Date }) {
  const known = await trx.selectFrom('courseFile').selectAll().where('courseId', '=', fromId).execute()
  const ids = new Map(known.map(({ id }) => [id, uuid()]))
  const copies = known.map((file) => ({ ...file, id: ids.get(file.id)!, courseId, uploadedBy: by, uploadedAt: at }))
  if (copies.length > 0) await trx.insertInto('courseFile').values(copies).execute()
  return ids
}
