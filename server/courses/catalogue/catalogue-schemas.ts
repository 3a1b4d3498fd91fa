import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Day, Nullable, Uuid } from '../../http/schema-parts.ts'
import { Category } from '../../ledger/index.ts'
import { closed, CourseFile, Instant, LessonKind, Titled, Track } from '../course-schemas.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const LessonState = Type.Enum(['open', 'begun', 'done', 'locked'])

const Enrolment = Type.Object({
  state: Type.Enum(['under_way', 'done']),
  progress: Type.Number({ minimum: 0, maximum: 1, description: 'of the lessons that are required' }),
  dueOn: Nullable(Day),
  completedAt: Nullable(Instant),
  lastAt: Nullable(Instant),
})

export const CatalogueCourse = Type.Object({
  id: Uuid,
  title: Type.String(),
  summary: Type.String(),
  track: Track,
  category: Category,
  pictureUrl: Nullable(Type.String()),
  hours: Type.Number(),
  minutes: Type.Integer(),
  lessonCount: Type.Integer(),
  isNew: Type.Boolean(),
  isWithdrawn: Type.Boolean({ description: 'not offered any more; only in the own list' }),
  enrolment: Type.Union([Enrolment, Type.Null()]),
})
export type CatalogueCourse = Static<typeof CatalogueCourse>
export const CataloguePage = PageOf(CatalogueCourse)
export const OwnCourses = Type.Object({ items: Type.Array(CatalogueCourse) })

const OutlineLesson = Type.Object({
  id: Uuid,
  title: Type.String(),
  kind: LessonKind,
  isRequired: Type.Boolean(),
  minutes: Type.Integer(),
  state: LessonState,
  lockedBy: Nullable(Type.Enum(['order', 'prerequisite', 'date'], { description: 'null with state locked: not enrolled yet' })),
})
export const CatalogueCourseDetail = Type.Object({
  ...CatalogueCourse.properties,
  owningDepartment: Type.String(),
  versionNumber: Type.Integer({ description: 'the one studied; of who is not enrolled the current one' }),
  newerVersion: Type.Union([Type.Object({ number: Type.Integer() }), Type.Null()]),
  keepsOrder: Type.Boolean(),
  prerequisites: Type.Array(Type.Object({ ...Titled.properties, isDone: Type.Boolean() })),
  modules: Type.Array(Type.Object({ id: Uuid, title: Type.String(), lessons: Type.Array(OutlineLesson) })),
  resumeLessonId: Nullable(Uuid),
  credited: Type.Union(
    [
      Type.Object({
        hours: Type.Number({ description: 'what completing it added' }),
        entryId: Nullable(Uuid),
        explained: Type.Object({
          courseHours: Type.Number(),
          alreadyCredited: Type.Number({ description: 'what its films and quizzes had earned before' }),
        }),
      }),
      Type.Null(),
    ],
    { description: 'null: not completed' },
  ),
})
export type CatalogueCourseDetail = Static<typeof CatalogueCourseDetail>

export const CatalogueQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    track: Type.Optional(Track),
    category: Type.Optional(Category),
    mine: Type.Optional(Type.Enum(['enrolled', 'done'])),
  },
  closed,
)
export type CatalogueQuery = Static<typeof CatalogueQuery>

export const LessonPage = Type.Object({
  id: Uuid,
  course: Titled,
  title: Type.String(),
  kind: LessonKind,
  isRequired: Type.Boolean(),
  minutes: Type.Integer(),
  html: Nullable(Type.String()),
  filmId: Nullable(Uuid),
  quizId: Nullable(Uuid),
  file: Type.Union([CourseFile, Type.Null()]),
  state: LessonState,
  readPages: Type.Array(Type.Integer()),
  lastPage: Nullable(Type.Integer()),
  scrolledShare: Share,
  leastReadS: Type.Integer({ description: 'how long it must have been open before it can be marked; 0 for films and quizzes' }),
  openedAt: Nullable(Instant),
  previousId: Nullable(Uuid),
  nextId: Nullable(Uuid),
})
export type LessonPage = Static<typeof LessonPage>

export const ProgressBody = Type.Object(
  {
    readPages: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 5000 }), { maxItems: 5000 })),
    lastPage: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
    scrolledShare: Type.Optional(Share),
  },
  closed,
)
export type ProgressBody = Static<typeof ProgressBody>
export const LessonProgressed = Type.Object({
  state: LessonState,
  progress: Type.Number({ description: 'of the course' }),
  readPages: Type.Array(Type.Integer()),
})
export type LessonProgressed = Static<typeof LessonProgressed>
export const LessonCompleted = Type.Object({
  state: LessonState,
  progress: Type.Number(),
  course: Type.Union([Type.Object({ completedAt: Instant, hours: Type.Number() }), Type.Null()], {
    description: 'what the completed course added; null while something is left',
  }),
})
export type LessonCompleted = Static<typeof LessonCompleted>
