import { pack, type ArchivePart } from '../../archive.ts'
import { inTheWay, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { findCourse, type CourseRecord } from '../course-queries.ts'
import { namedIn } from '../describe-course.ts'
import { readBytes, type FileRow } from '../files/file-queries.ts'
import { readTexts } from '../lesson-queries.ts'
import { addressOf, filesIn, lessonsOf, type OutlineLesson } from '../outline.rules.ts'
import type { CourseFileForm, FiledLesson } from './course-file.rules.ts'
import { MAX_IMPORT_BYTES } from './import-course.ts'

/** The course as it is being written, as one file. Films and quizzes go by reference: they have files of their own. */
export async function exportCourse(deps: Deps, { actor, scope }: Asked, id: string) {
  const { db } = deps
  const course = await findCourse(db, scope, id)
  if (!course) throw notFound()
  const named = await namedIn(db, course)
  const texts = await readTexts(
    db,
    id,
    lessonsOf(course.outline).map((lesson) => lesson.id),
  )
  const used = new Set([
    ...[...texts.values()].flatMap(filesIn),
    ...lessonsOf(course.outline).flatMap(({ fileId }) => fileId ?? []),
  ])
  if (course.pictureFileId) used.add(course.pictureFileId)
  const files = named.files.filter((file) => used.has(file.id))
  if (files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > MAX_IMPORT_BYTES - 1_000_000)
    throw inTheWay('too-large-to-export', 'The files of this course are too large for one file')
  const partOf = new Map(files.map((file, at) => [file.id, `files/${at + 1}.${endingOf(file)}`]))
  const form = formOf(course, { partOf, texts, files, describe: named.describe })
  const parts: ArchivePart[] = [{ name: 'course.json', content: Buffer.from(JSON.stringify(form, null, 2)) }]
  for (const file of files) parts.push({ name: partOf.get(file.id)!, content: await contentOf(deps, file) })
  await recordAudit(db, actor, {
    action: 'course.export',
    object: { kind: 'course', id },
    orgPath: course.path,
    detail: { title: course.title, files: files.length },
  })
  return { title: course.title, content: pack(parts) }
}

const endingOf = ({ filename }: FileRow) => /\.([a-z]{3,4})$/.exec(filename)?.[1] ?? 'bin'

async function contentOf({ db }: Deps, { blobId, sizeBytes }: FileRow): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of readBytes(db, blobId, 0, sizeBytes)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

interface Shown {
  partOf: ReadonlyMap<string, string>
  texts: ReadonlyMap<string, string>
  files: readonly FileRow[]
  describe: Awaited<ReturnType<typeof namedIn>>['describe']
}

function formOf(course: CourseRecord, { partOf, texts, files, describe }: Shown): CourseFileForm {
  const { title, summary, track, category, organiserLevel, owningDepartment, hours, keepsOrder, pictureFileId } = course
  const filed = (lesson: OutlineLesson): FiledLesson => {
    const { title: name, kind, isRequired, minutes, film, quiz, file } = describe(lesson)
    const html = [...partOf].reduce((text, [id, part]) => text.replaceAll(addressOf(id), part), texts.get(lesson.id) ?? '')
    const part = file && partOf.get(file.id)
    return {
      ...{ title: name || '—', kind, isRequired, minutes },
      ...(html ? { html } : {}),
      ...(film ? { film: { id: film.id, title: film.title } } : {}),
      ...(quiz ? { quiz: { id: quiz.id, title: quiz.title } } : {}),
      ...(part ? { file: part } : {}),
    }
  }
  return {
    ...{ format: 'lunxun-course', formatVersion: 1 },
    ...{ title, summary, track, category, organiserLevel, owningDepartment, hours, keepsOrder },
    picture: (pictureFileId && partOf.get(pictureFileId)) || null,
    modules: course.outline.map((module) => ({ title: module.title, lessons: module.lessons.map(filed) })),
    files: files.map((file) => ({ part: partOf.get(file.id)!, filename: file.filename })),
  }
}
