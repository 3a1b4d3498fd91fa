import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Named, Nullable, Uuid, Version } from '../../http/schema-parts.ts'
import { Instant, Question } from '../schemas.ts'
import { Category, OrganiserLevel } from '../../ledger/index.ts'

const Seconds = (maximum: number, description: string) => Type.Integer({ minimum: 0, maximum, description })
const DAY = 86_400

export const Settings = Type.Object(
  {
    opensAt: Nullable(Instant),
    closesAt: Nullable(Instant),
    timeLimitS: Nullable(Type.Integer({ minimum: 60, maximum: DAY, description: 'kept by the server' })),
    graceS: Seconds(DAY, 'how long after the deadline answers given before it may still arrive'),
    maxAttempts: Nullable(Type.Integer({ minimum: 1, maximum: 100 })),
    delayBetweenS: Seconds(30 * DAY, 'between the end of an attempt and the next'),
    passShare: Type.Number({ minimum: 0, maximum: 1, description: 'of all points' }),
    counts: Type.Enum(['highest', 'first', 'last', 'average']),
    reveals: Type.Enum(['on_submission', 'after_closing', 'never'], { description: 'when right answers may be seen' }),
    paging: Type.Enum(['all', 'one_by_one']),
    shufflesQuestions: Type.Boolean(),
    shufflesOptions: Type.Boolean(),
    creditPeriod: Type.Enum(['once', 'year'], { description: 'how often passing earns hours' }),
  },
  { additionalProperties: false },
)

export const Section = Type.Object(
  {
    title: Type.String({ maxLength: 100 }),
    points: Type.Number({ exclusiveMinimum: 0, maximum: 1000, multipleOf: 0.01, description: 'for each question' }),
    questionIds: Type.Optional(
      Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true, description: 'these, in this order; or else a draw' }),
    ),
    draw: Type.Optional(
      Type.Object(
        {
          bankId: Uuid,
          count: Type.Integer({ minimum: 1, maximum: 200 }),
          category: Type.Optional(Type.String({ maxLength: 50 })),
          tags: Type.Optional(Type.Array(Type.String({ maxLength: 30 }), { maxItems: 20, description: 'all of these' })),
          minDifficulty: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
          maxDifficulty: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Section = Static<typeof Section>

const Title = Type.String({ minLength: 2, maxLength: 100, pattern: '^\\S(.*\\S)?$' })
const Description = Type.String({ maxLength: 2000 })
const Sections = Type.Array(Section, { maxItems: 30 })
const State = Type.Enum(['draft', 'released', 'withdrawn'])

export const NewQuiz = Type.Object(
  {
    id: Type.Optional(Uuid),
    orgId: Uuid,
    title: Title,
    description: Type.Optional(Description),
    category: Category,
    organiserLevel: OrganiserLevel,
    audienceOrgId: Type.Optional(Nullable(Uuid)),
    settings: Type.Optional(Type.Partial(Settings)),
    sections: Type.Optional(Sections),
  },
  { additionalProperties: false },
)
export type NewQuiz = Static<typeof NewQuiz>
export const ChangedQuiz = Type.Object(
  {
    version: Version,
    title: Type.Optional(Title),
    description: Type.Optional(Description),
    category: Type.Optional(Category),
    organiserLevel: Type.Optional(OrganiserLevel),
    audienceOrgId: Type.Optional(Nullable(Uuid)),
    settings: Type.Optional(Settings),
    sections: Type.Optional(Sections),
  },
  { additionalProperties: false },
)
export type ChangedQuiz = Static<typeof ChangedQuiz>

const QuizRow = Type.Object({
  id: Uuid,
  org: Named,
  state: State,
  title: Type.String(),
  audienceOrg: Type.Union([Named, Type.Null()]),
  releasedNumber: Nullable(Type.Integer({ description: 'which version members see' })),
  attemptCount: Type.Integer({ description: 'ended ones' }),
  updatedAt: Instant,
  version: Version,
})
export const QuizPage = PageOf(QuizRow)
export const Quiz = Type.Object({
  ...QuizRow.properties,
  description: Type.String(),
  category: Category,
  organiserLevel: OrganiserLevel,
  settings: Settings,
  sections: Type.Array(Section),
})
export const QuizQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 100 })),
  state: Type.Optional(State),
  org: Type.Optional(Uuid),
})
export const VersionBody = Type.Object({ version: Version }, { additionalProperties: false })
/** What a paper could be: for whoever edits or releases, keys included. */
export const Preview = Type.Object({
  items: Type.Array(Type.Object({ section: Type.Integer(), points: Type.Number(), questionId: Uuid, question: Question })),
  sections: Type.Array(Type.Object({ available: Type.Integer({ description: 'questions it may ask today' }) })),
  faults: Type.Array(Type.Object({ pointer: Type.String(), kind: Type.String() }), {
    description: 'what keeps it from its release',
  }),
  releaseBar: Nullable(
    Type.Enum(['own-quiz', 'own-questions'], {
      description: 'why you may not release it: somebody else releases what you wrote',
    }),
  ),
})
