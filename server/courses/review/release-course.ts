import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockCourse, updateCourse, type LockedCourse } from '../course-queries.ts'
import { missingIn } from '../course.rules.ts'
import type { ReleaseBody } from '../course-schemas.ts'
import { namedIn } from '../describe-course.ts'
import { readTexts } from '../lesson-queries.ts'
import { filesIn, lengthOf, lessonsOf } from '../outline.rules.ts'
import { insertVersion, moveToVersion } from '../version-queries.ts'
import { refuseUnready } from './submit-course.ts'

/**
 * Freezes what was reviewed as a version, which members see from now on. Who is under way stays with the version before, unless
 * this one is required. Throws conflict 'not-ready' when a film or a quiz has been withdrawn since.
 */
export async function releaseCourse(deps: Deps, { viewer, actor, scope }: Asked, id: string, body: ReleaseBody) {
  const { version, requireNew } = body
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (course.state !== 'approved') throw inTheWay('not-approved', 'Three stages of review come first')
    const now = deps.now()
    const by = { requiresNew: requireNew, releasedBy: viewer.accountId, releasedAt: now }
    const { versionId, number, requiredCount } = await freeze(trx, course, by)
    const onAir = { state: 'released', currentVersionId: versionId, releasedAt: now } as const
    await updateCourse(trx, id, { ...onAir, withdrawnReason: null, withdrawnAt: null }, now)
    if (requireNew) await moveToVersion(trx, id, versionId, requiredCount)
    await recordAudit(trx, actor, {
      action: 'course.release',
      object: { kind: 'course', id },
      orgPath: course.path,
      detail: { title: course.title, number, requireNew, replacedVersionId: course.currentVersionId },
    })
  })
}

interface Releasing {
  requiresNew: boolean
  releasedBy: string
  releasedAt: Date
}

async function freeze(trx: Trx, course: LockedCourse, by: Releasing) {
  const named = await namedIn(trx, course)
  refuseUnready(missingIn(course, named.shelf))
  const { title, summary, organiserLevel, owningDepartment, hours, keepsOrder, prerequisiteIds, pictureFileId } = course
  const versionId = uuid()
  const { lessons, files } = await frozenLessons(trx, versionId, course, named.shelf)
  const requiredCount = lessons.filter(({ isRequired }) => isRequired).length
  const number = await insertVersion(
    trx,
    {
      ...{ id: versionId, courseId: course.id, ...by, requiredCount, lessonCount: lessons.length },
      ...{ title, summary, organiserLevel, owningDepartment, hours, keepsOrder, prerequisiteIds, pictureFileId },
      ...{ track: course.track!, category: course.category! }, // not missing: looked at above
      minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    },
    lessons,
    [...(pictureFileId ? [{ fileId: pictureFileId, lessonId: null }] : []), ...files],
  )
  return { versionId, number, requiredCount }
}

async function frozenLessons(trx: Trx, courseVersionId: string, course: LockedCourse, { files }: Frozen) {
  const all = lessonsOf(course.outline)
  const articles = all.filter(({ kind }) => kind === 'article').map(({ id }) => id)
  const texts = await readTexts(trx, course.id, articles)
  const moduleOf = new Map(course.outline.flatMap((module) => module.lessons.map(({ id }) => [id, module])))
  const lessons = all.map(({ id, ...lesson }, position) => {
    const html = texts.get(id) ?? ''
    const module = moduleOf.get(id)!
    return {
      ...lesson,
      ...{ courseVersionId, lessonId: id, position, html, moduleId: module.id, moduleTitle: module.title },
      length: lesson.kind === 'document' ? (files.get(lesson.fileId ?? '')?.pageCount ?? 0) : lengthOf(html),
    }
  })
  const shown = lessons.flatMap(({ lessonId, fileId, html }) =>
    [...(fileId ? [fileId] : []), ...filesIn(html)].map((one) => ({ fileId: one, lessonId })),
  )
  return { lessons, files: shown.filter(({ fileId }) => files.has(fileId)) }
}
type Frozen = Awaited<ReturnType<typeof namedIn>>['shelf']
