import { Type } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Nullable, Uuid } from '../../http/schema-parts.ts'
import { Settings } from '../editing/quiz-schemas.ts'
import { Answer, Instant, Kind } from '../schemas.ts'

const State = Type.Enum(['open', 'marking', 'done'])
const MaybeAnswer = Type.Union([Answer, Type.Null()])

export const MemberQuiz = Type.Object({
  id: Uuid,
  title: Type.String(),
  description: Type.String(),
  category: Type.String(),
  settings: Settings,
  questionCount: Type.Integer(),
  countedShare: Nullable(Type.Number({ description: 'of all points, by the rule of the quiz' })),
  isPassed: Type.Boolean(),
  mayStart: Type.Boolean({ description: 'or go on with the open attempt' }),
  refusal: Nullable(Type.Enum(['not-open-yet', 'closed', 'attempts-used', 'too-early'])),
  nextStartAt: Nullable(Instant),
  attempts: Type.Array(
    Type.Object({
      id: Uuid,
      number: Type.Integer(),
      state: State,
      startedAt: Instant,
      deadlineAt: Nullable(Instant),
      submittedAt: Nullable(Instant),
      points: Nullable(Type.Number()),
      maxPoints: Type.Number(),
    }),
  ),
})
export const MemberQuizPage = PageOf(MemberQuiz)
export const MemberQuizQuery = Type.Object(PageQuery)

/** A question without anything that gives its key away. */
export const ShownQuestion = Type.Object({
  kind: Kind,
  stem: Type.String(),
  choices: Type.Array(Type.String(), { description: 'in the order shown' }),
  lefts: Type.Array(Type.String()),
  blankCount: Type.Integer(),
  unit: Type.String(),
  maxLength: Nullable(Type.Integer()),
})

export const Attempt = Type.Object({
  id: Uuid,
  quizId: Uuid,
  title: Type.String(),
  number: Type.Integer(),
  state: State,
  ended: Nullable(Type.Enum(['by_member', 'by_time'])),
  startedAt: Instant,
  deadlineAt: Nullable(Instant),
  lastArrivalAt: Nullable(Instant),
  submittedAt: Nullable(Instant),
  serverNow: Type.String({ format: 'date-time', description: 'count down from this clock, not from your own' }),
  paging: Type.Enum(['all', 'one_by_one']),
  score: Type.Union([
    Type.Object({
      points: Type.Number(),
      maxPoints: Type.Number(),
      share: Type.Number(),
      passShare: Type.Number({ description: 'the share that passes' }),
      isPassed: Type.Boolean(),
    }),
    Type.Null(),
  ]),
  isRevealed: Type.Boolean({ description: 'right answers may be seen' }),
  items: Type.Array(
    Type.Object({
      id: Uuid,
      position: Type.Integer(),
      maxPoints: Type.Number(),
      answer: MaybeAnswer,
      question: ShownQuestion,
      result: Type.Union([
        Type.Object({ share: Nullable(Type.Number()), right: Answer, feedback: Type.String(), comment: Type.String() }),
        Type.Null(),
      ]),
    }),
  ),
})
export const AnswerParams = Type.Object({ id: Uuid, itemId: Uuid })
export const AnswerBody = Type.Object(
  {
    deviceId: Uuid,
    seq: Type.Integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description: 'the device numbers its answers; the same number is the same answer',
    }),
    answer: Answer,
    heldForS: Type.Number({ minimum: 0, maximum: 10_000_000, default: 0, description: 'how long ago it was given' }),
  },
  { additionalProperties: false },
)
export const SavedAnswer = Type.Object({
  answer: MaybeAnswer,
  isKept: Type.Boolean({ description: 'false: a newer one is kept, this one is only noted' }),
})

export const MarkingQuery = Type.Object({ ...PageQuery, quiz: Type.Optional(Uuid) })
const MarkingItem = Type.Object({
  id: Uuid,
  quiz: Type.Object({ id: Uuid, title: Type.String() }),
  stem: Type.String(),
  guidance: Type.String(),
  answer: Type.String(),
  maxPoints: Type.Number(),
  submittedAt: Instant,
})
export const MarkingPage = PageOf(MarkingItem)
export const MarkBody = Type.Object(
  { points: Type.Number({ minimum: 0, maximum: 1000 }), comment: Type.Optional(Type.String({ maxLength: 1000 })) },
  { additionalProperties: false },
)
