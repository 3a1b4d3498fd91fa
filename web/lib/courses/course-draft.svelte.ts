import { Draft, type Draftable } from '#lib/editing/draft.svelte.ts'
import { lookUp } from '#lib/i18n/i18n.ts'
import { changeCourse, findCourse, findText, saveOutline, saveText, type Course, type Outline } from './api.ts'
import { bodyOf, RELEASE_FIELDS, valuesFrom, valuesOf, type CourseValues } from './course-values.rules.ts'
import { outlineText, type ModuleValues } from './outline.rules.ts'

const COURSE: Draftable<Course, CourseValues> = {
  kind: 'course-draft',
  find: findCourse,
  /** Facts and outline have an address each; what the first one saves is safe when the second is refused. */
  async change({ id }, version, { modules, ...facts }) {
    const course = Object.keys(facts).length > 0 ? await changeCourse(id, version, facts) : undefined
    if (modules === undefined) return course!
    return saveOutline(id, course?.version ?? version, modules as Outline['modules'])
  },
  valuesOf,
  bodyOf,
  valuesFrom,
  mayChange: ({ can }, field) => can.edit || (can.editRelease && RELEASE_FIELDS.includes(field)),
  canChange: ({ can }) => can.editRelease,
  label: (field) => lookUp(`courses:field.${field}`) ?? field,
  text: (field, value) =>
    field === 'modules'
      ? outlineText(value as ModuleValues[])
      : typeof value === 'string'
        ? value
        : value === null
          ? ''
          : JSON.stringify(value),
}

export type CourseDraft = Draft<Course, CourseValues>
export const courseDraft = (): CourseDraft => new Draft(COURSE)

/** The text of one lesson, with what the server took out of it when it was last saved. */
interface TextRecord {
  id: string
  version: number
  html: string
  removed: readonly string[]
}
export type TextDraft = Draft<TextRecord, { html: string }>

/** The text of an article, kept and saved like the course itself. */
export const textDraft = (courseId: string, canEdit: () => boolean): TextDraft =>
  new Draft<TextRecord, { html: string }>({
    kind: 'lesson-text',
    find: async (id) => ({ id, removed: [], ...(await findText(courseId, id)) }),
    change: async ({ id }, version, { html }) => ({ id, ...(await saveText(courseId, id, version, html as string)) }),
    valuesOf: ({ html }) => ({ html }),
    bodyOf: ({ html }) => ({ html }),
    valuesFrom: (_newest, merged) => ({ html: merged['html'] as string }),
    mayChange: canEdit,
    canChange: canEdit,
    label: () => lookUp('courses:lesson.text') ?? 'html',
    text: (_field, value) => plainText(value as string),
  })

/** The words of a text, for whoever must choose between two. */
const plainText = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim()
