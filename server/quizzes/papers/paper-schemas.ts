import { Type } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../../http/schema-parts.ts'
import { ShownQuestion } from '../attempts/attempt-schemas.ts'
import { Answer, Instant } from '../schemas.ts'

export const PrintableQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) })
export const Printable = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      title: Type.String(),
      audienceOrg: Type.Union([Named, Type.Null()]),
      opensAt: Nullable(Instant),
      closesAt: Nullable(Instant),
    }),
    { description: 'the latest 200' },
  ),
})

const PaperRow = Type.Object({
  id: Uuid,
  quizId: Uuid,
  versionNumber: Type.Integer(),
  title: Type.String(),
  org: Named,
  maxPoints: Type.Number(),
  questionCount: Type.Integer(),
  createdAt: Instant,
  byName: Type.String(),
  counts: Type.Object({
    entered: Type.Integer({ description: 'read by one person' }),
    differing: Type.Integer({ description: 'read differently by two' }),
    agreed: Type.Integer({ description: 'graded' }),
  }),
})
export const PaperPage = PageOf(PaperRow)
export const PaperQuery = Type.Object({ ...PageQuery, quiz: Type.Optional(Uuid), org: Type.Optional(Uuid) })
export const NewPaper = Type.Object({ id: Type.Optional(Uuid), quizId: Uuid, orgId: Uuid }, { additionalProperties: false })
export const Paper = Type.Object({
  ...PaperRow.properties,
  description: Type.String(),
  passShare: Type.Number(),
  timeLimitS: Nullable(Type.Integer()),
  items: Type.Array(Type.Object({ position: Type.Integer(), maxPoints: Type.Number(), question: ShownQuestion })),
})
export const Key = Type.Object({
  items: Type.Array(
    Type.Object({
      position: Type.Integer(),
      right: Answer,
      feedback: Type.String(),
      accepted: Type.Array(Type.Array(Type.String()), { description: 'all texts accepted for each blank' }),
      guidance: Type.String(),
      tolerance: Nullable(Type.Number()),
    }),
  ),
})

const State = Type.Enum(['none', 'entered', 'differing', 'agreed'])
const Score = Type.Union([
  Type.Object({ points: Type.Number(), maxPoints: Type.Number(), isPassed: Type.Boolean() }),
  Type.Null(),
])
export const SheetQuery = Type.Object({ ...PageQuery, q: Type.Optional(Type.String({ maxLength: 100 })) })
export const SheetPage = PageOf(
  Type.Object({
    person: Named,
    org: Named,
    state: State,
    isMine: Type.Boolean({ description: 'the first reading is yours' }),
    score: Score,
  }),
)

export const ResultParams = Type.Object({ id: Uuid, personId: Uuid })
const ReadVersion = Type.Integer({ minimum: 0, description: 'of the result as you have read it; 0: there is none yet' })
const Entry = Type.Object({ takenOn: Day, answers: Type.Array(Type.Union([Answer, Type.Null()]), { maxItems: 6000 }) })
export const EntryBody = Type.Object({ version: ReadVersion, ...Entry.properties }, { additionalProperties: false })
export const ResultVersion = Type.Object({ version: ReadVersion }, { additionalProperties: false })
export const ResultVersionQuery = Type.Object({ version: ReadVersion })
export const Result = Type.Object({
  person: Named,
  state: State,
  version: Type.Integer(),
  first: Entry,
  second: Type.Union([Entry, Type.Null()]),
  firstByName: Type.String(),
  secondByName: Nullable(Type.String()),
  isFirstMine: Type.Boolean(),
  isSecondMine: Type.Boolean(),
  differences: Type.Union([
    Type.Object({ takenOn: Type.Boolean(), positions: Type.Array(Type.Integer({ description: 'from 0' })) }),
    Type.Null(),
  ]),
  score: Score,
})
