import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findPlace, recordAudit } from '../../orgs/index.ts'
import { findCourse, insertCourse, updateCourse, type CourseRecord } from '../course-queries.ts'
import { addAuthor, copyAuthors } from '../review/review-queries.ts'
import type { CopyBody } from '../course-schemas.ts'
import { searchOf } from '../create-course.ts'
import { copyFiles } from '../files/file-queries.ts'
import { insertTexts, readTexts } from '../lesson-queries.ts'
import { lessonsOf, withFiles, type OutlineModule } from '../outline.rules.ts'

/**
 * A new draft with everything of another course but its reviews, its audience and its dates. Who wrote the other one wrote this one
 * too, as far as reviewing goes.
 */
export async function copyCourse(
  deps: Deps,
  { viewer, actor, scope }: Asked,
  id: string,
  { title, orgId }: CopyBody,
): Promise<string> {
  const copyId = uuid()
  await deps.db.transaction().execute(async (trx) => {
    const [course, place] = [await findCourse(trx, scope, id), await findPlace(trx, scope, orgId)]
    if (!course || !place) throw notFound()
    const now = deps.now()
    const { summary, track, category, organiserLevel, owningDepartment, hours, keepsOrder, prerequisiteIds } = course
    const text = {
      ...{ title: title.trim(), summary, track, category, organiserLevel },
      ...{ owningDepartment, hours, keepsOrder, prerequisiteIds },
    }
    const made = { createdBy: viewer.accountId, createdAt: now, updatedAt: now, search: searchOf(text) }
    await insertCourse(trx, { ...text, ...made, id: copyId, orgId })
    const fileOf = await copyFiles(trx, id, { courseId: copyId, by: viewer.accountId, at: now })
    const outline = await copyLessons(trx, course, copyId, fileOf)
    const pictureFileId = course.pictureFileId === null ? null : (fileOf.get(course.pictureFileId) ?? null)
    await updateCourse(trx, copyId, { outline: JSON.stringify(outline), pictureFileId }, now)
    await copyAuthors(trx, id, copyId)
    await addAuthor(trx, copyId, viewer.accountId)
    await recordAudit(trx, actor, {
      action: 'course.copy',
      object: { kind: 'course', id: copyId },
      orgPath: place.path,
      detail: { title, from: id },
    })
  })
  return copyId
}

/** The outline with lessons and files of the copy's own, their texts copied. */
async function copyLessons(
  trx: Trx,
  { id, outline }: Pick<CourseRecord, 'id' | 'outline'>,
  copyId: string,
  fileOf: ReadonlyMap<string, string>,
): Promise<OutlineModule[]> {
  const ids = lessonsOf(outline).map((lesson) => lesson.id)
  const lessonOf = new Map(ids.map((lessonId) => [lessonId, uuid()]))
  const texts = await readTexts(trx, id, ids)
  const copied = ids.map((lessonId) => ({ id: lessonOf.get(lessonId)!, html: withFiles(texts.get(lessonId) ?? '', fileOf) }))
  await insertTexts(trx, copyId, copied)
  return outline.map((module) => ({
    ...module,
    id: uuid(),
    lessons: module.lessons.map((lesson) => ({
      ...lesson,
      id: lessonOf.get(lesson.id)!,
      fileId: lesson.fileId === null ? null : (fileOf.get(lesson.fileId) ?? null),
    })),
  }))
}
