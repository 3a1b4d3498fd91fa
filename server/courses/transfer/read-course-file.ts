import { Compile } from 'typebox/compile'
import { v7 as uuid } from 'uuid'
import { BadArchive, unpack, type ArchivePart } from '../../archive.ts'
import { Problem } from '../../http/problem.ts'
import { Category, OrganiserLevel } from '../../ledger/index.ts'
import type { Imported } from '../course-schemas.ts'
import { examineFile, MAX_COURSE_BYTES, MAX_FILE_BYTES, type ExaminedFile } from '../files/store-file.ts'
import { MAX_LESSONS } from '../outline.rules.ts'
import { CourseFileForm, lessonsIn, partsNamed } from './course-file.rules.ts'

/** A text may compress well; a bomb compresses better. */
const LIMITS = {
  maxParts: 400,
  maxPartBytes: MAX_FILE_BYTES,
  maxBytes: MAX_COURSE_BYTES,
  maxRatio: 200,
  ratioFromBytes: 1_000_000,
}
const MAX_JSON_BYTES = 20 * 1024 * 1024
const isForm = Compile(CourseFileForm)

export type Finding = Imported['findings'][number]
export interface FiledFile {
  id: string
  part: string
  filename: string
  bytes: Buffer
  known: ExaminedFile
}
/** `form` null: it cannot be used at all. */
export interface CourseFileRead {
  findings: Finding[]
  form: CourseFileForm | null
  files: FiledFile[]
}

const error = (place: string, kind: string, detail: string): Finding => ({ place, kind, detail, severity: 'error' })

/** What stands in a file of a course, as far as it can be told without looking into the database. */
export async function readCourseFile(bytes: Buffer): Promise<CourseFileRead> {
  const nothing = (finding: Finding) => ({ findings: [finding], form: null, files: [] })
  let unpacked
  try {
    unpacked = await unpack(bytes, LIMITS, (name) => name === 'course.json' || /^files\/[A-Za-z0-9._-]{1,80}$/.test(name))
  } catch (thrown) {
    if (thrown instanceof BadArchive) return nothing(error('', thrown.reason, 'This is no zip that can be read'))
    throw thrown
  }
  const { parts, names } = unpacked
  const form = readForm(parts.find(({ name }) => name === 'course.json'))
  if ('kind' in form) return nothing(form)
  const strangers = names.filter((name) => !parts.some((part) => part.name === name) && !name.endsWith('/'))
  const warnings = strangers
    .slice(0, 20)
    .map((name): Finding => ({ place: name.slice(0, 200), kind: 'unknown-part', detail: 'left out', severity: 'warning' }))
  const { files, findings } = await examineFiles(form, parts)
  return { form, files, findings: [...findings, ...warnings, ...valueFaults(form)] }
}

function readForm(part: ArchivePart | undefined): CourseFileForm | Finding {
  if (!part) return error('course.json', 'not-a-course', 'There is no course.json')
  if (part.content.length > MAX_JSON_BYTES) return error('course.json', 'too-large-inside', 'course.json is too large')
  let value: unknown
  try {
    value = JSON.parse(part.content.toString('utf8'))
  } catch {
    return error('course.json', 'not-a-course', 'course.json is no JSON')
  }
  if (isForm.Check(value)) return value
  const [fault] = isForm.Errors(value)
  return error(fault?.instancePath || 'course.json', 'wrong-form', fault?.message ?? 'not as described in docs/course-file.md')
}

/** What the form cannot say: closed lists, and how many lessons there may be. */
function valueFaults(form: CourseFileForm): Finding[] {
  const isIn = (schema: { enum: readonly unknown[] }, value: unknown) => schema.enum.includes(value)
  return [
    ...(form.category !== null && !isIn(Category, form.category)
      ? [error('/category', 'unknown-value', 'no category of credit')]
      : []),
    ...(isIn(OrganiserLevel, form.organiserLevel) ? [] : [error('/organiserLevel', 'unknown-value', 'no level of organiser')]),
    ...(lessonsIn(form).length > MAX_LESSONS ? [error('/modules', 'too-many', `at most ${MAX_LESSONS} lessons`)] : []),
  ]
}

/** Files the course names and that are what they say; what nobody names is left out. */
async function examineFiles(form: CourseFileForm, parts: readonly ArchivePart[]) {
  const content = new Map(parts.map((part) => [part.name, part.content]))
  const filenames = new Map(form.files.map(({ part, filename }) => [part, filename]))
  const files: FiledFile[] = []
  const findings: Finding[] = []
  for (const part of partsNamed(form)) {
    const bytes = content.get(part)
    if (!bytes || bytes.length === 0) {
      findings.push(error(part, 'file-missing', 'named, but not there'))
      continue
    }
    try {
      files.push({ id: uuid(), part, filename: filenames.get(part) ?? part.slice(6), bytes, known: await examineFile(bytes) })
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      findings.push(error(part, thrown.extra.reason ?? thrown.kind, thrown.message))
    }
  }
  return { files, findings }
}
