import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { BadArchive, unpack } from '../../archive.ts'
import type { Trx } from '#db/connect.ts'
import { inTheWay, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { isOpenText } from '../../review-stages.rules.ts'
import { frozen } from '../change-course.ts'
import { lockCourse } from '../course-queries.ts'
import { addAuthor } from '../review/review-queries.ts'
import type { CourseFile } from '../course-schemas.ts'
import { countPages } from './count-pages.ts'
import { describeFile } from './describe-file.ts'
import { isZip, nameOf, simpleKindOf, zipKindOf, type KnownFile } from './file.rules.ts'
import { insertBlob, insertFile, listFiles, measureFiles } from './file-queries.ts'

export const MAX_FILE_BYTES = 50 * 1024 * 1024
const MAX_FILES = 300
export const MAX_COURSE_BYTES = 500 * 1024 * 1024
const NAMES_ONLY = { maxParts: 10_000, maxPartBytes: 0, maxBytes: 0, maxRatio: 1, ratioFromBytes: 0 }

/** Keeps a picture, document or attachment of a course. Throws not-acceptable-file for what it does not know. */
export async function storeFile(deps: Deps, { viewer, scope }: Asked, courseId: string, filename: string, bytes: Buffer) {
  const known = await examineFile(bytes)
  return deps.db.transaction().execute(async (trx): Promise<CourseFile> => {
    const course = await lockCourse(trx, scope, courseId)
    if (!course) throw notFound()
    if (!isOpenText(course.state)) throw frozen()
    const { count, bytes: held } = await measureFiles(trx, courseId)
    if (count >= MAX_FILES || held + bytes.length > MAX_COURSE_BYTES)
      throw inTheWay('course-full', `A course holds ${MAX_FILES} files and ${MAX_COURSE_BYTES / 1024 / 1024} MB`)
    const id = await keepFile(trx, { courseId, filename, bytes, known, by: viewer.accountId, at: deps.now() })
    await addAuthor(trx, courseId, viewer.accountId)
    return describeFile((await listFiles(trx, courseId)).find((file) => file.id === id)!)
  })
}

export interface ExaminedFile extends KnownFile {
  pageCount: number | null
}

/** What a file is; throws not-acceptable-file. */
export async function examineFile(bytes: Buffer): Promise<ExaminedFile> {
  const known = simpleKindOf(bytes) ?? (isZip(bytes) ? zipKindOf(await namesIn(bytes)) : null)
  if (!known) throw new Problem('not-acceptable-file', 'Not a file that courses may have', { reason: 'not-a-course-file' })
  if (known.kind !== 'pdf') return { ...known, pageCount: null }
  const pageCount = countPages(bytes)
  if (pageCount === null)
    throw new Problem('not-acceptable-file', 'The pages of this PDF cannot be counted', { reason: 'unreadable-pdf' })
  return { ...known, pageCount }
}

async function namesIn(bytes: Buffer): Promise<string[]> {
  try {
    return (await unpack(bytes, NAMES_ONLY, () => false)).names
  } catch (error) {
    if (error instanceof BadArchive) return ['[Content_Types].xml'] // no archive that anybody could open: refused as unknown
    throw error
  }
}

interface Keeping {
  /** Made up front where a text has to name it. */
  id?: string
  courseId: string
  filename: string
  bytes: Buffer
  known: ExaminedFile
  by: string
  at: Date
}

/** Writes a file; answers its id. */
export async function keepFile(trx: Trx, { id = uuid(), courseId, filename, bytes, known, by, at }: Keeping): Promise<string> {
  const blobId = uuid()
  await insertBlob(trx, { id: blobId, sha256: createHash('sha256').update(bytes).digest(), bytes })
  const { kind, mediaType, pageCount } = known
  const file = { kind, mediaType, pageCount, filename: nameOf(filename, known) }
  await insertFile(trx, { ...file, id, courseId, blobId, uploadedBy: by, uploadedAt: at })
  return id
}
