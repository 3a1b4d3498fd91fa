import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Category, OrganiserLevel } from '../ledger/index.ts'

const Purposes = Type.Array(
  Type.Enum([
    ...(['screening', 'lecture', 'theme_day', 'members_meeting', 'committee_meeting', 'group_meeting'] as const),
    ...(['organisational_life', 'democratic_appraisal', 'class', 'outreach', 'volunteering', 'other'] as const),
  ]),
  { minItems: 1, maxItems: 6, uniqueItems: true },
)
const State = Type.Enum(['planned', 'open', 'closed', 'cancelled'])
const Instant = Type.String({ format: 'date-time' })
const Text = (maxLength: number) => Type.String({ maxLength })
const Minutes = Type.Integer({ minimum: 0, maximum: 1440 })
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
const record = {
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
  { version: Version, orgIds: Type.Optional(branches), ...Type.Partial(Type.Object(written)).properties, ...record },
  { additionalProperties: false },
)
export type GatheringChange = Static<typeof GatheringChange>

const Heads = Type.Object({
  expected: Type.Integer(),
  present: Type.Integer(),
  expectedVoters: Type.Integer(),
  presentVoters: Type.Integer(),
  observers: Type.Integer(),
  guests: Type.Integer(),
  visitors: Type.Integer(),
})
const Quorum = Type.Object({
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

const Status = Type.Enum(['unmarked', 'present', 'absent'])
const Reason = Type.Enum(['official', 'sick', 'personal', 'away', 'other'])
const Method = Type.Enum(['code', 'roll_call', 'all_present', 'paper', 'door', 'remote', 'correction'])

export const Attendance = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String(), memberNo: Nullable(Type.String()) }),
  homeOrg: Named,
  role: Type.Enum(['expected', 'guest', 'observer']),
  canVote: Type.Boolean(),
  status: Status,
  reason: Nullable(Reason),
  note: Nullable(Type.String()),
  lateMinutes: Minutes,
  earlyMinutes: Minutes,
  method: Nullable(Method),
  signedInAt: Nullable(Instant),
  needsConfirmation: Type.Boolean({ description: 'came by code without being expected: say whether it is right' }),
  flags: Type.Array(Type.Enum(['shared-device', 'shared-address', 'elsewhere']), {
    description: 'something to look at; nobody is refused for it',
  }),
  madeUp: Type.Union([Type.Object({ id: Uuid, onDay: Day, minutes: Type.Integer(), how: Type.String() }), Type.Null()]),
  version: Version,
})
export type Attendance = Static<typeof Attendance>
export const AttendanceList = Type.Object({ items: Type.Array(Attendance), heads: Heads, quorum: Quorum })

const marked = {
  status: Status,
  reason: Type.Optional(Nullable(Reason)),
  note: Type.Optional(Nullable(Text(200))),
  lateMinutes: Type.Optional(Minutes),
  earlyMinutes: Type.Optional(Minutes),
  method: Type.Optional(Type.Enum(['roll_call', 'paper', 'door', 'remote', 'correction'])),
}
export const NewMark = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    ...marked,
    madeAt: Type.Optional(Instant),
    version: Type.Optional(
      Type.Integer({ minimum: 0, description: 'of the row it was made upon; another one meanwhile is a conflict' }),
    ),
  },
  { additionalProperties: false },
)
export type NewMark = Static<typeof NewMark>
export const NewMarks = Type.Object(
  { marks: Type.Array(NewMark, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
)
export const MarkResults = Type.Object({
  results: Type.Array(Type.Object({ id: Uuid, outcome: Type.Enum(['applied', 'repeated', 'conflict']), current: Attendance })),
})
export const AllPresent = Type.Object({ except: Type.Array(Uuid, { maxItems: 1000 }) }, { additionalProperties: false })
const PersonNumber = Type.String({
  minLength: 3,
  maxLength: 32,
  description: 'member number, telephone or national identity number',
})
export const NewGuests = Type.Object(
  {
    personIds: Type.Optional(Type.Array(Uuid, { maxItems: 200, description: 'people you may see' })),
    numbers: Type.Optional(Type.Array(PersonNumber, { maxItems: 200, description: 'for those of other branches' })),
    role: Type.Enum(['guest', 'observer']),
  },
  { additionalProperties: false, minProperties: 2 },
)
export type NewGuests = Static<typeof NewGuests>
export const AtDoor = Type.Object({ id: Uuid, number: PersonNumber }, { additionalProperties: false })
export const AttendanceParams = Type.Object({ id: Uuid, personId: Uuid })

export const SignInCode = Type.Object({
  digits: Type.String({ description: 'eight digits, to type or as QR' }),
  validForMs: Type.Integer(),
  presentCount: Type.Integer(),
})
export const SignIn = Type.Object(
  { digits: Type.String({ pattern: '^[0-9]{8}$' }), device: Type.Optional(Uuid) },
  { additionalProperties: false },
)
export const SignedIn = Type.Object({
  gathering: Type.Object({ id: Uuid, title: Type.String(), startsAt: Instant, place: Type.String() }),
  needsConfirmation: Type.Boolean(),
  lateMinutes: Minutes,
})

export const Closing = Type.Object(
  {
    version: Version,
    items: Type.Optional(
      Type.Array(Type.Object({ id: Uuid, actualMinutes: Minutes }, { additionalProperties: false }), { maxItems: 30 }),
    ),
    unmarkedAreAbsent: Type.Optional(Type.Boolean({ default: false })),
    ...record,
  },
  { additionalProperties: false },
)
export type Closing = Static<typeof Closing>
export const ReopenBody = Type.Object(
  { version: Version, reason: Type.String({ minLength: 2, maxLength: 500 }) },
  { additionalProperties: false },
)
export const ClosingPreview = Type.Object({
  heads: Heads,
  quorum: Quorum,
  unmarked: Type.Integer(),
  unconfirmed: Type.Integer(),
  items: Type.Array(
    Type.Object({
      id: Uuid,
      minutes: Type.Number(),
      countableMinutes: Type.Number(),
      cap: Nullable(Type.Enum(['film-length', 'played'])),
      playedMinutes: Nullable(Type.Number({ description: 'of a film, by the log of the hall; null: no log' })),
    }),
  ),
  people: Type.Array(Type.Object({ person: Named, hours: Type.Number(), minutes: Type.Number() })),
})
export const Closed = Type.Object({
  postedEntries: Type.Integer(),
  creditedPeople: Type.Integer(),
  alreadyCredited: Type.Array(Type.Object({ person: Named, filmTitle: Type.String() }), {
    description: 'have been credited for this film in this period before',
  }),
})

export const OwnGatherings = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      org: Named,
      title: Type.String(),
      purposes: Purposes,
      startsAt: Instant,
      place: Type.String(),
      state: State,
      role: Attendance.properties.role,
      status: Status,
      reason: Nullable(Reason),
      lateMinutes: Minutes,
      earlyMinutes: Minutes,
      needsConfirmation: Type.Boolean(),
      madeUpOn: Nullable(Day),
    }),
  ),
})
