import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../http/schema-parts.ts'
import { GoalList, State } from '../requirements/index.ts'

const PeriodKey = Type.String({
  pattern: '^[0-9a-zA-Z-]{1,20}$',
  description: "'2026', '2026-Q1', '2026-03', '2024-2028', 'due-2027', 'open'",
})
const Counts = Type.Object(
  {
    met: Type.Integer(),
    on_course: Type.Integer(),
    behind: Type.Integer(),
    overdue: Type.Integer(),
    exempt: Type.Integer({ description: 'not part of required' }),
    required: Type.Integer({ description: 'everybody but the exempt: the denominator' }),
  },
  { description: 'people by state' },
)
export type Counts = Static<typeof Counts>

const Row = Type.Object({
  org: Type.Object({ id: Uuid, name: Type.String(), kind: Type.String(), hasChildren: Type.Boolean() }),
  counts: Counts,
  reported: Type.Union([Counts, Type.Null()], { description: 'as it stood when the year was closed' }),
})

const filter = {
  policy: Uuid,
  period: PeriodKey,
  org: Type.Optional(Type.String({ format: 'uuid', description: 'unless said, the top of your scope' })),
}
export const CompletionQuery = Type.Object({ ...PageQuery, ...filter })
export const SheetQuery = Type.Object(filter)
export const Completion = Type.Object({
  org: Row.properties.org,
  above: Type.Array(Named, { description: 'from the topmost body you may see down to the parent' }),
  total: Type.Object({ counts: Counts, reported: Type.Union([Counts, Type.Null()]) }),
  direct: Type.Object({ counts: Counts }, { description: 'those who belong to this body itself' }),
  children: Type.Array(Row),
  nextCursor: Nullable(Type.String()),
  waiting: Type.Integer({ description: 'people about to be judged again; 0: all numbers are exact' }),
})
export type Completion = Static<typeof Completion>

const Several = Type.Array(State, { maxItems: 5, description: 'any of these; unless said, all' })
const place = {
  ...filter,
  state: Type.Optional(Several),
  direct: Type.Optional(Type.Boolean({ description: 'only those who belong to the body itself' })),
}
export const PeopleQuery = Type.Object({ ...PageQuery, ...place })
export const PeopleSheetQuery = Type.Object(place, { additionalProperties: false })
export const CompletionPeople = PageOf(
  Type.Object({
    person: Type.Object({
      id: Uuid,
      name: Type.String(),
      memberNo: Nullable(Type.String()),
      phoneMasked: Nullable(Type.String()),
    }),
    org: Named,
    state: State,
    dueOn: Nullable(Day),
    goals: GoalList,
    reportedState: Nullable(State),
  }),
)
export type CompletionPeople = Static<typeof CompletionPeople>

export const Periods = Type.Object({
  items: Type.Array(
    Type.Object({
      policyId: Uuid,
      key: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      periods: Type.Array(PeriodKey),
    }),
  ),
  closedYears: Type.Array(
    Type.Object({
      year: Type.Integer(),
      closedAt: Type.String(),
      closedByName: Nullable(Type.String()),
      note: Nullable(Type.String()),
    }),
  ),
})
export type Periods = Static<typeof Periods>

const Standing = Type.Object({ state: State, goals: GoalList })
export const CorrectionQuery = Type.Object({ ...PageQuery, year: Type.Integer(), org: Type.Optional(Uuid) })
export const Corrections = PageOf(
  Type.Object({
    person: Type.Object({ id: Uuid, name: Type.String(), memberNo: Nullable(Type.String()) }),
    org: Named,
    policyId: Uuid,
    periodKey: Type.String(),
    reported: Type.Union([Standing, Type.Null()], { description: 'null: was not counted then' }),
    now: Type.Union([Standing, Type.Null()], { description: 'null: is not counted any more' }),
  }),
)
