import type { Trx } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { stale, type Asked } from '../http/asked.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isOpenText } from '../review-stages.rules.ts'
import { frozen } from './change-course.ts'
import { cleanHtml, isEmptyText } from './clean-html.ts'
import { findCourse, lockCourse } from './course-queries.ts'
import { addAuthor } from './review/review-queries.ts'
import type { KeptText, TextBody } from './course-schemas.ts'
import { listFiles } from './files/file-queries.ts'
import { findText, updateText } from './lesson-queries.ts'
import { filesIn, MAX_HTML } from './outline.rules.ts'

interface Place {
  id: string
  lessonId: string
}

/** The text of a lesson as it is being written. */
export async function showText({ db }: Deps, scope: Scope, { id, lessonId }: Place) {
  if (!(await findCourse(db, scope, id))) throw notFound()
  const text = await findText(db, id, lessonId)
  if (!text) throw notFound()
  return text
}

/** Keeps the text of a lesson, cleaned, and says what was taken out. Texts have versions of their own: modules may move meanwhile. */
export async function keepText(deps: Deps, asked: Asked, { id, lessonId }: Place, body: TextBody): Promise<KeptText> {
  const { html, removed } = cleanHtml(body.html)
  if (html.length > MAX_HTML) throw new Problem('too-large', 'This text is too long')
  return deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, asked.scope, id)
    const known = course && (await findText(trx, id, lessonId))
    if (!known) throw notFound()
    if (known.version !== body.version) throw stale(known.version)
    if (!isOpenText(course.state)) throw frozen()
    await refuseForeign(trx, id, html)
    const kept = isEmptyText(html) ? '' : html
    const version = await updateText(trx, id, lessonId, body.version, kept, deps.now())
    await addAuthor(trx, id, asked.viewer.accountId)
    return { html: kept, version: version ?? known.version, removed }
  })
}

/** Pictures of other courses would vanish with them, and be seen by whom they are not meant for. */
async function refuseForeign(trx: Trx, courseId: string, html: string) {
  const own = new Set((await listFiles(trx, courseId)).map(({ id }) => id))
  if (filesIn(html).some((id) => !own.has(id)))
    throw new Problem('invalid-input', 'A picture of this text is no file of this course', {
      errors: [{ pointer: '/body/html', detail: 'file of another course', kind: 'foreign-file' }],
    })
}
