import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../../http/schema-parts.ts'
import { closed, Instant } from '../course-schemas.ts'

const MemberStatus = Type.Enum(['learner', 'applicant', 'activist', 'development_target', 'probationary', 'full'])

export const Audience = Type.Object({
  id: Uuid,
  org: Named,
  memberStatuses: Type.Array(MemberStatus, { description: 'empty: everybody who belongs there' }),
  dueOn: Nullable(Day),
  enrolledCount: Type.Integer({ description: 'whom it has brought in so far' }),
  isSettled: Type.Boolean({ description: 'false: people are being enrolled just now' }),
  byName: Type.String(),
  createdAt: Instant,
})
export type Audience = Static<typeof Audience>
export const AudienceList = Type.Object({ items: Type.Array(Audience) })
export const NewAudience = Type.Object(
  {
    id: Type.Optional(Uuid),
    orgId: Uuid,
    memberStatuses: Type.Optional(Type.Array(MemberStatus, { maxItems: 6, uniqueItems: true })),
    dueOn: Type.Optional(Nullable(Day)),
  },
  closed,
)
export type NewAudience = Static<typeof NewAudience>
export const AudienceParams = Type.Object({ id: Uuid, audienceId: Uuid })

const State = Type.Enum(['not_started', 'under_way', 'overdue', 'done'])
export type FollowState = Static<typeof State>
const Counts = Type.Object({
  enrolled: Type.Integer(),
  notStarted: Type.Integer(),
  underWay: Type.Integer(),
  overdue: Type.Integer({ description: 'begun or not' }),
  done: Type.Integer(),
})

export const FollowQuery = Type.Object({ ...PageQuery, q: Type.Optional(Type.String({ maxLength: 100 })) }, closed)
export type FollowQuery = Static<typeof FollowQuery>
export const FollowPage = PageOf(Type.Object({ id: Uuid, title: Type.String(), counts: Counts }))

const people = {
  org: Type.Optional(Uuid),
  state: Type.Optional(State),
  q: Type.Optional(Type.String({ maxLength: 50, description: 'name, pinyin, member number or phone' })),
}
export const FollowPeopleQuery = Type.Object({ ...PageQuery, ...people }, closed)
export type FollowPeopleQuery = Static<typeof FollowPeopleQuery>
export const FollowSheetQuery = Type.Object(people, closed)
export type FollowSheetQuery = Static<typeof FollowSheetQuery>

const Follower = Type.Object({
  person: Named,
  org: Named,
  state: State,
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  dueOn: Nullable(Day),
  lastAt: Nullable(Instant),
  completedAt: Nullable(Instant),
})
export type Follower = Static<typeof Follower>
export const FollowPeople = Type.Object({
  course: Type.Object({ id: Uuid, title: Type.String() }),
  ...PageOf(Follower).properties,
  counts: Counts,
})
