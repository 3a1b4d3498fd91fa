import { Type } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../../http/schema-parts.ts'

const Count = Type.Integer({ minimum: 0 })
const asked = {
  org: Type.Optional(Uuid),
  film: Type.Optional(Uuid),
  from: Day,
  until: Type.Optional(Day),
}
const figures = {
  branches: Type.Integer({ description: 'branches there are' }),
  reachedBranches: Type.Integer({ description: 'of which somebody was present' }),
  people: Type.Integer({ description: 'active members there are today' }),
  reachedPeople: Type.Integer({ description: 'of these, present at one; never clicks' }),
  outstanding: Type.Integer({ description: 'people who missed one and have not made up for it' }),
  madeUp: Type.Integer({ description: 'people who have made up for one' }),
}

export const ReachQuery = Type.Object(asked, { additionalProperties: false })
export const Reach = Type.Object({
  org: Named,
  total: Type.Object(figures),
  rows: Type.Array(Type.Object({ org: Named, kind: Type.String(), hasBelow: Type.Boolean(), ...figures })),
})
export const ScreenedFilms = Type.Object({
  items: Type.Array(Type.Object({ film: Named, gatherings: Count, branches: Count, people: Count, lastAt: Type.String() })),
})

export const ReachBranchQuery = Type.Object(
  {
    ...asked,
    ...PageQuery,
    isReached: Type.Optional(Type.Boolean({ description: 'only those reached, or only those not reached' })),
  },
  { additionalProperties: false },
)
export const ReachBranches = PageOf(
  Type.Object({
    org: Named,
    township: Nullable(Type.String()),
    gatherings: Count,
    people: Count,
    reachedPeople: Count,
    outstanding: Count,
    lastAt: Nullable(Type.String()),
  }),
)

export const MissedQuery = Type.Object({ ...asked, ...PageQuery }, { additionalProperties: false })
export const MissedPage = PageOf(
  Type.Object({
    person: Named,
    org: Named,
    missed: Type.Array(Type.Object({ gathering: Named, startsAt: Type.String(), reason: Nullable(Type.String()) })),
  }),
)
