/** A course as one file: course.json and the files it names. The form is described in docs/course-file.md. */
import { Type, type Static } from 'typebox'
import { MAX_HTML } from '../outline.rules.ts'

const closed = { additionalProperties: false }
const Title = Type.String({ minLength: 1, maxLength: 200 })
const PartName = Type.String({ pattern: '^files/[A-Za-z0-9._-]{1,80}$' })
const Reference = Type.Object(
  { id: Type.String({ format: 'uuid' }), title: Type.String({ maxLength: 200 }) },
  { ...closed, description: 'looked up by id, then by title' },
)

const FiledLesson = Type.Object(
  {
    title: Title,
    kind: Type.Enum(['article', 'film', 'document', 'quiz', 'attachment']),
    isRequired: Type.Boolean(),
    minutes: Type.Integer({ minimum: 0, maximum: 600 }),
    html: Type.Optional(Type.String({ maxLength: MAX_HTML })),
    file: Type.Optional(PartName),
    film: Type.Optional(Reference),
    quiz: Type.Optional(Reference),
  },
  closed,
)
export type FiledLesson = Static<typeof FiledLesson>

/** The content of course.json. */
export const CourseFileForm = Type.Object(
  {
    format: Type.Literal('lunxun-course'),
    formatVersion: Type.Literal(1),
    title: Type.String({ minLength: 2, maxLength: 200 }),
    summary: Type.String({ maxLength: 2000 }),
    track: Type.Union([Type.Literal('spirit'), Type.Literal('skills'), Type.Null()]),
    category: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
    organiserLevel: Type.String({ maxLength: 40 }),
    owningDepartment: Type.String({ maxLength: 100 }),
    hours: Type.Number({ minimum: 0, maximum: 200 }),
    keepsOrder: Type.Boolean(),
    picture: Type.Union([PartName, Type.Null()]),
    modules: Type.Array(
      Type.Object({ title: Type.String({ maxLength: 200 }), lessons: Type.Array(FiledLesson, { maxItems: 200 }) }, closed),
      { maxItems: 100 },
    ),
    files: Type.Array(Type.Object({ part: PartName, filename: Type.String({ minLength: 1, maxLength: 255 }) }, closed), {
      maxItems: 300,
    }),
  },
  closed,
)
export type CourseFileForm = Static<typeof CourseFileForm>

export const lessonsIn = ({ modules }: CourseFileForm) => modules.flatMap(({ lessons }) => lessons)

/** In texts files stand by the name of their part. */
const PART_ADDRESS = /(<img\b[^<>]{0,500}?\bsrc=")(files\/[A-Za-z0-9._-]{1,80})(")/g

/** The text with the addresses of files instead of the names of their parts; what is not known stays, and is cleaned away. */
export const withAddresses = (html: string, addressOf: (part: string) => string | undefined): string =>
  html.replace(PART_ADDRESS, (whole, before: string, part: string, after: string) => {
    const address = addressOf(part)
    return address ? before + address + after : whole
  })

/** Parts of files a course names, in texts and elsewhere. */
export function partsNamed(form: CourseFileForm): string[] {
  const inTexts = lessonsIn(form).flatMap(({ html = '' }) => [...html.matchAll(PART_ADDRESS)].map(([, , part]) => part!))
  const others = lessonsIn(form).flatMap(({ file }) => file ?? [])
  return [...new Set([...inTexts, ...others, ...(form.picture ? [form.picture] : [])])]
}
