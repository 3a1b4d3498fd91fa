import { Type, type Static } from 'typebox'
import { Nullable, Uuid } from '../http/schema-parts.ts'
import { QUESTION_FAULTS, QUESTION_KINDS, ORDER_RULES, PARTIAL_RULES } from './question.rules.ts'
import { FORMAT_ERRORS, FORMAT_WARNINGS } from './formats/read-item.rules.ts'

export const Instant = Type.String({ format: 'date-time' })
export const Kind = Type.Enum([...QUESTION_KINDS])
const Line = Type.String({ maxLength: 1000 })
const Lines = Type.Array(Line, { maxItems: 30 })

/** A question; which of the fields must be there depends on the kind. */
export const Question = Type.Object(
  {
    kind: Kind,
    stem: Type.String({ maxLength: 8000, description: 'plain text; in fill-ins with several blanks each blank is ____' }),
    feedback: Type.Optional(Type.String({ maxLength: 4000, description: 'shown with the right answer' })),
    options: Type.Optional(Lines),
    correct: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 30, description: 'places of the right options, from 0' }),
    ),
    partialRule: Type.Optional(Type.Enum([...PARTIAL_RULES])),
    isTrue: Type.Optional(Type.Boolean()),
    blanks: Type.Optional(Type.Array(Lines, { maxItems: 30, description: 'what is accepted for each blank' })),
    pairs: Type.Optional(Type.Array(Type.Object({ left: Line, right: Line }, { additionalProperties: false }), { maxItems: 30 })),
    distractors: Type.Optional(Lines),
    items: Type.Optional(Type.Array(Line, { maxItems: 30, description: 'in their right order' })),
    orderRule: Type.Optional(Type.Enum([...ORDER_RULES])),
    value: Type.Optional(Type.Number()),
    tolerance: Type.Optional(Type.Number()),
    unit: Type.Optional(Type.String({ maxLength: 100 })),
    guidance: Type.Optional(Type.String({ maxLength: 4000, description: 'for whoever marks' })),
    maxLength: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
)

export const Answer = Type.Object(
  {
    choices: Type.Optional(
      Type.Array(Type.Integer({ minimum: -1, maximum: 100 }), {
        maxItems: 30,
        description:
          'places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order',
      }),
    ),
    texts: Type.Optional(
      Type.Array(Type.String({ maxLength: 5000 }), { maxItems: 30, description: 'one for each blank; or one: a number, a text' }),
    ),
  },
  { additionalProperties: false },
)

const inBank = {
  category: Type.Optional(Type.String({ maxLength: 100 })),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 })),
  difficulty: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
}
export const NewQuestion = Type.Object(
  { id: Type.Optional(Uuid), question: Question, ...inBank },
  { additionalProperties: false },
)
export type NewQuestion = Static<typeof NewQuestion>
export const ChangedQuestion = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    question: Type.Optional(Question),
    ...inBank,
    isRetired: Type.Optional(Type.Boolean({ description: 'not drawn any more' })),
  },
  { additionalProperties: false },
)
export type ChangedQuestion = Static<typeof ChangedQuestion>

export const BankQuestion = Type.Object({
  id: Uuid,
  bankId: Uuid,
  number: Type.Integer({ description: 'which version of it, from 1' }),
  question: Question,
  category: Type.String(),
  tags: Type.Array(Type.String()),
  difficulty: Type.Integer(),
  isRetired: Type.Boolean(),
  usage: Type.Integer({ description: 'released quizzes that may ask it, in any of its versions' }),
  statistics: Type.Union([
    Type.Object({ count: Type.Integer(), facility: Type.Number(), discrimination: Nullable(Type.Number()) }),
    Type.Null(),
  ]),
  version: Type.Integer(),
})
export const QuestionPage = Type.Object({ items: Type.Array(BankQuestion), nextCursor: Nullable(Type.String()) })

const Facet = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))
export const Facets = Type.Object({ categories: Facet, tags: Facet })
export const History = Type.Object({
  versions: Type.Array(Type.Object({ number: Type.Integer(), question: Question, byName: Nullable(Type.String()), at: Instant })),
  usage: Type.Array(
    Type.Object({
      quizId: Uuid,
      title: Type.String(),
      quizNumber: Type.Integer(),
      number: Type.Integer({ description: 'version of the question' }),
      isCurrent: Type.Boolean({ description: 'members are asked it today' }),
      releasedAt: Instant,
    }),
  ),
})

export const Finding = Type.Object({
  at: Nullable(Type.Integer({ description: 'which question of the file, from 1; in a workbook the row; null: the whole file' })),
  part: Type.String({ description: 'heading of the column, or the part of the question' }),
  kind: Type.Enum([...FORMAT_WARNINGS, ...FORMAT_ERRORS, ...QUESTION_FAULTS]),
  severity: Type.Enum(['error', 'warning']),
})
