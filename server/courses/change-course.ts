import type { Trx } from '#db/connect.ts'
import { inTheWay, stale, type Asked } from '../http/asked.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { checkAudience, checkWindow, recordAudit } from '../orgs/index.ts'
import { isOpenText } from '../review-stages.rules.ts'
import { listBefore, listRequirable, lockCourse, updateCourse } from './course-queries.ts'
import { addAuthor } from './review/review-queries.ts'
import type { CourseChange } from './course-schemas.ts'
import { searchOf } from './create-course.ts'
import { listFiles } from './files/file-queries.ts'

/** May change at any time: they do not change what was reviewed. */
const ALWAYS_OPEN: readonly string[] = ['availableFrom', 'availableUntil', 'audienceOrgId']

/** Writes what the editor has typed. The text is frozen while it is reviewed and after; who sees it, and when, is not. */
export async function changeCourse(deps: Deps, asked: Asked, id: string, { version, ...given }: CourseChange) {
  const { viewer, actor, scope } = asked
  await checkAudience(deps.db, given.audienceOrgId)
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    const touchesText = Object.keys(given).some((field) => !ALWAYS_OPEN.includes(field))
    if (touchesText && !isOpenText(course.state)) throw frozen()
    checkWindow({ ...course, ...given })
    await checkReferences(trx, asked, id, given)
    const written = { ...given, ...(given.title === undefined ? {} : { title: given.title.trim() }) }
    const search = touchesText ? { search: searchOf({ ...course, ...written }) } : {}
    await updateCourse(trx, id, { ...written, ...search }, deps.now())
    if (touchesText) await addAuthor(trx, id, viewer.accountId)
    // Every keystroke of a draft is not worth an entry; who may see a course is.
    if (course.currentVersionId !== null && !touchesText)
      await recordAudit(trx, actor, {
        action: 'course.change',
        object: { kind: 'course', id },
        orgPath: course.path,
        detail: { ...given, title: course.title },
      })
  })
}

export const frozen = () => inTheWay('course-text-frozen', 'The text is frozen from the first review on')

async function checkReferences(trx: Trx, { scope }: Asked, id: string, given: Omit<CourseChange, 'version'>) {
  const { prerequisiteIds = [], pictureFileId } = given
  if (prerequisiteIds.length > 0) {
    const known = await listRequirable(trx, scope, prerequisiteIds)
    if (known.length < prerequisiteIds.length) throw refused('/body/prerequisiteIds', 'unknown')
    if ((await listBefore(trx, prerequisiteIds)).includes(id)) throw refused('/body/prerequisiteIds', 'circular')
  }
  if (pictureFileId) {
    const file = (await listFiles(trx, id)).find((one) => one.id === pictureFileId)
    if (file?.kind !== 'picture') throw refused('/body/pictureFileId', 'unknown')
  }
}

const refused = (pointer: string, kind: string) =>
  new Problem('invalid-input', 'This cannot be referred to', { errors: [{ pointer, detail: kind, kind }] })
