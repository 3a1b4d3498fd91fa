import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Category, OrganiserLevel } from '../ledger/index.ts'
import { MAX_HTML } from './outline.rules.ts'

export const closed = { additionalProperties: false }
export const Instant = Type.String({ format: 'date-time' })
export const Titled = Type.Object({ id: Uuid, title: Type.String() })
export const Track = Type.Enum(['spirit', 'skills'], { description: '党性教育 / 能力本领' })
export const LessonKind = Type.Enum(['article', 'film', 'document', 'quiz', 'attachment'])
const CourseState = Type.Enum(['draft', 'first_review', 'second_review', 'final_review', 'approved', 'released', 'withdrawn'])
const ReviewStage = Type.Enum(['first_review', 'second_review', 'final_review'])
const Hours = Type.Number({ minimum: 0, maximum: 200, multipleOf: 0.01, description: 'credit hours (学时)' })
const Title = Type.String({ minLength: 2, maxLength: 200 })
const Minutes = Type.Integer({ minimum: 0, maximum: 600, description: 'how long it takes, as the editor reckons' })

/** What is reviewed; frozen from the first review on. */
const text = {
  title: Title,
  summary: Type.String({ maxLength: 2000 }),
  track: Nullable(Track),
  category: Nullable(Category),
  organiserLevel: OrganiserLevel,
  owningDepartment: Type.String({ maxLength: 100 }),
  hours: Hours,
  keepsOrder: Type.Boolean({ description: 'lessons one after another' }),
}
/** Who sees it, and when: may change at any time. */
const release = {
  availableFrom: Nullable(Day),
  availableUntil: Nullable(Type.String({ format: 'date', description: 'the first day it is not available any more' })),
}

export const CourseFile = Type.Object({
  id: Uuid,
  filename: Type.String(),
  kind: Type.Enum(['picture', 'pdf', 'office', 'archive']),
  sizeBytes: Type.Integer(),
  pageCount: Nullable(Type.Integer()),
  url: Type.String(),
})
export type CourseFile = Static<typeof CourseFile>
export const FileQuery = Type.Object({ filename: Type.String({ minLength: 1, maxLength: 255 }) }, closed)

const Lesson = Type.Object({
  id: Uuid,
  title: Type.String(),
  kind: LessonKind,
  isRequired: Type.Boolean(),
  minutes: Minutes,
  film: Type.Union([
    Type.Object({ id: Uuid, title: Type.String(), durationS: Nullable(Type.Number()), isOnAir: Type.Boolean() }),
    Type.Null(),
  ]),
  quiz: Type.Union([Type.Object({ id: Uuid, title: Type.String(), isReleased: Type.Boolean() }), Type.Null()]),
  file: Type.Union([CourseFile, Type.Null()]),
  hasText: Type.Boolean(),
})
const Module = Type.Object({ id: Uuid, title: Type.String(), lessons: Type.Array(Lesson) })

export const CourseRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  state: CourseState,
  track: Nullable(Track),
  category: Nullable(Category),
  org: Named,
  hours: Type.Number(),
  lessonCount: Type.Integer({ description: 'of the draft' }),
  isMine: Type.Boolean(),
  isOnAir: Type.Boolean({ description: 'members see a version of it, also while the next one is written' }),
  createdByName: Type.String(),
  updatedAt: Instant,
  releasedNumber: Nullable(Type.Integer({ description: 'of the version members see' })),
})
export type CourseRow = Static<typeof CourseRow>
export const CoursePage = PageOf(CourseRow)

export const Course = Type.Object({
  ...CourseRow.properties,
  ...text,
  ...release,
  audienceOrg: Type.Union([Named, Type.Null()], { description: 'null: everybody' }),
  prerequisites: Type.Array(Titled),
  picture: Type.Union([Type.Object({ id: Uuid, url: Type.String() }), Type.Null()]),
  modules: Type.Array(Module),
  files: Type.Array(CourseFile),
  stage: Nullable(ReviewStage),
  reviews: Type.Array(
    Type.Object({
      round: Type.Integer(),
      stage: ReviewStage,
      decision: Type.Enum(['pass', 'return']),
      comment: Type.String(),
      byName: Type.String(),
      at: Instant,
    }),
    { description: 'oldest first' },
  ),
  missing: Type.Array(Type.String(), { description: 'pointers of what is needed before submitting' }),
  can: Type.Object({
    edit: Type.Boolean(),
    editRelease: Type.Boolean({ description: 'audience and availability' }),
    submit: Type.Boolean(),
    review: Type.Boolean(),
    release: Type.Boolean(),
    withdraw: Type.Boolean(),
    redraft: Type.Boolean({ description: 'write the next version; members keep the released one until it is released' }),
    remove: Type.Boolean(),
  }),
  versions: Type.Array(
    Type.Object({
      id: Uuid,
      number: Type.Integer(),
      releasedAt: Instant,
      byName: Type.String(),
      enrolled: Type.Integer({ description: 'who studies this version, or has completed it' }),
    }),
    { description: 'newest first' },
  ),
  releasedAt: Nullable(Instant),
  withdrawnReason: Nullable(Type.String()),
  version: Version,
})
export type Course = Static<typeof Course>

export const NewCourse = Type.Object(
  { id: Type.Optional(Uuid), orgId: Uuid, title: Title },
  { ...closed, description: 'a client-made id makes a repeated call harmless' },
)
export type NewCourse = Static<typeof NewCourse>
const given = Type.Partial(
  Type.Object({
    ...text,
    ...release,
    audienceOrgId: Nullable(Uuid),
    prerequisiteIds: Type.Array(Uuid, { maxItems: 20, uniqueItems: true, description: 'courses to be completed before' }),
    pictureFileId: Nullable(Uuid),
  }),
)
export const CourseChange = Type.Object({ version: Version, ...given.properties }, { ...closed, minProperties: 2 })
export type CourseChange = Static<typeof CourseChange>

export const CourseQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(CourseState),
    track: Type.Optional(Track),
    category: Type.Optional(Category),
    org: Type.Optional(Uuid),
    mine: Type.Optional(Type.Boolean({ description: 'made by me' })),
  },
  closed,
)
export type CourseQuery = Static<typeof CourseQuery>
export const WaitingQuery = Type.Object(PageQuery, closed)

export const OutlineBody = Type.Object(
  {
    version: Version,
    modules: Type.Array(
      Type.Object(
        {
          id: Uuid,
          title: Type.String({ maxLength: 200 }),
          lessons: Type.Array(
            Type.Object(
              {
                id: Uuid,
                title: Type.String({ maxLength: 200 }),
                kind: LessonKind,
                isRequired: Type.Boolean({ default: true }),
                minutes: Type.Integer({ minimum: 0, maximum: 600, default: 0 }),
                filmId: Type.Optional(Nullable(Uuid)),
                quizId: Type.Optional(Nullable(Uuid)),
                fileId: Type.Optional(Nullable(Uuid)),
              },
              closed,
            ),
            { maxItems: 200 },
          ),
        },
        closed,
      ),
      { maxItems: 100 },
    ),
  },
  { ...closed, description: 'the whole outline; a lesson taken out keeps its text and may come back with its id' },
)
export type OutlineBody = Static<typeof OutlineBody>

export const LessonParams = Type.Object({ id: Uuid, lessonId: Uuid })
export const LessonText = Type.Object({ html: Type.String(), version: Version })
export const TextBody = Type.Object({ version: Version, html: Type.String({ maxLength: MAX_HTML }) }, closed)
export type TextBody = Static<typeof TextBody>
export const KeptText = Type.Object({
  ...LessonText.properties,
  removed: Type.Array(Type.String(), { description: 'what was taken out: names of elements and attributes, kinds of addresses' }),
})
export type KeptText = Static<typeof KeptText>

export const ChangedCourse = Type.Object({ version: Version }, closed)
export const ReviewBody = Type.Object(
  {
    version: Version,
    stage: ReviewStage,
    decision: Type.Enum(['pass', 'return']),
    comment: Type.String({ maxLength: 2000, default: '', description: 'needed when the course is returned' }),
  },
  closed,
)
export type ReviewBody = Static<typeof ReviewBody>
export const ReleaseBody = Type.Object(
  {
    version: Version,
    requireNew: Type.Boolean({ default: false, description: 'who is under way goes over to this version' }),
  },
  closed,
)
export type ReleaseBody = Static<typeof ReleaseBody>
export const WithdrawBody = Type.Object({ version: Version, reason: Type.String({ minLength: 2, maxLength: 1000 }) }, closed)
export type WithdrawBody = Static<typeof WithdrawBody>

export const CopyBody = Type.Object({ title: Title, orgId: Uuid }, closed)
export type CopyBody = Static<typeof CopyBody>
export const ImportQuery = Type.Object({ orgId: Uuid, dryRun: Type.Boolean({ default: true }) }, closed)
export const Imported = Type.Object({
  findings: Type.Array(
    Type.Object({
      place: Type.String({ description: 'JSON pointer into course.json, or the name of a part of the file' }),
      kind: Type.String(),
      detail: Type.String(),
      severity: Type.Enum(['error', 'warning']),
    }),
  ),
  course: Type.Union([
    Type.Object({
      id: Nullable(Uuid),
      title: Type.String(),
      moduleCount: Type.Integer(),
      lessonCount: Type.Integer(),
      fileCount: Type.Integer(),
    }),
    Type.Null(),
  ]),
})
export type Imported = Static<typeof Imported>
