import { v7 as uuid } from 'uuid'
import type { CreditCategory, OrganiserLevel } from '#db/types.ts'
import type { Trx } from '#db/connect.ts'
import type { Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findFilmByTitle, listFilmReferences } from '../../films/index.ts'
import { findPlace, recordAudit } from '../../orgs/index.ts'
import { findQuizByTitle, listQuizReferences } from '../../quizzes/index.ts'
import { cleanHtml, isEmptyText } from '../clean-html.ts'
import { insertCourse, updateCourse } from '../course-queries.ts'
import { addAuthor } from '../review/review-queries.ts'
import type { Imported } from '../course-schemas.ts'
import { searchOf } from '../create-course.ts'
import { keepFile } from '../files/store-file.ts'
import { insertTexts } from '../lesson-queries.ts'
import { addressOf, type OutlineLesson, type OutlineModule } from '../outline.rules.ts'
import { lessonsIn, withAddresses, type CourseFileForm, type FiledLesson } from './course-file.rules.ts'
import { readCourseFile, type CourseFileRead, type FiledFile, type Finding } from './read-course-file.ts'

export const MAX_IMPORT_BYTES = 200 * 1024 * 1024

/**
 * Makes a draft of a file that another house, or this one, wrote. All of it or nothing: with errors, or on a dry run, nothing is
 * kept. Texts are cleaned like any other; films and quizzes that are not here are named, and left open.
 */
export async function importCourse(
  deps: Deps,
  asked: Asked,
  query: { orgId: string; dryRun: boolean },
  bytes: Buffer,
): Promise<Imported> {
  const place = await findPlace(deps.db, asked.scope, query.orgId)
  if (!place) throw notFound()
  const read = await readCourseFile(bytes)
  if (!read.form) return { findings: read.findings, course: null }
  const made = await makeDraft(deps, read.form, read.files)
  const findings = [...read.findings, ...made.findings].slice(0, 200)
  const isKept = !query.dryRun && findings.every(({ severity }) => severity !== 'error')
  const id = isKept ? await keep(deps, asked, place, { ...read, form: read.form }, made) : null
  const { title, modules } = read.form
  const counts = { moduleCount: modules.length, lessonCount: lessonsIn(read.form).length, fileCount: read.files.length }
  return { findings, course: { id, title, ...counts } }
}

interface Draft {
  outline: OutlineModule[]
  texts: { id: string; html: string }[]
  findings: Finding[]
}

async function makeDraft(deps: Deps, form: CourseFileForm, files: readonly FiledFile[]): Promise<Draft> {
  const findings: Finding[] = []
  const texts: Draft['texts'] = []
  const outline: OutlineModule[] = []
  for (const [at, module] of form.modules.entries()) {
    const lessons: OutlineLesson[] = []
    for (const [place, lesson] of module.lessons.entries()) {
      const id = uuid()
      const pointer = `/modules/${at}/lessons/${place}`
      texts.push({ id, html: textOf(lesson, files, pointer, findings) })
      lessons.push({ id, ...(await describeFiled(deps, lesson, files, pointer, findings)) })
    }
    outline.push({ id: uuid(), title: module.title.trim(), lessons })
  }
  return { outline, texts, findings }
}

function textOf({ html = '' }: FiledLesson, files: readonly FiledFile[], pointer: string, findings: Finding[]): string {
  const known = new Map(files.map(({ part, id }) => [part, addressOf(id)]))
  const own = new Set(known.values())
  // Addresses of pictures that are not in the file would point at other courses of this house.
  const bare = html.replace(/\/api\/v1\/course-files\/[0-9a-f-]{36}/gi, (address) => (own.has(address) ? address : ''))
  const clean = cleanHtml(withAddresses(bare, (part) => known.get(part)))
  if (clean.removed.length > 0)
    findings.push({ place: `${pointer}/html`, kind: 'text-cleaned', detail: clean.removed.join(', '), severity: 'warning' })
  return isEmptyText(clean.html) ? '' : clean.html
}

async function describeFiled(deps: Deps, lesson: FiledLesson, files: readonly FiledFile[], pointer: string, findings: Finding[]) {
  const { title, kind, isRequired, minutes } = lesson
  const bare = { title: title.trim(), kind, isRequired, minutes, filmId: null, quizId: null, fileId: null }
  const missing = (what: string) =>
    findings.push({
      place: `${pointer}/${what}`,
      kind: `${what}-missing`,
      detail: 'not here; choose another',
      severity: 'warning',
    })
  if (kind === 'film') {
    const filmId = await findFilm(deps, lesson.film)
    if (!filmId) missing('film')
    return { ...bare, filmId }
  }
  if (kind === 'quiz') {
    const quizId = await findQuiz(deps, lesson.quiz)
    if (!quizId) missing('quiz')
    return { ...bare, quizId }
  }
  const file = lesson.file === undefined ? undefined : files.find(({ part }) => part === lesson.file)
  return { ...bare, fileId: kind === 'article' ? null : (file?.id ?? null) }
}

async function findFilm({ db }: Deps, film: FiledLesson['film']): Promise<string | null> {
  if (!film) return null
  const [known] = await listFilmReferences(db, [film.id])
  return known?.isOnAir ? known.id : ((await findFilmByTitle(db, film.title))?.id ?? null)
}

async function findQuiz({ db }: Deps, quiz: FiledLesson['quiz']): Promise<string | null> {
  if (!quiz) return null
  const [known] = await listQuizReferences(db, [quiz.id])
  return known?.isReleased ? known.id : ((await findQuizByTitle(db, quiz.title))?.id ?? null)
}

interface Place {
  id: string
  path: string
}

async function keep(
  deps: Deps,
  { viewer, actor }: Asked,
  place: Place,
  read: CourseFileRead & { form: CourseFileForm },
  draft: Draft,
) {
  const { form, files } = read
  const id = uuid()
  const now = deps.now()
  await deps.db.transaction().execute(async (trx) => {
    const { title, summary, track, owningDepartment, hours, keepsOrder } = form
    const text = { title: title.trim(), summary, track, owningDepartment, hours, keepsOrder, search: searchOf(form) }
    const values = { category: form.category as CreditCategory | null, organiserLevel: form.organiserLevel as OrganiserLevel }
    const made = { createdBy: viewer.accountId, createdAt: now, updatedAt: now, outline: JSON.stringify(draft.outline) }
    await insertCourse(trx, { id, orgId: place.id, ...text, ...values, ...made })
    await insertTexts(trx, id, draft.texts)
    await keepFiles(trx, { courseId: id, by: viewer.accountId, at: now }, files)
    const picture = files.find(({ part, known }) => part === form.picture && known.kind === 'picture')
    if (picture) await updateCourse(trx, id, { pictureFileId: picture.id }, now)
    await addAuthor(trx, id, viewer.accountId)
    await recordAudit(trx, actor, {
      action: 'course.import',
      object: { kind: 'course', id },
      orgPath: place.path,
      detail: { title: form.title, files: files.length },
    })
  })
  return id
}

async function keepFiles(trx: Trx, of: { courseId: string; by: string; at: Date }, files: readonly FiledFile[]) {
  for (const { id, filename, bytes, known } of files) await keepFile(trx, { ...of, id, filename, bytes, known })
}
