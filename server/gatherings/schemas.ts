import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Category, OrganiserLevel } from '../ledger/index.ts'

export const Purposes = Type.Array(
  Type.Enum([
    ...(['screening', 'lecture', 'theme_day', 'members_meeting', 'committee_meeting', 'group_meeting'] as const),
    ...(['organisational_life', 'democratic_appraisal', 'class', 'outreach', 'volunteering', 'other'] as const),
  ]),
  { minItems: 1, maxItems: 6, uniqueItems: true },
)
export const State = Type.Enum(['planned', 'open', 'closed', 'cancelled'])
export const Instant = Type.String({ format: 'date-time' })
export const Text = (maxLength: number) => Type.String({ maxLength })
export const Minutes = Type.Integer({ minimum: 0, maximum: 1440 })
const DeliveryMode = Type.Enum([
  ...(['in_person_class', 'outreach_class', 'field_visit', 'party_lecture', 'micro_lecture', 'collective_study'] as const),
  ...(['screening', 'theme_day', 'branch_meeting', 'live_remote_session'] as const),
])

const NewItem = Type.Object(
  {
    id: Type.Optional(Uuid),
    kind: Type.Enum(['film', 'lecture', 'study', 'discussion', 'visit', 'vote', 'other']),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    filmId: Type.Optional(Nullable(Uuid)),
    category: Type.Optional(Nullable(Category)),
    deliveryMode: DeliveryMode,
    plannedMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  },
  { additionalProperties: false, description: 'category null: earns nothing; a film item names its film' },
)
export type NewItem = Static<typeof NewItem>

const written = {
  title: Type.String({ minLength: 2, maxLength: 200 }),
  purposes: Purposes,
  startsAt: Instant,
  place: Type.Optional(Text(200)),
  host: Type.Optional(Text(100)),
  recorder: Type.Optional(Text(100)),
  lecturer: Type.Optional(Text(100)),
  organiserLevel: Type.Optional(OrganiserLevel),
  isConcentrated: Type.Optional(Type.Boolean()),
  isRotation: Type.Optional(Type.Boolean()),
  agenda: Type.Array(NewItem, { minItems: 1, maxItems: 30 }),
}
export const proceedings = {
  summary: Type.Optional(Text(10_000)),
  discussion: Type.Optional(Text(10_000)),
  decisions: Type.Optional(Text(10_000)),
  visitorCount: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  visitorNames: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: 500 })),
}
const branches = Type.Array(Uuid, { maxItems: 200, uniqueItems: true, description: 'whose members are expected' })

export const NewGathering = Type.Object(
  {
    id: Type.Optional(Uuid),
    orgId: Uuid,
    orgIds: Type.Optional(branches),
    ...written,
    repeatMonthly: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 12, default: 1, description: 'how many in all, on the same day of each month' }),
    ),
  },
  { additionalProperties: false, description: 'a client-made id makes a repeated call harmless' },
)
export type NewGathering = Static<typeof NewGathering>

export const GatheringChange = Type.Object(
  { version: Version, orgIds: Type.Optional(branches), ...Type.Partial(Type.Object(written)).properties, ...proceedings },
  { additionalProperties: false },
)
export type GatheringChange = Static<typeof GatheringChange>

export const Heads = Type.Object({
  expected: Type.Integer(),
  present: Type.Integer(),
  expectedVoters: Type.Integer(),
  presentVoters: Type.Integer(),
  observers: Type.Integer(),
  guests: Type.Integer(),
  visitors: Type.Integer(),
})
export const Quorum = Type.Object({
  toVote: Type.Integer(),
  toElect: Type.Integer(),
  mayVote: Type.Boolean(),
  mayElect: Type.Boolean(),
})

const GatheringRow = Type.Object({
  id: Uuid,
  org: Named,
  title: Type.String(),
  purposes: Purposes,
  startsAt: Instant,
  endsAt: Instant,
  place: Type.String(),
  state: State,
  expectedCount: Type.Integer(),
  presentCount: Type.Integer(),
})
export const GatheringPage = PageOf(GatheringRow)
export const GatheringQuery = Type.Object({
  ...PageQuery,
  org: Type.Optional(Uuid),
  state: Type.Optional(State),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  film: Type.Optional(Uuid),
})

const Item = Type.Object({
  id: Uuid,
  kind: NewItem.properties.kind,
  title: Type.String(),
  film: Type.Union([Type.Object({ id: Uuid, title: Type.String(), durationS: Nullable(Type.Number()) }), Type.Null()]),
  category: Nullable(Category),
  deliveryMode: DeliveryMode,
  plannedMinutes: Minutes,
  actualMinutes: Nullable(Minutes),
})

export const Gathering = Type.Object({
  ...GatheringRow.properties,
  orgs: Type.Array(Named),
  host: Type.String(),
  recorder: Type.String(),
  lecturer: Type.String(),
  organiserLevel: OrganiserLevel,
  isConcentrated: Type.Boolean(),
  isRotation: Type.Boolean(),
  agenda: Type.Array(Item),
  summary: Type.String(),
  discussion: Type.String(),
  decisions: Type.String(),
  visitorCount: Type.Integer(),
  visitorNames: Type.Array(Type.String()),
  heads: Heads,
  quorum: Quorum,
  closings: Type.Array(
    Type.Object({
      number: Type.Integer(),
      proposedByName: Nullable(Type.String()),
      closedByName: Type.String(),
      closedAt: Instant,
      reopenedByName: Nullable(Type.String()),
      reopenedAt: Nullable(Instant),
      reopenReason: Nullable(Type.String()),
    }),
  ),
  version: Version,
})
